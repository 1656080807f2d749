import axios from 'axios';

export class Chat {
  private readonly headers: Record<string, string> = { 'X-User-API-Key': process.env.TWOCHAT_API_KEY ?? '' };

  async contacts(): Promise<unknown> {
    const { data } = await axios.get('https://api.p.2chat.io/open/contacts', { headers: this.headers });
    return data;
  }
}
