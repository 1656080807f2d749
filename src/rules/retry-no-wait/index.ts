/** `retry/no-wait`: 429 is tried again at once. */
import { repetitionsIn } from '../repetitions';
import type { Rule } from '../rule';
import { finding } from '../scope';

const meta = {
  id: 'retry/no-wait',
  title: '429 is tried again at once',
  severity: 'warning',
  needs: 'certain',
  codes: [429],
} as const;

export const noWait: Rule = {
  meta,
  *run(context) {
    for (const { call, span, codes, hasNoWait } of repetitionsIn(context, meta)) {
      if (!(hasNoWait && codes.includes(429))) continue;
      const text =
        '429 is tried again at once, which keeps the limit exceeded: wait some seconds first, longer each time.';
      yield finding(meta, call, { span, confidence: call.confidence }, { text, args: [] }, meta.codes);
    }
  },
};
