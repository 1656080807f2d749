export type Ok<T> = { kind: 'ok'; value: T };
export type Err = { kind: 'err'; status: number; message: string };
export type Result<T> = Ok<T> | Err;

export const ok = <T>(value: T): Ok<T> => ({ kind: 'ok', value });
export const err = (status: number, message: string): Err => ({ kind: 'err', status, message });

export function isRetryable(r: Err): boolean {
  return r.status === 408 || r.status === 429 || (r.status >= 500 && r.status !== 501);
}
