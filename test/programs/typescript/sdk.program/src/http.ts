import { toError, TwoChatApiError, TwoChatTimeoutError, type ErrorBody } from './errors';

export const DEFAULT_BASE_URL = 'https://api.p.2chat.io/open';

export interface HttpOptions {
  apiKey: string;
  baseUrl?: string;
  timeoutMs?: number;
  maxRetries?: number;
  fetch?: typeof globalThis.fetch;
}

export interface RequestOptions {
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  idempotent?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export class HttpClient {
  readonly #apiKey: string;
  readonly #baseUrl: string;
  readonly #timeoutMs: number;
  readonly #maxRetries: number;
  readonly #fetch: typeof globalThis.fetch;

  constructor({ apiKey, baseUrl = DEFAULT_BASE_URL, timeoutMs = 30_000, maxRetries = 3, fetch = globalThis.fetch }: HttpOptions) {
    this.#apiKey = apiKey;
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#timeoutMs = timeoutMs;
    this.#maxRetries = maxRetries;
    this.#fetch = fetch;
  }

  async request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
    const url = new URL(`${this.#baseUrl}${path}`);
    for (const [key, value] of Object.entries(options.query ?? {})) {
      if (value !== undefined) url.searchParams.set(key, String(value));
    }

    let attempt = 0;
    for (;;) {
      try {
        return await this.#once<T>(method, url, options.body);
        //           ^ call: maybe wrapper fetch ? x
      } catch (error) {
        const retryable =
          error instanceof TwoChatApiError && error.isRetryable && (error.statusCode !== 504 || options.idempotent !== false);
          //                                                                             ^^^ hover: 504
        if (!retryable || attempt >= this.#maxRetries) throw error;
        await sleep(backoff(attempt++));
      }
    }
  }

  async #once<T>(method: Method, url: URL, body: unknown): Promise<T> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), this.#timeoutMs);
    let response: Response;
    try {
      response = await this.#fetch(url, {
      //               ^ call: fetch ? https://api.p.2chat.io/open{}
        method,
        headers: {
          accept: 'application/json',
          'x-user-api-key': this.#apiKey,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: controller.signal,
      });
    } catch (cause) {
      if (controller.signal.aborted) throw new TwoChatTimeoutError(this.#timeoutMs);
      throw cause;
    } finally {
      clearTimeout(timer);
    }

    if (response.status === 204) return undefined as T;
    //                      ^^^ hover: maybe 204
    const text = await response.text();
    const parsed = parseJson<T & ErrorBody>(text);
    if (!response.ok) {
    //            ^^ hover: boolean
      throw toError(response.status, parsed, response.headers.get('x-request-id') ?? undefined);
    }
    return parsed as T;
  }
}

function parseJson<T>(text: string): T | undefined {
  if (text.length === 0) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** Full jitter: 500 ms, 1 s, 2 s, ... capped at 30 s. */
export function backoff(attempt: number, base = 500, cap = 30_000): number {
  return Math.floor(Math.random() * Math.min(cap, base * 2 ** attempt));
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
