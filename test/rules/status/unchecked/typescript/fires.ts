const BASE = 'https://api.p.2chat.io/open';

export async function contacts(key: string): Promise<unknown> {
  const res = await fetch(`${BASE}/contacts`, { headers: { 'X-User-API-Key': key } });
// [21] status/unchecked warning "never looked at"
  return res.json();
}
