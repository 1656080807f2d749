export async function contacts(key) {
  const res = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });
  if (!res.ok) {
    throw new Error(`2Chat answered ${res.status}: ${await res.text()}`);
  }
  return res.json();
}
