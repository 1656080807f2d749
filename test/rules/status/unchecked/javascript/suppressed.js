const BASE = 'https://api.p.2chat.io/open';

export async function contacts(key) {
  // twochat-disable-next-line status/unchecked -- known, and wanted here
  const res = await fetch(`${BASE}/contacts`, { headers: { 'X-User-API-Key': key } });
  const { data } = await res.json();
  return data;
}
