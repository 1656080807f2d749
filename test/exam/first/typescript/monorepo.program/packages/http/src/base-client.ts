import { HttpError } from './errors';

export abstract class BaseClient {
  protected abstract readonly baseUrl: string;
  protected abstract headers(): Record<string, string>;

  protected async get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  protected async post<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: { ...this.headers(), 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw new HttpError(response.status, await response.text());
    }
    if (response.status === 204) return undefined as T;
    return (await response.json()) as T;
  }
}
