export type Result<T, E = ApiFailure> = { success: true; data: T } | { success: false; error: E };

export interface ApiFailure {
  status: number;
  code: 'rate_limited' | 'unauthorized' | 'invalid' | 'unavailable' | 'unknown';
  message: string;
}

export interface ApiConfig {
  baseUrl: string;
  headers: () => Record<string, string>;
}

function classify(status: number): ApiFailure['code'] {
  if (status === 429) return 'rate_limited';
  //             ^^^ hover: 429
  if (status === 401 || status === 403) return 'unauthorized';
  //             ^^^ hover: 401
  //                               ^^^ hover: 403
  if (status >= 400 && status < 500) return 'invalid';
  //            ^^^ hover: range
  //                            ^^^ hover: range
  if (status === 503 || status === 504) return 'unavailable';
  //             ^^^ hover: 503
  //                               ^^^ hover: 504
  return 'unknown';
}

export function createApi(config: ApiConfig) {
  async function send<T>(method: string, path: string, body?: unknown): Promise<Result<T>> {
    const response = await fetch(new URL(path, config.baseUrl + '/').toString(), {
    //                     ^ call: fetch ? https://api.p.2chat.io/open/{}
      method,
      headers: config.headers(),
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (response.ok) return { success: true, data: (await response.json()) as T };
    //           ^^ hover: boolean
    return {
      success: false,
      error: { status: response.status, code: classify(response.status), message: (await response.text()).slice(0, 500) },
    };
  }

  return {
    get: <T>(path: string) => send<T>('GET', path),
    //                        ^ call: maybe wrapper fetch GET x
    post: <T>(path: string, body: unknown) => send<T>('POST', path, body),
    //                                        ^ call: maybe wrapper fetch POST x
    del: <T>(path: string) => send<T>('DELETE', path),
    //                        ^ call: maybe wrapper fetch DELETE x
  };
}
