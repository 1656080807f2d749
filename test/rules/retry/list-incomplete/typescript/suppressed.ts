import ky from 'ky';

const api = ky.create({
  prefixUrl: 'https://api.p.2chat.io/open',
  headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY },
  retry: {
    limit: 4,
    statusCodes: [
      // twochat-disable-next-line retry/list-incomplete -- known
      429,
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
