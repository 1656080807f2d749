/** `status/gone-is-temporary`: 410 is taken for an end, as in HTTP; at 2Chat it passes within seconds. */
import type { Call, Fates, FileAnalysis, StatusTest } from '../../analysis/model';
import { ERROR_CODES, FINAL_CODES, TRANSIENT_CODES } from '../../api';
import type { Rule } from '../rule';
import { finding, testsIn } from '../scope';

const meta = {
  id: 'status/gone-is-temporary',
  title: '410 is treated as permanent',
  severity: 'warning',
  needs: 'certain',
  codes: [410],
} as const;

const ONE_CODE: readonly StatusTest['form'][] = ['code', 'constant'];

/** Who names them has read 2Chat's table, and has 410 in a list of what passes. */
const OWN_MEANINGS: readonly number[] = [409, 486];

/** Codes that the program names one by one for these calls. */
function namedCodes(analysis: FileAnalysis, calls: readonly Call[]): Set<number> {
  const tests = analysis.tests.filter(
    (test) => ONE_CODE.includes(test.form) && test.calls.some((call) => calls.includes(call)),
  );
  return new Set(tests.flatMap((test) => test.codes));
}

/** The final codes that share the fate of 410, where the program lists all that share it. */
function companions(fates: Fates, named: ReadonlySet<number>): number[] {
  const alike = ERROR_CODES.filter((code) => fates.get(code) === fates.get(410));
  const others = TRANSIENT_CODES.filter((code) => code !== 410 && alike.includes(code));
  if (others.length > 0 || !alike.every((code) => named.has(code))) return [];
  return FINAL_CODES.filter((code) => alike.includes(code));
}

export const goneIsTemporary: Rule = {
  meta,
  *run(context) {
    for (const test of testsIn(context, meta)) {
      if (!ONE_CODE.includes(test.form) || test.codes[0] !== 410) continue;
      const [call] = test.calls;
      if (call === undefined || test.calls.some((one) => one.handling[410] === 'retried')) continue;
      const named = namedCodes(context.analysis, test.calls);
      if (OWN_MEANINGS.some((code) => named.has(code))) continue;
      const alike = new Set(test.fates.flatMap((fates) => companions(fates, named)));
      if (alike.size === 0) continue;
      yield finding(
        meta,
        call,
        test,
        {
          text: '410 is treated like {0}, as final. At 2Chat it is temporary: the number is connecting or disconnecting, try again in a few seconds.',
          args: [[...alike].join(', ')],
        },
        [410],
      );
    }
  },
};
