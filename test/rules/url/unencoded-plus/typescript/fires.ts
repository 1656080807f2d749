const BASE = 'https://api.p.2chat.io/open';

export async function read(key: string): Promise<unknown> {
  const response = await fetch(`${BASE}/contacts/search?query=+${key.length}`, { headers: { 'X-User-API-Key': key } });
  //                                                          ^ url/unencoded-plus warning "`+` means a space"
  if (!response.ok) throw new Error(`2Chat answered ${response.status}`);
  return response.json();
}

export async function users(key: string): Promise<unknown> {
  const response = await fetch(`${BASE}/users`, { headers: { 'X-User-API-Key': key } });
  if (!response.ok) throw new Error(`2Chat answered ${response.status}`);
  return response.json();
}
