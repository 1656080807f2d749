/** The one client of this project: every other file asks it, none asks 2Chat itself. */
import axios, { type AxiosError, type AxiosInstance } from 'axios';

export class TwoChatError extends Error {
  constructor(
    message: string,
    readonly status: number | undefined,
  ) {
    super(message);
  }
}

export class TwoChat {
  private readonly http: AxiosInstance;

  constructor(apiKey: string) {
    this.http = axios.create({
      baseURL: 'https://api.p.2chat.io/open',
      headers: { 'X-User-API-Key': apiKey },
      timeout: 15_000,
    });
  }

  async get<T>(path: string): Promise<T> {
    try {
      const { data } = await this.http.get<T>(path);
      return data;
    } catch (error) {
      const { message, response } = error as AxiosError;
      throw new TwoChatError(message, response?.status);
    }
  }

  async send(from: string, to: string, text: string): Promise<string> {
    const response = await this.http.post('/whatsapp/send-message', { from_number: from, to_number: to, text });
    if (response.status !== 200 && response.status !== 201) {
      throw new TwoChatError('not accepted', response.status);
    }
    return response.data.message_uuid;
  }
}
