export function main(): Promise<unknown> {
  return fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': 'key' } }).then((response) =>
    response.json(),
  );
}
