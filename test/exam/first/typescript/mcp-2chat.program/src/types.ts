export interface TwoChatConfig {
  apiKey: string;
  baseUrl?: string;
  timeoutMs?: number;
}

export class TwoChatError extends Error {
  constructor(
    public readonly status: number,
    message: string,
    public readonly body?: unknown,
  ) {
    super(message);
    this.name = 'TwoChatError';
  }

  get retryable(): boolean {
    return this.status === 429 || this.status >= 500;
  }
}
