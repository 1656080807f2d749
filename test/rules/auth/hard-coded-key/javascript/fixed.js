const API_KEY = process.env.API_KEY_2CHAT;

export async function contacts() {
  const res = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': API_KEY } });
  if (!res.ok) throw new Error(`2Chat answered ${res.status}`);
  return res.json();
}
