import got from 'got';

export async function numbers(key) {
  return got('https://api.p.2chat.io/open/whatsapp/get-numbers', {
    headers: { 'X-User-API-Key': key },
    retry: { limit: 3, statusCodes: [429, 500, 503, 504, 409, 410, 486] },
  }).json();
}
