/** `status/transient-as-failure`: codes that pass by themselves end in failure. */
import type { Call } from '../../analysis/model';
import { canHappen, missingRetries, OF_NUMBERS } from '../../analysis/resend';
import type { Rule } from '../rule';
import { callersOf, finding, sendersIn } from '../scope';

const meta = {
  id: 'status/transient-as-failure',
  title: 'Codes that 2Chat says to retry end in failure',
  severity: 'information',
  needs: 'certain',
  codes: [409, 410, 429, 486, 503],
} as const;

/** Whether a code is told from the successes that calls commonly have, on every way on which anything is told apart. */
function isToldFromSuccess({ evidence }: Call, code: number): boolean {
  return evidence.fates.every((fates) => [200, 201].some((success) => fates.get(success) !== fates.get(code)));
}

/** Those that surely fail: not told apart by anything, and not handed to someone who may retry. */
function failing(call: Call, codes: readonly (keyof Call['handling'])[]): number[] {
  const { handling, evidence } = call;
  // A list of codes that lacks them is said to be incomplete where it stands, by `retry/list-incomplete`.
  const isListed = evidence.retriedByOption.length > 0;
  return codes.filter(
    (code) =>
      !(isListed && OF_NUMBERS.includes(code)) &&
      handling[code] === 'fails' &&
      isToldFromSuccess(call, code) &&
      !evidence.passedOn.includes(code) &&
      !evidence.opaque.includes(code),
  );
}

export const transientAsFailure: Rule = {
  meta,
  *run(context) {
    for (const call of sendersIn(context, meta)) {
      // What a client's own retries lack is said at their list.
      if (call.escaped || (!call.looked && !call.throws) || call.sent.retryAt !== undefined) continue;
      const callers = callersOf(context, call);
      const codes = failing(call, missingRetries(call)).filter((code) =>
        callers.some((caller) => canHappen(caller, code)),
      );
      if (codes.length === 0) continue;
      const text = '{0} end in failure here: they pass by themselves, and 2Chat asks to try again after a few seconds.';
      const one = '{0} ends in failure here: it passes by itself, and 2Chat asks to try again after a few seconds.';
      yield finding(meta, call, call, { text: codes.length > 1 ? text : one, args: [codes.join(', ')] }, codes);
    }
  },
};
