import axios from 'axios';

const OWN_NUMBER = '+525512345678';

export async function read(key) {
  const url = `https://api.p.2chat.io/open/contacts/search?query=${OWN_NUMBER}`;
  //                                                             ^ url/unencoded-plus warning "`+` means a space"
  const { data } = await axios.get(url, { headers: { 'X-User-API-Key': key } });
  const found = await axios.get('https://api.p.2chat.io/open/contacts/search?query=+525587654321', {
  //                                                                               ^ url/unencoded-plus warning "`+` means a space"
    headers: { 'X-User-API-Key': key },
  });
  return [data, found.data];
}
