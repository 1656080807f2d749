/** Which codes a call may be sent again for. */

import { codeInfo, ERROR_CODES, type ErrorCode, NUMBER_GROUPS, TRANSIENT_CODES } from '../api';
import type { Call } from './model';

const TRANSIENT: readonly number[] = TRANSIENT_CODES;

/** Whether a second request does no harm: a read, or an endpoint that can be repeated. Unknown ones count as sends. */
function isRepeatable(call: Call): boolean {
  if (call.endpoint !== undefined) return call.endpoint.resendable;
  return call.method === 'GET' || call.method === 'HEAD';
}

/** All ways to a call: of a wrapper's base those of its callers, as the request is one for all of them. */
export function mayRetry(call: Call, code: number): boolean {
  if (!TRANSIENT.includes(code)) return false;
  return isRepeatable(call) || codeInfo(code)?.send.resend === 'safe';
}

/** Transient codes that a call may be sent again for and that the program does not retry yet. */
export function missingRetries(call: Call): ErrorCode[] {
  return ERROR_CODES.filter((code) => mayRetry(call, code) && call.handling[code] !== 'retried');
}

/** States of a WhatsApp number: other endpoints do not run into them. */
export const OF_NUMBERS: readonly number[] = [409, 410, 486];

/** Whether 2Chat has a reason to answer a call with a code. */
export function canHappen({ endpoint }: Call, code: number): boolean {
  return endpoint === undefined || NUMBER_GROUPS.includes(endpoint.group) || !OF_NUMBERS.includes(code);
}
