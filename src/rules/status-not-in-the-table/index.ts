/** `status/not-in-the-table`: a code is tested that 2Chat does not document. */
import type { StatusTest } from '../../analysis/model';
import { isStatusCode } from '../../api';
import type { Rule, RuleContext } from '../rule';
import { finding, testsIn } from '../scope';

const meta = {
  id: 'status/not-in-the-table',
  title: 'A status is tested that 2Chat does not document',
  severity: 'hint',
  needs: 'certain',
  codes: [],
} as const;

const ONE_CODE: readonly StatusTest['form'][] = ['code', 'constant'];
const EQUALITY = /^(?:={1,3}|!={1,2}|<>|-eq|-ne|eql\?|equal\?)$/;

/** A single code of which the program makes a case of its own; lists are made for whatever stands between it and 2Chat. */
function isSingled(test: StatusTest): boolean {
  return ONE_CODE.includes(test.form) && test.operator !== null && EQUALITY.test(test.operator);
}

/** Proxies and gateways answer these in the name of any service. */
function isOfAnyone(code: number): boolean {
  return code < 200 || (code >= 300 && code < 400) || code === 408 || code === 413 || code >= 500;
}

/** Whether the call is looked at in another way as well: a success more than needed does no harm then. */
function isPartOfMore({ analysis }: RuleContext, test: StatusTest): boolean {
  return analysis.tests.some((other) => other !== test && other.calls.some((call) => test.calls.includes(call)));
}

export const notInTheTable: Rule = {
  meta,
  *run(context) {
    for (const test of testsIn(context, meta)) {
      const [code] = test.codes;
      const [call] = test.calls;
      if (code === undefined || call === undefined || !isSingled(test) || isStatusCode(code) || isOfAnyone(code))
        continue;
      if (code < 300 && isPartOfMore(context, test)) continue;
      yield finding(meta, call, test, { text: '2Chat documents no {0}: this is never so.', args: [code] }, [code]);
    }
  },
};
