import axios from 'axios';

// twochat-disable-next-line auth/key-in-browser -- known
const headers = { 'X-User-API-Key': import.meta.env.VITE_TWOCHAT_API_KEY };

export async function send(to: string, text: string): Promise<void> {
  const body = { to_number: to, from_number: '+525512345678', text };
  await axios.post('https://api.p.2chat.io/open/whatsapp/send-message', body, { headers });
}

export async function contacts(): Promise<unknown> {
  const { data } = await axios.get('https://api.p.2chat.io/open/contacts', { headers });
  return data;
}
