import axios, { AxiosError } from 'axios';

interface Transport {
  post(path: string, body: object): Promise<{ status: number; data: any }>;
}

class HttpTransport implements Transport {
  constructor(private readonly root: string, private readonly headers: Record<string, string>) {}

  async post(path: string, body: object) {
    const { status, data } = await axios.post(this.root + path, body, { headers: this.headers, validateStatus: () => true });
    return { status, data };
  }
}

class DryTransport implements Transport {
  async post() {
    return { status: 200, data: { message_uuid: 'dry' } };
  }
}

export class Sender {
  constructor(private readonly transport: Transport = new HttpTransport('https://api.p.2chat.io/open', { 'X-User-API-Key': process.env.KEY! })) {}

  async send(to: string, text: string) {
    const { status, data } = await this.transport.post('/whatsapp/send-message', { to_number: to, text });
    if (status === 429) throw new Error('limit');
    if (![200, 201, 202].includes(status)) throw new Error(data.error_message);
    return data.message_uuid as string;
  }
}

export async function charge(amount: number) {
  try {
    return await axios.post('https://api.conekta.io/orders', { amount });
  } catch (e) {
    const status = (e as AxiosError).response?.status;
    if (status === 402) return null;
    if (status && status >= 500) throw new Error('conekta');
    throw e;
  }
}
