export async function main(): Promise<unknown> {
  const response = await fetch('https://api.p.2chat.io/open/contacts', {
    method: 'POST',
    headers: { 'X-User-API-Key': 'key' },
    body: JSON.stringify({ first_name: 'Ada' }),
  });
  if (response.status !== 200) return 'failed';
  return 'created';
}
