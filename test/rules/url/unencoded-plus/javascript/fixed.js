import axios from 'axios';

const OWN_NUMBER = '+525512345678';

export async function read(key) {
  const url = `https://api.p.2chat.io/open/contacts/search?query=${encodeURIComponent(OWN_NUMBER)}`;
  const { data } = await axios.get(url, { headers: { 'X-User-API-Key': key } });
  const found = await axios.get('https://api.p.2chat.io/open/contacts/search?query=%2B525587654321', {
    headers: { 'X-User-API-Key': key },
  });
  return [data, found.data];
}
