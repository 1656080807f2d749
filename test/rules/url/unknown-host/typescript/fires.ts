const BASE = 'https://api.2chat.io';
//                    ^ url/unknown-host information "not at `api.2chat.io`"

export async function read(key: string): Promise<unknown> {
  const response = await fetch(`${BASE}/contacts`, { headers: { 'X-User-API-Key': key } });
  if (!response.ok) throw new Error(`2Chat answered ${response.status}`);
  return response.json();
}

export async function users(key: string): Promise<unknown> {
  const response = await fetch(`${BASE}/users`, { headers: { 'X-User-API-Key': key } });
  if (!response.ok) throw new Error(`2Chat answered ${response.status}`);
  return response.json();
}
