import axios from 'axios';

export async function read(key) {
  // twochat-disable-next-line url/unknown-endpoint -- known
  const { data } = await axios.get('https://api.p.2chat.io/open/whatsapp/numbers', { headers: { 'X-User-API-Key': key } });
  return data;
}
