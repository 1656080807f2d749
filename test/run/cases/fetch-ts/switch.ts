export async function main(): Promise<unknown> {
  const response = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': 'key' } });
  switch (response.status) {
    case 401:
      throw new Error('Wrong key');
    case 429:
      return 'later';
    default:
      return response.status;
  }
}
