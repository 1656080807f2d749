import { HttpClient, type HttpOptions } from './http';
import { TwoChatApiError } from './errors';
import type { Contact, SendMessageInput, SendMessageResult, WhatsAppNumber } from './types';

export class TwoChat {
  readonly contacts: ContactsApi;
  readonly whatsapp: WhatsAppApi;

  constructor(options: HttpOptions) {
    const http = new HttpClient(options);
    this.contacts = new ContactsApi(http);
    this.whatsapp = new WhatsAppApi(http);
  }
}

class ContactsApi {
  constructor(private readonly http: HttpClient) {}

  list(page = 0, resultsPerPage = 100) {
    return this.http.request<{ contacts: Contact[]; count: number }>('GET', '/contacts', {
    //     ^ call: wrapper fetch GET /contacts
      query: { page_number: page, results_per_page: resultsPerPage },
    });
  }

  async find(uuid: string): Promise<Contact | null> {
    try {
      const { contact } = await this.http.request<{ contact: Contact }>('GET', `/contacts/${encodeURIComponent(uuid)}`);
      //                        ^ call: wrapper fetch GET /contacts/{contact_uuid}
      return contact;
    } catch (error) {
      if (error instanceof TwoChatApiError && error.statusCode === 404) return null;
      //                                                           ^^^ hover: 404
      throw error;
    }
  }

  remove = (uuid: string) => this.http.request<void>('DELETE', `/contacts/${uuid}`);
  //                         ^ call: wrapper fetch DELETE /contacts/{contact_uuid}

  async *iterate(): AsyncGenerator<Contact> {
    for (let page = 0; ; page += 1) {
      const { contacts } = await this.list(page);
      yield* contacts;
      if (contacts.length < 100) return;
    }
  }
}

class WhatsAppApi {
  constructor(private readonly http: HttpClient) {}

  async numbers(): Promise<WhatsAppNumber[]> {
    const { numbers } = await this.http.request<{ numbers: WhatsAppNumber[] }>('GET', '/whatsapp/get-numbers');
    //                        ^ call: wrapper fetch GET /whatsapp/get-numbers
    return numbers;
  }

  async send(input: SendMessageInput): Promise<SendMessageResult> {
    return this.http.request<SendMessageResult>('POST', '/whatsapp/send-message', { body: input, idempotent: false });
    //     ^ call: wrapper fetch POST /whatsapp/send-message
  }
}
