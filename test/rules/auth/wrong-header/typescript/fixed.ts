import axios from 'axios';

const client = axios.create({
  baseURL: 'https://api.p.2chat.io/open',
  headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY },
});

export async function contacts(): Promise<unknown> {
  const { data } = await client.get('/contacts');
  return data;
}

export async function users(): Promise<unknown> {
  const { data } = await client.get('/users');
  return data;
}
