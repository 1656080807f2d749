/** `status/final-retried`: codes that stay until the caller changes something are tried again. */
import { FINAL_CODES } from '../../api';
import type { Rule } from '../rule';
import { finding, sendersIn } from '../scope';
import { isResent } from '../status-resend-after-504';

const meta = {
  id: 'status/final-retried',
  title: 'Codes that stay are tried again',
  severity: 'warning',
  needs: 'certain',
  codes: FINAL_CODES,
} as const;

export const finalRetried: Rule = {
  meta,
  *run(context) {
    for (const call of sendersIn(context, meta)) {
      const codes = FINAL_CODES.filter((code) => call.evidence.retried.includes(code));
      // One cause, one finding: what is sent again whatever happens is said to be, once.
      if (codes.length === 0 || isResent(context, call)) continue;
      const text =
        '{0} are tried again here, though they stay until the request or the account changes: give up at once, with the message.';
      const one =
        '{0} is tried again here, though it stays until the request or the account changes: give up at once, with the message.';
      yield finding(meta, call, call, { text: codes.length > 1 ? text : one, args: [codes.join(', ')] }, codes);
    }
  },
};
