import axios, { type AxiosInstance } from 'axios';

interface Sent {
  message_uuid: string;
}

class Sender {
  private readonly client: AxiosInstance;

  constructor(key: string) {
    this.client = axios.create({
      baseURL: 'https://api.p.2chat.io/open/',
      timeout: 500,
      headers: { 'X-User-API-Key': key },
    });
  }

  async send(to: string): Promise<number> {
    const response = await this.client.post<Sent>('whatsapp/send-message', { to_number: to, text: 'Hello' });
    return response.status;
  }
}

export const main = (): Promise<number> => new Sender('key').send('+15550001111');
