import axios from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main() {
  const { data } = await axios.get('https://api.p.2chat.io/open/contacts', { headers });
  return data;
}
