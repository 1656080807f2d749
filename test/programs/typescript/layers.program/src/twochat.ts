import { injectable, inject } from 'inversify';
import { request } from 'undici';
import { PermanentError, TemporaryError, type Provider } from './domain';

const RETRYABLE = [409, 410, 429, 486, 503, 504] as const;
//                 ^^^ hover: 409
//                      ^^^ hover: 410
//                           ^^^ hover: 429
//                                ^^^ hover: 486
//                                     ^^^ hover: 503
//                                          ^^^ hover: 504
const isRetryable = (code: number): code is (typeof RETRYABLE)[number] => (RETRYABLE as readonly number[]).includes(code);

@injectable()
export class TwoChatProvider implements Provider {
  readonly name = '2chat';
  private static readonly BASE = 'https://api.p.2chat.io/open';

  constructor(@inject('TWOCHAT_KEY') private readonly key: string) {}

  async send(to: string, text: string): Promise<string> {
    const { statusCode, body } = await request(`${TwoChatProvider.BASE}/whatsapp/send-message`, {
    //                                 ^ call: undici POST /whatsapp/send-message
      method: 'POST',
      headers: { 'x-user-api-key': this.key, 'content-type': 'application/json' },
      body: JSON.stringify({ to_number: to, text }),
    });
    if (statusCode >= 200 && statusCode <= 299) {
    //                ^^^ hover: range
    //                                     ^^^ hover: range
      const { message_uuid } = (await body.json()) as { message_uuid: string };
      return message_uuid;
    }
    const message = (await body.text()).slice(0, 200);
    const ErrorClass = isRetryable(statusCode) ? TemporaryError : PermanentError;
    throw new ErrorClass(this.name, statusCode, message);
  }
}
