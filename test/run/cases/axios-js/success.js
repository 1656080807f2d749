import axios from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main() {
  const contact = { first_name: 'Ada' };
  const response = await axios.post('https://api.p.2chat.io/open/contacts', contact, { headers });
  if (response.status === 200) {
    return 'created';
  }
  return 'failed';
}
