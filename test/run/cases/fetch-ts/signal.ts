export async function main(signal: AbortSignal): Promise<unknown> {
  const response = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': 'key' }, signal });
  return response.status;
}
