/** From what the solver saw of a request to what its program does about each code, and how sure that is. */
import { ERROR_CODES, type ErrorCode, SUCCESS_CODES } from '../api';
import type { CodeUniverse } from '../flow/codes';
import type { Fork, Handling, Request } from '../flow/facts';
import type { Evidence, Fates, Treatment } from './model';

export interface Seen extends Omit<Handling, 'forks'> {
  readonly throws: number;
  readonly libraryRetries: number;
}

/** United over all ways to the same call. */
export function seenOf(requests: readonly Request[], handling: ReadonlyMap<Request, Handling>): Seen {
  const seen = {
    separated: 0,
    failed: 0,
    retried: 0,
    surelyRetried: 0,
    resent: 0,
    opaque: 0,
    passedOn: 0,
    bodyRead: 0,
    looked: false,
    escaped: false,
    throws: 0,
    libraryRetries: 0,
  };
  for (const request of requests) {
    const one = handling.get(request);
    seen.throws |= request.throws;
    seen.libraryRetries |= request.retries;
    if (one === undefined) continue;
    seen.separated |= one.separated;
    seen.failed |= one.failed;
    seen.retried |= one.retried;
    seen.surelyRetried |= one.surelyRetried;
    seen.resent |= one.resent;
    seen.opaque |= one.opaque;
    seen.passedOn |= one.passedOn;
    seen.bodyRead |= one.bodyRead;
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

export function evidenceOf(seen: Seen, handlings: readonly (Handling | undefined)[], universe: CodeUniverse): Evidence {
  const resent = seen.resent | seen.libraryRetries;
  return {
    retried: universe.named(seen.surelyRetried | seen.libraryRetries),
    resent: universe.named(resent),
    resentUnanswered: (resent & universe.noAnswer) !== 0,
    retriedByOption: universe.named(seen.libraryRetries),
    opaque: universe.named(seen.opaque),
    passedOn: universe.named(seen.passedOn),
    bodyRead: universe.named(seen.bodyRead),
    fates: handlings.flatMap((handling) => fatesOf(handling, universe) ?? []),
  };
}

const fates = new WeakMap<readonly Fork[], Fates>();

/** Codes by what the program does with them on one way to a request. Undefined where nothing tells them apart. */
export function fatesOf(handling: Handling | undefined, universe: CodeUniverse): Fates | undefined {
  if (handling === undefined || handling.forks.length === 0) return undefined;
  let known = fates.get(handling.forks);
  if (known !== undefined) return known;
  const groups = new Map<string, number>();
  const found = new Map<number, number>();
  for (const code of [...SUCCESS_CODES, ...ERROR_CODES]) {
    const bit = universe.where((one) => one === code);
    const sides = handling.forks.map(({ yes, no }) => `${(yes & bit) === 0 ? '' : 'y'}${(no & bit) === 0 ? '' : 'n'}`);
    const key = sides.join();
    if (!groups.has(key)) groups.set(key, groups.size);
    found.set(code, groups.get(key) as number);
  }
  known = found;
  fates.set(handling.forks, known);
  return known;
}
