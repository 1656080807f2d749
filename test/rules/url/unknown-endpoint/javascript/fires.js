import axios from 'axios';

export async function read(key) {
  const { data } = await axios.get('https://api.p.2chat.io/open/whatsapp/numbers', { headers: { 'X-User-API-Key': key } });
  //                     ^ url/unknown-endpoint hint "nearest that it has is `GET /whatsapp/get-numbers`"
  return data;
}
