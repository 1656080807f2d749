/** `retry/unbounded`: nothing limits the attempts. */
import { repetitionsIn } from '../repetitions';
import type { Rule } from '../rule';
import { finding } from '../scope';

const meta = {
  id: 'retry/unbounded',
  title: 'Nothing limits the attempts',
  severity: 'warning',
  needs: 'certain',
  codes: [],
} as const;

export const unbounded: Rule = {
  meta,
  *run(context) {
    for (const { call, span, codes, isUnbounded } of repetitionsIn(context, meta)) {
      if (!(isUnbounded && codes.length > 0)) continue;
      const text =
        'Nothing limits how often this is tried again: as long as 2Chat answers {0}, it goes on. Give up after some attempts.';
      yield finding(meta, call, { span, confidence: call.confidence }, { text, args: [codes.join(', ')] }, codes);
    }
  },
};
