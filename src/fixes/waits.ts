/** The one table of waits, as rows that a helper in any language writes down. */
import { RETRY_WAITS, TRANSIENT_CODES, type TransientCode } from '../api';

export interface WaitRow {
  readonly code: TransientCode;
  readonly firstMs: number;
  readonly growth: number;
  readonly longestMs: number;
  readonly jitter: number;
  readonly attempts: number;
  readonly totalMs: number;
}

export const WAIT_ROWS: readonly WaitRow[] = TRANSIENT_CODES.map((code) => {
  const waits = RETRY_WAITS[code];
  return {
    code,
    firstMs: waits.firstWaitMs,
    growth: waits.growth,
    longestMs: waits.maxWaitMs,
    jitter: waits.jitter,
    attempts: waits.maxAttempts,
    totalMs: waits.maxTotalWaitMs,
  };
});
