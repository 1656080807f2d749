/** `body/success-flag`: a 2xx is taken as proof where its body can say that a part failed. */
import type { Call } from '../../analysis/model';
import { type HiddenFailure, hiddenFailures, SUCCESS_CODES } from '../../api';
import type { Rule } from '../rule';
import { callersOf, finding, sendersIn } from '../scope';

const meta = {
  id: 'body/success-flag',
  title: 'A 2xx is taken as proof, though its body can report a failure',
  severity: 'hint',
  needs: 'certain',
  codes: SUCCESS_CODES,
} as const;

/** Fields that every endpoint may have say little of one. */
const GENERAL: readonly string[] = ['success', 'error', 'is_valid'];

/** What the body of a call's endpoint can report, beside what all can. */
function ownFailureOf({ endpoint }: Call): HiddenFailure | undefined {
  return endpoint === undefined ? undefined : hiddenFailures(endpoint).find(({ field }) => !GENERAL.includes(field));
}

export const successFlag: Rule = {
  meta,
  *run(context) {
    for (const call of sendersIn(context, meta)) {
      const { bodyRead } = call.evidence;
      const isTaken = (call.looked || call.throws) && !call.escaped;
      if (!isTaken || SUCCESS_CODES.some((code) => bodyRead.includes(code))) continue;
      for (const caller of callersOf(context, call)) {
        const failure = ownFailureOf(caller);
        if (failure === undefined) continue;
        const text = 'A success is not all: `{0}` of the body lists what failed, and nothing looks at it.';
        const flag = 'A success is not all: `{0}` of the body can be false, and nothing looks at it.';
        yield finding(
          meta,
          caller,
          caller,
          { text: failure.when === 'not-empty' ? text : flag, args: [failure.field] },
          SUCCESS_CODES,
        );
      }
    }
  },
};
