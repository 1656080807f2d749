/** `status/unchecked`: the status of a response is never looked at, and the client does not throw. */
import { ERROR_CODES } from '../../api';
import type { Rule } from '../rule';

const meta = {
  id: 'status/unchecked',
  title: 'The status of a 2Chat response is never looked at',
  severity: 'information',
  needs: 'certain',
  codes: [],
} as const;

export const statusUnchecked: Rule = {
  meta,
  *run({ file, analysis }) {
    // What a script prints is for people to look at; where it is used, `shell/no-fail` speaks.
    if (file.languageId === 'shellscript') return;
    for (const call of analysis.calls) {
      if (call.wrapper || call.looked || call.throws || call.escaped || call.confidence !== 'certain') continue;
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
