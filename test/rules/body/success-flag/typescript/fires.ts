import axios from 'axios';

export async function add(key: string, group: string, participants: string[]): Promise<void> {
  const url = `https://api.p.2chat.io/open/whatsapp/group/${group}/add-participant`;
  await axios.post(url, { participants }, { headers: { 'X-User-API-Key': key } });
  //    ^ body/success-flag hint "`unaccepted_numbers` of the body"
  console.log('all are in', group);
}
