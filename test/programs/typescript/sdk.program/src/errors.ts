export interface ErrorBody {
  error_message?: string;
  message?: string;
  detail?: string | Array<{ loc: string[]; msg: string; type: string }>;
}

/** Base class for everything the API refuses. */
export class TwoChatApiError extends Error {
  override readonly name: string = 'TwoChatApiError';

  constructor(
    readonly statusCode: number,
    readonly body: ErrorBody | undefined,
    readonly requestId?: string,
  ) {
    super(describe(body) ?? `2Chat API responded with ${statusCode}`);
  }

  get isRetryable(): boolean {
    return RETRYABLE_STATUSES.has(this.statusCode);
  }

  get isClientError(): boolean {
    return this.statusCode >= 400 && this.statusCode < 500;
    //                        ^^^ hover: range
    //                                                 ^^^ hover: range
  }
}

export class TwoChatRateLimitError extends TwoChatApiError {
  override readonly name = 'TwoChatRateLimitError';
}

export class TwoChatAuthError extends TwoChatApiError {
  override readonly name = 'TwoChatAuthError';
}

export class TwoChatTimeoutError extends Error {
  readonly code = 408;
  constructor(readonly timeoutMs: number) {
    super(`2Chat request timed out after ${timeoutMs}ms`);
  }
}

export const RETRYABLE_STATUSES: ReadonlySet<number> = new Set([409, 410, 429, 486, 503, 504]);
//                                                              ^^^ hover: 409
//                                                                   ^^^ hover: 410
//                                                                        ^^^ hover: 429
//                                                                             ^^^ hover: 486
//                                                                                  ^^^ hover: 503
//                                                                                       ^^^ hover: 504

function describe(body: ErrorBody | undefined): string | undefined {
  if (!body) return undefined;
  if (body.error_message) return body.error_message;
  if (body.message) return body.message;
  if (typeof body.detail === 'string') return body.detail;
  return body.detail?.map((d) => d.msg).join('; ').slice(0, 300);
}

export function toError(status: number, body: ErrorBody | undefined, requestId?: string): TwoChatApiError {
  switch (status) {
    case 401:
    //   ^^^ hover: 401
    case 403:
    //   ^^^ hover: 403
      return new TwoChatAuthError(status, body, requestId);
    case 429:
    //   ^^^ hover: 429
      return new TwoChatRateLimitError(status, body, requestId);
    default:
      return new TwoChatApiError(status, body, requestId);
  }
}
