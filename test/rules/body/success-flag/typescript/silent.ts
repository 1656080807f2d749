import axios from 'axios';

export async function add(key: string, group: string, participants: string[]): Promise<void> {
  const url = `https://api.p.2chat.io/open/whatsapp/group/${group}/add-participant`;
  const { data } = await axios.post(url, { participants }, { headers: { 'X-User-API-Key': key } });
  console.log('not in', data.unaccepted_numbers);
}
