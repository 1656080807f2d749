export async function contacts(key: string) {
  const response = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });
  //                     ^ status/unchecked warning "The status of this 2Chat response is never"
  const page = await response.json();
  return page.contacts;
}
