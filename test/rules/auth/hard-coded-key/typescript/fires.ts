import axios from 'axios';

export class Chat {
  private readonly headers: Record<string, string> = { 'X-User-API-Key': 'UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915' };
  //                                                                      ^ auth/hard-coded-key error "in the source"

  async contacts(): Promise<unknown> {
    const { data } = await axios.get('https://api.p.2chat.io/open/contacts', { headers: this.headers });
    return data;
  }
}
