import ky from 'ky';

const api = ky.create({
  prefixUrl: 'https://api.p.2chat.io/open',
  headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY },
  retry: {
    limit: 4,
    statusCodes: [
      429,
   // ^ retry/list-incomplete information "2Chat asks for"
      503,
      504,
    ],
  },
});

export async function numbers(): Promise<unknown> {
  return api.get('whatsapp/get-numbers').json();
}

export async function groups(number: string): Promise<unknown> {
  return api.get(`whatsapp/groups/${number}`).json();
}
