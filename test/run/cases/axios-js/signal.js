import axios from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main(signal) {
  const response = await axios({ method: 'get', url: 'https://api.p.2chat.io/open/contacts', headers, signal });
  return response.status;
}
