/** `status/error-read-as-answer`: an error of `check-number` becomes "not on WhatsApp", an error becomes success. */
import type { Answer, Ending } from '../../analysis/model';
import type { Rule } from '../rule';
import { finding, sendersIn } from '../scope';

const meta = {
  id: 'status/error-read-as-answer',
  title: 'An error is read as an answer',
  severity: 'warning',
  needs: 'certain',
  codes: [],
} as const;

const CHECK_NUMBER = '/check-number/';

function isError({ codes, isUnanswered }: Ending): boolean {
  return codes.every((code) => code >= 400) && (codes.length > 0 || isUnanswered);
}

/** Codes by which 2Chat says that there can be no WhatsApp behind a number: `false` is an answer then. */
const ABOUT_THE_NUMBER: readonly number[] = [406, 422];

function isSuccess({ codes }: Ending): boolean {
  return codes.length > 0 && codes.every((code) => code < 300);
}

/** Fields of an answer that are a plain yes or no, by name; the answer itself under the empty name. */
function verdicts(answer: Answer): Map<string, Answer> {
  if (answer === null || typeof answer !== 'object') return new Map([['', answer]]);
  return new Map([...answer.fields].filter(([, field]) => field === null || typeof field !== 'object'));
}

/** Whether an error is given the place of an answer: `false` where success gives what 2Chat says. */
function isNo(error: Ending, successes: readonly Ending[]): boolean {
  const answers = successes.map(({ answer }) => verdicts(answer));
  return [...verdicts(error.answer)].some(
    ([name, value]) =>
      value === false && answers.some((fields) => fields.get(name) === 'answer' || fields.get(name) === 'unknown'),
  );
}

/** What is to be deleted and is not there is gone, as it was wished. */
function isAsWished({ call, codes }: Ending): boolean {
  return call.endpoint?.effect === 'delete' && codes.length > 0 && codes.every((code) => code === 404);
}

/** Whether a function that tells success by true and failure by false tells success of an error. */
function isYes(error: Ending, successes: readonly Ending[], all: readonly Ending[]): boolean {
  return (
    error.answer === true &&
    !isAsWished(error) &&
    successes.some(({ answer }) => answer === true) &&
    all.some(({ answer }) => answer === false)
  );
}

function keyOf({ call, owner }: Ending): string {
  return `${call.id} ${owner.start}`;
}

/** The ways out of each function, call by call. */
function byFunction(endings: readonly Ending[]): ReadonlyMap<string, readonly Ending[]> {
  const groups = new Map<string, Ending[]>();
  for (const ending of endings) {
    const group = groups.get(keyOf(ending)) ?? [];
    groups.set(keyOf(ending), group);
    group.push(ending);
  }
  return groups;
}

export const errorReadAsAnswer: Rule = {
  meta,
  *run(context) {
    if (sendersIn(context, meta).length === 0 && context.analysis.calls.length === 0) return;
    const { endings } = context.analysis;
    const groups = byFunction(endings);
    const seen = new Set<number>();
    for (const error of endings) {
      const { call, span } = error;
      if (call.confidence !== 'certain' || !isError(error) || seen.has(span.start)) continue;
      const all = groups.get(keyOf(error)) ?? [];
      const successes = all.filter(isSuccess);
      const isCheck = call.endpoint?.path.includes(CHECK_NUMBER) === true;
      const at = { span, confidence: call.confidence };
      const open = error.codes.filter((code) => !ABOUT_THE_NUMBER.includes(code));
      const isOpen = error.isUnanswered || open.length > 0;
      if (isCheck && isOpen && isNo(error, successes)) {
        seen.add(span.start);
        const text = 'An error becomes "not on WhatsApp" here: after {0} nobody knows, so tell it from an answer.';
        yield finding(meta, call, at, { text, args: [spoken(open)] }, open);
      } else if (isYes(error, successes, all)) {
        seen.add(span.start);
        const text = 'An error becomes success here: after {0} nothing was done.';
        yield finding(meta, call, at, { text, args: [spoken(error.codes)] }, error.codes);
      }
    }
  },
};

function spoken(codes: readonly number[]): string {
  return codes.length === 0 ? 'a broken connection' : codes.join(', ');
}
