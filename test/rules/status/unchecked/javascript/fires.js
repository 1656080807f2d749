const BASE = 'https://api.p.2chat.io/open';

export async function contacts(key) {
  const res = await fetch(`${BASE}/contacts`, { headers: { 'X-User-API-Key': key } });
  //                ^ status/unchecked warning "never looked at"
  const { data } = await res.json();
  return data;
}
