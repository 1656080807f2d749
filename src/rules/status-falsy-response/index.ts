/** `status/falsy-response`: a response of requests is asked for its truth, which is false from 400 on. */
import type { Rule } from '../rule';
import { finding, sendersIn } from '../scope';

const meta = {
  id: 'status/falsy-response',
  title: 'A response is false for errors',
  severity: 'warning',
  needs: 'certain',
  codes: [],
} as const;

/** Clients whose responses have a truth of their own while their program means "is there one". */
const CLIENTS: readonly string[] = ['requests'];

export const falsyResponse: Rule = {
  meta,
  *run(context) {
    const senders = sendersIn(context, meta);
    const seen = new Set<number>();
    for (const { span, call, isNeverTrue, ruledOut } of context.analysis.truthTests) {
      const isMeant = CLIENTS.includes(call.client) && (isNeverTrue || ruledOut.length > 0);
      if (!isMeant || seen.has(span.start) || (senders.length === 0 && !call.wrapper)) continue;
      seen.add(span.start);
      const text =
        'A response of requests is false for every status from 400 on, so errors do not get here: compare it with None.';
      yield finding(meta, call, { span, confidence: call.confidence }, { text, args: [] }, ruledOut);
    }
  },
};
