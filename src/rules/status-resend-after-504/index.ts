/** `status/resend-after-504`: what sends, creates or buys is repeated though it may have been done already. */
import type { Call } from '../../analysis/model';
import type { Rule, RuleContext } from '../rule';
import { callersOf, finding, sendersIn } from '../scope';

const meta = {
  id: 'status/resend-after-504',
  title: 'A send is repeated after 504 or a broken connection',
  severity: 'warning',
  needs: 'certain',
  codes: [504],
} as const;

/** What a second request would do twice. Endpoints that are not known are not spoken of. */
function isDoneTwice({ endpoint }: Call): boolean {
  return endpoint !== undefined && !endpoint.resendable;
}

/** Whether a request that does something is sent again although nobody knows what became of the first one. */
export function isResent(context: RuleContext, call: Call): boolean {
  return callersOf(context, call).some(
    (caller) => isDoneTwice(caller) && (caller.evidence.resent.includes(504) || caller.evidence.resentUnanswered),
  );
}

export const resendAfter504: Rule = {
  meta,
  *run(context) {
    for (const call of sendersIn(context, meta)) {
      if (!isResent(context, call)) continue;
      const { resent, resentUnanswered } = call.evidence;
      const after504 =
        'This is sent again after 504, when 2Chat may have taken it already: look whether it was, or it is done twice.';
      const afterBoth =
        'This is sent again after 504, a timeout or a broken connection, when 2Chat may have taken it already: look whether it was, or it is done twice.';
      const afterSilence =
        'This is sent again after a timeout or a broken connection, when 2Chat may have taken it already: look whether it was, or it is done twice.';
      const is504 = resent.includes(504);
      const text = !is504 ? afterSilence : resentUnanswered ? afterBoth : after504;
      yield finding(meta, call, call, { text, args: [] }, is504 ? [504] : []);
    }
  },
};
