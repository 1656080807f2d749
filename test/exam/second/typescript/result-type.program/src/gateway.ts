import { err, isRetryable, ok, type Result } from './result';

const OPEN = 'https://api.p.2chat.io/open';

export class Gateway {
  static #key = process.env.TWOCHAT_API_KEY ?? '';

  static async #request<T>(path: string, init?: RequestInit, attempt = 0): Promise<Result<T>> {
    const res = await fetch(`${OPEN}/${path}`, { ...init, headers: { 'X-User-API-Key': Gateway.#key } });
    if (res.ok) return ok((await res.json()) as T);
    const failure = err(res.status, await res.text());
    if (isRetryable(failure) && attempt < 3) {
      await new Promise((r) => setTimeout(r, 500 * 2 ** attempt));
      return Gateway.#request<T>(path, init, attempt + 1);
    }
    return failure;
  }

  static channelStatus(uuid: string) {
    return Gateway.#request<{ connection_status: string }>(`whatsapp/channel/${uuid}/status`);
  }

  static async send(body: unknown): Promise<string | null> {
    const r = await Gateway.#request<{ message_uuid: string }>('whatsapp/send-message', { method: 'POST', body: JSON.stringify(body) });
    if (r.kind === 'ok') return r.value.message_uuid;
    if (r.status === 422) return null;
    throw new Error(r.message);
  }
}
