export async function contacts(key: string) {
  // twochat-disable-next-line status/unchecked -- known, and wanted here
  const response = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });
  const page = await response.json();
  return page.contacts;
}
