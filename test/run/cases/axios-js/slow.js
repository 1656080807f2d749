import axios from 'axios';

const client = axios.create({
  baseURL: 'https://api.p.2chat.io/open/',
  timeout: 500,
  headers: { 'X-User-API-Key': 'key' },
});

export async function main() {
  const { status } = await client.post('whatsapp/send-message', { to_number: '+15550001111', text: 'Hello' });
  return status;
}
