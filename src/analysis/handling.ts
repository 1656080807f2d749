/** From what the solver saw of a request to what its program does about each error code. */
import { ERROR_CODES, type ErrorCode } from '../api';
import type { CodeUniverse } from '../flow/codes';
import type { Handling, Request } from '../flow/facts';
import type { Treatment } from './model';

export interface Seen extends Handling {
  readonly throws: number;
  readonly libraryRetries: number;
}

/** United over all ways to the same call. */
export function seenOf(requests: readonly Request[], handling: ReadonlyMap<Request, Handling>): Seen {
  const seen = { separated: 0, failed: 0, retried: 0, looked: false, escaped: false, throws: 0, libraryRetries: 0 };
  for (const request of requests) {
    const one = handling.get(request);
    seen.throws |= request.throws;
    seen.libraryRetries |= request.retries;
    if (one === undefined) continue;
    seen.separated |= one.separated;
    seen.failed |= one.failed;
    seen.retried |= one.retried;
    seen.looked ||= one.looked;
    seen.escaped ||= one.escaped;
  }
  return seen;
}

export function treatments(seen: Seen, universe: CodeUniverse): Record<ErrorCode, Treatment> {
  const retried = new Set(universe.named(seen.retried | seen.libraryRetries));
  const handled = new Set(universe.named(seen.separated));
  const failing = new Set(universe.named(seen.failed | seen.throws));
  const treatment = (code: ErrorCode): Treatment => {
    if (retried.has(code)) return 'retried';
    if (handled.has(code)) return 'handled';
    return failing.has(code) ? 'fails' : 'ignored';
  };
  return Object.fromEntries(ERROR_CODES.map((code) => [code, treatment(code)])) as Record<ErrorCode, Treatment>;
}
