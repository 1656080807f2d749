export interface RetryOptions {
  retries?: number;
  delayMs?: number;
  retryOn?: (response: Response) => boolean;
}

const DEFAULT_RETRY = (response: Response) => response.status === 429 || response.status >= 500;
//                                                                ^^^ hover: 429
//                                                                                          ^^^ hover: range

export async function fetchWithRetry(url: string, init?: RequestInit, options: RetryOptions = {}): Promise<Response> {
  const { retries = 3, delayMs = 500, retryOn = DEFAULT_RETRY } = options;
  let last: Response | undefined;
  for (let i = 0; i <= retries; i++) {
    last = await fetch(url, init);
    //           ^ call: fetch ? https://api.p.2chat.io/open/contacts
    if (!retryOn(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, delayMs * 2 ** i));
  }
  return last!;
}
