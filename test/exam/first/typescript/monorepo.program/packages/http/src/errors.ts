export class HttpError extends Error {
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string) {
    super(`HTTP ${status}: ${body.slice(0, 200)}`);
    this.status = status;
    this.body = body;
  }
}

export function isTransient(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 429 || error.status === 503 || error.status === 504);
}
