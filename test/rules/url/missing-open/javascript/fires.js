import axios from 'axios';

export async function read(key) {
  const { data } = await axios.get('https://api.p.2chat.io/v1/contacts', { headers: { 'X-User-API-Key': key } });
  //                                        ^ url/missing-open warning "begin with `/open`"
  return data;
}
