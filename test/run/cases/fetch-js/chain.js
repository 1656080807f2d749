export async function main() {
  const response = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': 'key' } });
  if (response.status === 401) {
    throw new Error('Wrong key');
  } else if (response.status === 429) {
    return 'later';
  } else {
    return response.status;
  }
}
