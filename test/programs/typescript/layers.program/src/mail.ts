import { request } from 'undici';
import { PermanentError, TemporaryError, type Provider } from './domain';

export class MailProvider implements Provider {
  readonly name = 'mail';

  async send(to: string, text: string): Promise<string> {
    const { statusCode } = await request('https://api.postmarkapp.com/email', { method: 'POST', body: JSON.stringify({ to, text }) });
    if (statusCode === 422) throw new PermanentError(this.name, statusCode, 'address');
    if (statusCode === 429 || statusCode >= 500) throw new TemporaryError(this.name, statusCode, 'later');
    return 'ok';
  }
}
