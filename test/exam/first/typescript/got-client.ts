import got, { HTTPError, type Got } from 'got';

export interface SendOptions { to: string; text: string; mediaUrl?: string }

export default class WhatsAppChannel {
  private http: Got;

  constructor(key: string, private from: string) {
    this.http = got.extend({
      prefixUrl: 'https://api.p.2chat.io/open/whatsapp',
      headers: { 'x-user-api-key': key },
      responseType: 'json',
      retry: { limit: 0 },
      throwHttpErrors: false,
    });
  }

  async send({ to, text, mediaUrl }: SendOptions) {
    const { statusCode, body } = await this.http.post('send-message', {
      json: { to_number: to, from_number: this.from, text, url: mediaUrl },
    });
    if (statusCode < 200 || statusCode >= 300) {
      const reason = (body as any)?.message ?? `status ${statusCode}`;
      return { sent: false as const, reason, retry: statusCode === 429 || statusCode === 486 };
    }
    return { sent: true as const, id: (body as any).message_uuid };
  }

  async status(uuid: string) {
    const response = await this.http(`channel/${uuid}/status`);
    return response.ok ? (response.body as any).connection_status : 'unknown';
  }
}

export async function ping(url: string) {
  try {
    await got(url, { timeout: { request: 500 } });
    return true;
  } catch (e) {
    if (e instanceof HTTPError && e.response.statusCode === 404) return true;
    return false;
  }
}
