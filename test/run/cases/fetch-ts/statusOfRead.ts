const base = 'https://api.p.2chat.io/open';
const headers = { 'X-User-API-Key': 'key' };

export async function main(): Promise<unknown> {
  const response = await fetch(`${base}/contacts`, { headers });
  if (response.status === 429) {
    throw new Error('Not now');
  }
  return response.status;
}
