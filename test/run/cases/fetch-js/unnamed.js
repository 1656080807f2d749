export async function main() {
  const headers = { 'X-User-API-Key': 'key' };
  return (await fetch('https://api.p.2chat.io/open/contacts', { headers })).json();
}
