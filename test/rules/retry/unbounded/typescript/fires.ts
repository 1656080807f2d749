import axios from 'axios';

const client = axios.create({ baseURL: 'https://api.p.2chat.io/open', validateStatus: () => true });

export async function numbers(key: string): Promise<unknown> {
  for (;;) {
    const response = await client.get('/whatsapp/get-numbers', { headers: { 'X-User-API-Key': key } });
    //                     ^ retry/unbounded warning "Nothing limits"
    if (response.status === 200) return response.data;
    if (response.status !== 429) throw new Error(`2Chat answered ${response.status}`);
  }
}
