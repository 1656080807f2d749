import axios from 'axios';

export async function read(key) {
  const { data } = await axios.get('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });
  return data;
}
