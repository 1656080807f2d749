/** `status/success-too-narrow`: only 200 counts as success at an endpoint that answers 201 or 202. */
import type { Call, Fates, FileAnalysis, StatusTest } from '../../analysis/model';
import { ERROR_CODES } from '../../api';
import type { Rule } from '../rule';
import { finding, testsIn } from '../scope';

const meta = {
  id: 'status/success-too-narrow',
  title: 'Only 200 counts as success at an endpoint that answers 201 or 202',
  severity: 'warning',
  needs: 'certain',
  codes: [200, 201, 202],
} as const;

/** The success besides 200 that the endpoint gives, the likelier one first. */
function otherSuccess({ endpoint }: Call): 201 | 202 | undefined {
  const codes = endpoint?.success.codes ?? [];
  if (codes.includes(201)) return 201;
  return codes.includes(202) ? 202 : undefined;
}

/** Whether the other success ends where errors do, and 200 does not. */
function goesWithErrors(fates: Fates, other: number): boolean {
  const errors = new Set(ERROR_CODES.map((code) => fates.get(code)));
  return errors.has(fates.get(other)) && !errors.has(fates.get(200));
}

/** Where errors left before: no success but 200 goes its way, and nothing else asks for them. */
function standsAlone(fates: Fates, isAsked: boolean): boolean {
  const errors = new Set(ERROR_CODES.map((code) => fates.get(code)));
  const [ok, created, accepted] = [200, 201, 202].map((code) => fates.get(code));
  return !isAsked && created === accepted && created !== ok && !errors.has(ok) && !errors.has(created);
}

/** Whether the program looks at more of the successes of a call than 200. */
function asksForMore(analysis: FileAnalysis, call: Call): boolean {
  return analysis.tests.some(
    ({ calls, form, codes }) =>
      calls.includes(call) &&
      (form === 'range' || form === 'text' || codes.includes(201) || codes.includes(202)) &&
      form !== 'boolean',
  );
}

function isNarrow(analysis: FileAnalysis, test: StatusTest, call: Call, other: number): boolean {
  const isAsked = asksForMore(analysis, call);
  return test.fates.some((fates) => goesWithErrors(fates, other) || standsAlone(fates, isAsked));
}

export const successTooNarrow: Rule = {
  meta,
  *run(context) {
    for (const test of testsIn(context, meta)) {
      if ((test.form !== 'code' && test.form !== 'constant') || test.codes.length !== 1 || test.codes[0] !== 200)
        continue;
      for (const call of test.calls) {
        const other = otherSuccess(call);
        if (other === undefined || !isNarrow(context.analysis, test, call, other)) continue;
        const text = 'This endpoint answers {0} as well, which is not taken for success here: accept 200, 201 and 202.';
        yield finding(meta, call, test, { text, args: [other] }, [other]);
        break;
      }
    }
  },
};
