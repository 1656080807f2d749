import { PermanentError, ProviderError, TemporaryError, type Provider } from './domain';
import { MailProvider } from './mail';
import { TwoChatProvider } from './twochat';

export class Dispatcher {
  constructor(private readonly chat: TwoChatProvider, private readonly fallback: Provider = new MailProvider()) {}

  async dispatch(to: string, text: string): Promise<{ id: string } | { error: string; status: number }> {
    try {
      return { id: await this.chat.send(to, text) };
    } catch (error) {
      if (error instanceof PermanentError) {
        return { error: error.httpStatus === 402 ? 'credit' : error.message, status: 422 };
        //                                   ^^^ hover: 402
      }
      if (error instanceof TemporaryError && error.httpStatus !== 504) {
      //                                                          ^^^ hover: 504
        return this.fallback.send(to, text).then((id) => ({ id }));
      }
      if (error instanceof ProviderError) return { error: error.message, status: error.httpStatus ?? 502 };
      throw error;
    }
  }
}
