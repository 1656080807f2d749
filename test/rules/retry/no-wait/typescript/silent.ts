import axios from 'axios';

const client = axios.create({ baseURL: 'https://api.p.2chat.io/open', validateStatus: () => true });

export async function numbers(key: string): Promise<unknown> {
  for (;;) {
    const response = await client.get('/whatsapp/get-numbers', { headers: { 'X-User-API-Key': key } });
    if (response.status === 200) return response.data;
    await sleep(6000);
    if (response.status !== 429) throw new Error(`2Chat answered ${response.status}`);
  }
}
