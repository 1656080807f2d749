import axios from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main(): Promise<unknown> {
  const contact = { first_name: 'Ada' };
  const { status } = await axios.post('https://api.p.2chat.io/open/contacts', contact, { headers });
  if (status !== 200) return 'failed';
  return 'created';
}
