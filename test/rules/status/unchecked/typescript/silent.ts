export async function contacts(key: string) {
  const response = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });
  if (!response.ok) throw new Error(`2Chat: ${response.status}`);
  const page = await response.json();
  return page.contacts;
}
