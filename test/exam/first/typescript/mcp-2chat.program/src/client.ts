import { TwoChatConfig, TwoChatError } from './types.js';

const DEFAULT_BASE_URL = 'https://api.p.2chat.io/open';

export class TwoChatClient {
  private readonly baseUrl: string;
  private readonly apiKey: string;
  private readonly timeoutMs: number;

  constructor(config: TwoChatConfig) {
    this.baseUrl = (config.baseUrl ?? DEFAULT_BASE_URL).replace(/\/+$/, '');
    this.apiKey = config.apiKey;
    this.timeoutMs = config.timeoutMs ?? 30_000;
  }

  private async request<T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    options: { query?: Record<string, string | number | undefined>; body?: unknown } = {},
  ): Promise<T> {
    const url = new URL(this.baseUrl + path);
    for (const [k, v] of Object.entries(options.query ?? {})) {
      if (v !== undefined) url.searchParams.set(k, String(v));
    }
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), this.timeoutMs);
    let res: Response;
    try {
      res = await fetch(url, {
        method,
        headers: {
          'X-User-API-Key': this.apiKey,
          'Content-Type': 'application/json',
        },
        body: options.body === undefined ? undefined : JSON.stringify(options.body),
        signal: controller.signal,
      });
    } catch (err) {
      throw new TwoChatError(0, `network error: ${(err as Error).message}`);
    } finally {
      clearTimeout(timer);
    }

    const text = await res.text();
    const data = text ? safeJson(text) : undefined;
    if (!res.ok) {
      throw new TwoChatError(res.status, extractMessage(data) ?? `HTTP ${res.status}`, data);
    }
    return data as T;
  }

  listNumbers() {
    return this.request<{ numbers: unknown[] }>('GET', '/whatsapp/get-numbers');
  }

  checkNumber(from: string, to: string) {
    return this.request<{ is_valid: boolean }>('GET', `/whatsapp/check-number/${from}/${to}`);
  }

  sendMessage(body: Record<string, unknown>) {
    return this.request<{ message_uuid: string }>('POST', '/whatsapp/send-message', { body });
  }

  listContacts(page = 0) {
    return this.request<{ contacts: unknown[] }>('GET', '/contacts', {
      query: { page_number: page, results_per_page: 100 },
    });
  }

  deleteWebhook(uuid: string) {
    return this.request<void>('DELETE', `/webhooks/${encodeURIComponent(uuid)}`);
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { raw: text.slice(0, 500) };
  }
}

function extractMessage(data: any): string | undefined {
  return data?.error_message ?? data?.message ?? (typeof data?.detail === 'string' ? data.detail : undefined);
}
