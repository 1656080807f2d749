const BASE = 'https://api.p.2chat.io/open';

export async function contacts(key: string): Promise<unknown> {
  // twochat-disable-next-line status/unchecked -- shown as it comes
  const res = await fetch(`${BASE}/contacts`, { headers: { 'X-User-API-Key': key } });
  return res.json();
}
