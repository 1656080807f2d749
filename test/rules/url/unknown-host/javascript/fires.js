import axios from 'axios';

export async function read(key) {
  const { data } = await axios.get('https://api.2chat.io/v1/contacts', { headers: { 'X-User-API-Key': key } });
  //                                        ^ url/unknown-host information "not at `api.2chat.io`"
  return data;
}
