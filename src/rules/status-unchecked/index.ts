/** `status/unchecked`: the status of a response is never looked at, and the client does not throw. */
import { ERROR_CODES } from '../../api';
import type { Rule } from '../rule';
import { sendersIn } from '../scope';

const meta = {
  id: 'status/unchecked',
  title: 'The status of a 2Chat response is never looked at',
  severity: 'warning',
  needs: 'certain',
  codes: [],
} as const;

export const statusUnchecked: Rule = {
  meta,
  *run(context) {
    // What a script prints is for people to look at; where it is used, `shell/no-fail` speaks.
    if (context.file.languageId === 'shellscript') return;
    for (const call of sendersIn(context, meta)) {
      if (call.looked || call.throws || call.escaped || call.evidence.opaque.length > 0) continue;
      yield {
        rule: meta,
        confidence: call.confidence,
        span: call.span,
        message: {
          text: 'The status of this 2Chat response is never looked at: {0} would pass as success.',
          args: [ERROR_CODES.join(', ')],
        },
        codes: ERROR_CODES,
        call,
      };
    }
  },
};
