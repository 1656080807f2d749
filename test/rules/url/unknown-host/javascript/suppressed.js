import axios from 'axios';

export async function read(key) {
  // twochat-disable-next-line url/unknown-host -- known
  const { data } = await axios.get('https://api.2chat.io/v1/contacts', { headers: { 'X-User-API-Key': key } });
  return data;
}
