export async function contacts(key) {
  const res = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });
  if (!res.ok) {
    throw new Error(`2Chat answered ${res.status}`);
 // ^ body/message-lost hint "drops what 2Chat says"
  }
  return res.json();
}
