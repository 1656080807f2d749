/** Waits as the table asks for them, with chance at one half as the drivers have it. Written apart from the fixes. */
import { RETRY_WAITS, type TransientCode } from '../../../src/api';

const CHANCE = 0.5;

/** Milliseconds before the attempt that follows the `attempt`th. */
function waitAfter(code: TransientCode, attempt: number): number {
  const { firstWaitMs, growth, maxWaitMs, jitter } = RETRY_WAITS[code];
  return Math.round(Math.min(firstWaitMs * growth ** (attempt - 1), maxWaitMs) * (1 + jitter * CHANCE));
}

/** Waits while the answers have these codes, one after another. */
export function waitsFor(codes: readonly TransientCode[]): number[] {
  return codes.map((code, index) => waitAfter(code, index + 1));
}

/** Waits where the answer always has this code. */
export function allWaits(code: TransientCode): number[] {
  const { maxAttempts, maxTotalWaitMs } = RETRY_WAITS[code];
  const waits: number[] = [];
  let total = 0;
  for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
    total += waitAfter(code, attempt);
    if (total > maxTotalWaitMs) break;
    waits.push(waitAfter(code, attempt));
  }
  return waits;
}
