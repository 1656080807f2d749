export async function main(): Promise<unknown> {
  const headers = { 'X-User-API-Key': 'key' };
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/get-numbers', { headers });
  if (response.status === 402) {
    console.error('2Chat does not work');
  }
  return response.status;
}
