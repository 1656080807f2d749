export async function main(): Promise<unknown> {
  const response = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': 'key' } });
  return response.json();
}
