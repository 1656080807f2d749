/** The shape of what is known about one status code of 2Chat. */
import type { Provenance, TextFact } from './provenance';
import type { Selector } from './selector';

export const SUCCESS_CODES = [200, 201, 202] as const;

/** Errors that stay until the caller changes something: never retry these. */
export const FINAL_CODES = [400, 401, 402, 403, 404, 406, 422] as const;

/** Errors that pass by themselves: 2Chat asks for another attempt after a few seconds. */
export const TRANSIENT_CODES = [409, 410, 429, 486, 503, 504] as const;

/** All error codes of 2Chat's table, in ascending order. */
export const ERROR_CODES = [400, 401, 402, 403, 404, 406, 409, 410, 422, 429, 486, 503, 504] as const;

export type SuccessCode = (typeof SUCCESS_CODES)[number];
export type FinalCode = (typeof FINAL_CODES)[number];
export type TransientCode = (typeof TRANSIENT_CODES)[number];
export type ErrorCode = (typeof ERROR_CODES)[number];
export type StatusCode = SuccessCode | ErrorCode;

export type CodeKind = 'success' | 'final' | 'transient';

/**
 * How to wait for the next attempts. The wait before attempt n + 1 is
 * `min(firstWaitMs × growth^(n - 1), maxWaitMs)`, lengthened at random by up to `jitter` of itself.
 */
export interface RetryWaits extends Provenance {
  readonly retry: true;
  readonly firstWaitMs: number;
  /** Factor from one wait to the next, at least 1. */
  readonly growth: number;
  readonly maxWaitMs: number;
  /** Share of a wait, 0 to 1, that is added at random; a wait is never shortened. */
  readonly jitter: number;
  /** All attempts, the first request included. */
  readonly maxAttempts: number;
  /** A wait that would pass this sum is not begun: the last answer is the result. It also caps `Retry-After`. */
  readonly maxTotalWaitMs: number;
  /** A `Retry-After` header, in seconds or as a date, replaces the computed wait. 2Chat documents none. */
  readonly honourRetryAfter: boolean;
}

export type RetryPolicy = RetryWaits | ({ readonly retry: false } & Provenance);

/** What an answer with this code says about a request that sends, creates or buys. */
export interface SendConsequence extends TextFact {
  /** Whether 2Chat has taken the request: the message may be on its way, the number bought. */
  readonly taken: 'yes' | 'no' | 'unknown';
  /**
   * Whether the same request may go out again. `safe`: after the wait. `after-fix`: once the cause is removed.
   * `after-check`: only when a look at 2Chat shows that it was not taken. `never`: it succeeded.
   */
  readonly resend: 'safe' | 'after-fix' | 'after-check' | 'never';
}

/** What a program or its author should do, a short imperative. */
export interface Advice extends TextFact {
  /** Endpoints for which it makes sense; all where it is missing. */
  readonly for?: Selector;
}

export interface CodeInfo {
  readonly code: StatusCode;
  readonly kind: CodeKind;
  /** Name in the IANA registry of HTTP status codes, null where the registry has none. */
  readonly name: string | null;
  readonly nameSource: Provenance;
  /** A few words for menus and lists, as in "Retry after 486 (number busy)". */
  readonly label: string;
  /** Where 2Chat's meaning is not the one of HTTP. */
  readonly differs: TextFact | null;
  /** The general meaning; `meaningOf` knows better for an endpoint. */
  readonly meaning: TextFact;
  readonly causes: readonly TextFact[];
  /** The most important first. For a transient code that is the wait, of which `retry` gives the figures. */
  readonly advice: readonly Advice[];
  readonly retry: RetryPolicy;
  readonly send: SendConsequence;
}
