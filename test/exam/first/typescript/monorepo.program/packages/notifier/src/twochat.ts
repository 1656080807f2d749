import { BaseClient } from '../../http/src';

export class TwoChat extends BaseClient {
  protected readonly baseUrl = 'https://api.p.2chat.io/open';

  constructor(private readonly key: string) {
    super();
  }

  protected headers() {
    return { 'X-User-API-Key': this.key };
  }

  text(from: string, to: string, text: string) {
    return this.post<{ message_uuid: string }>('/whatsapp/send-message', { from_number: from, to_number: to, text });
  }

  webhooks() {
    return this.get<unknown[]>('/webhooks');
  }
}
