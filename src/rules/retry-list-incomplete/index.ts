/** `retry/list-incomplete`: a client tries again by itself, but not after all codes that pass by themselves. */
import { canHappen, missingRetries } from '../../analysis/resend';
import { TRANSIENT_CODES } from '../../api';
import { isHere } from '../headers';
import { inFile } from '../literals';
import type { Rule } from '../rule';
import { callersOf, sendersIn } from '../scope';

const meta = {
  id: 'retry/list-incomplete',
  title: "A client's own retries leave out codes that 2Chat says to retry",
  severity: 'information',
  needs: 'certain',
  codes: [409, 410, 429, 486],
} as const;

/** Those that no library has by default, and the one that every program meets. */
const TELLING: readonly number[] = meta.codes;

export const listIncomplete: Rule = {
  meta,
  *run(context) {
    const seen = new Set<number>();
    for (const call of sendersIn(context, meta)) {
      const { retryAt } = call.sent;
      if (!isHere(context.file, retryAt)) continue;
      const callers = callersOf(context, call);
      const missing = missingRetries(call).filter((code) => callers.some((caller) => canHappen(caller, code)));
      if (!missing.some((code) => TELLING.includes(code))) continue;
      const span = inFile(context.file, retryAt.span);
      if (seen.has(span.start)) continue;
      seen.add(span.start);
      const present = TRANSIENT_CODES.filter((code) => call.handling[code] === 'retried');
      yield {
        rule: meta,
        confidence: 'certain',
        span,
        message: {
          text: 'Of the codes that pass by themselves, this tries {0} again; 2Chat asks for {1} too.',
          args: [present.join(', '), missing.join(', ')],
        },
        codes: missing,
        call,
      };
    }
  },
};
