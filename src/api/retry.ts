/** When to try again, by transient code. The one table that all fixes of all languages write down. */
import type { RetryWaits, TransientCode } from './codeModel';
import type { Provenance } from './provenance';

/** 2Chat only says "a few seconds" and "retry automatically"; the figures are chosen here to fit that and its limits. */
const CHOSEN: Provenance = {
  source: 'chosen to fit "a few seconds" on the page of response codes',
  certainty: 'inferred',
};

export const RETRY_WAITS: Readonly<Record<TransientCode, RetryWaits>> = {
  409: {
    retry: true,
    firstWaitMs: 3_000,
    growth: 1.5,
    maxWaitMs: 10_000,
    jitter: 0.2,
    maxAttempts: 6,
    maxTotalWaitMs: 60_000,
    honourRetryAfter: true,
    ...CHOSEN,
  },
  410: {
    retry: true,
    firstWaitMs: 3_000,
    growth: 1.5,
    maxWaitMs: 10_000,
    jitter: 0.2,
    maxAttempts: 6,
    maxTotalWaitMs: 60_000,
    honourRetryAfter: true,
    ...CHOSEN,
  },
  429: {
    retry: true,
    // A trial account may send once in six seconds, so a shorter first wait is lost.
    firstWaitMs: 6_000,
    growth: 2,
    maxWaitMs: 60_000,
    jitter: 0.5,
    maxAttempts: 5,
    maxTotalWaitMs: 120_000,
    honourRetryAfter: true,
    ...CHOSEN,
  },
  486: {
    retry: true,
    firstWaitMs: 2_000,
    growth: 2,
    maxWaitMs: 10_000,
    jitter: 0.2,
    maxAttempts: 6,
    maxTotalWaitMs: 60_000,
    honourRetryAfter: true,
    ...CHOSEN,
  },
  503: {
    retry: true,
    firstWaitMs: 5_000,
    growth: 2,
    maxWaitMs: 30_000,
    jitter: 0.2,
    maxAttempts: 4,
    maxTotalWaitMs: 60_000,
    honourRetryAfter: true,
    ...CHOSEN,
  },
  504: {
    retry: true,
    firstWaitMs: 5_000,
    growth: 2,
    maxWaitMs: 30_000,
    jitter: 0.2,
    maxAttempts: 4,
    maxTotalWaitMs: 60_000,
    honourRetryAfter: true,
    ...CHOSEN,
  },
};
