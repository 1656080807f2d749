/** What happens on the ways that codes take, file by file: how functions are left, truth tests of responses, branches. */
import type { CodeUniverse } from '../flow/codes';
import type { Facts, StatusTest } from '../flow/facts';
import type { Value } from '../flow/values';
import type { CallIndex } from './calls';
import type { Answer, Branch, Ending, FileAnalysis, TruthTest } from './model';

type Ways = Pick<FileAnalysis, 'endings' | 'truthTests' | 'branches'>;

interface Draft {
  readonly endings: Ending[];
  readonly truthTests: TruthTest[];
  readonly branches: Branch[];
}

export function waysByFile(
  facts: Facts,
  callFor: CallIndex['callFor'],
  universe: CodeUniverse,
): ReadonlyMap<string, Ways> {
  const files = new Map<string, Draft>();
  const draftOf = (path: string): Draft => {
    const draft = files.get(path) ?? { endings: [], truthTests: [], branches: [] };
    files.set(path, draft);
    return draft;
  };
  for (const { at, request, stack, codes, value, owner } of facts.endings) {
    const call = callFor(request, stack);
    if (call === undefined) continue;
    const isUnanswered = (codes & universe.noAnswer) !== 0;
    const answer = answerOf(value, 0);
    draftOf(at.module).endings.push({ span: at.span, call, codes: universe.named(codes), isUnanswered, answer, owner });
  }
  for (const { at, request, stack, codes, possible } of facts.truthTests) {
    const call = callFor(request, stack);
    if (call === undefined) continue;
    const isBehind = (test: StatusTest) =>
      test.request === request && test.at.module === at.module && test.at.span.start >= at.span.end;
    const dead = facts.tests.filter((test) => isBehind(test) && (test.codes & test.possible) === 0 && test.codes !== 0);
    draftOf(at.module).truthTests.push({
      span: at.span,
      call,
      isNeverTrue: (possible & codes) === 0 && (possible & universe.errors) !== 0,
      ruledOut: universe.named(dead.reduce((mask, test) => mask | (test.codes & possible & ~codes), 0)),
    });
  }
  for (const { at, request, stack, codes } of facts.branches) {
    const call = callFor(request, stack);
    if (call !== undefined) draftOf(at.module).branches.push({ span: at.span, call, codes: universe.named(codes) });
  }
  return files;
}

/** Objects in objects are looked at so deep. */
const MAX_DEPTH = 2;

function answerOf(value: Value, depth: number): Answer {
  const [only] = value;
  if (only === undefined || value.length > 1) return value.some(({ kind }) => kind === 'body') ? 'answer' : 'unknown';
  switch (only.kind) {
    case 'constant':
      return typeof only.value === 'number' ? 'unknown' : only.value;
    case 'body':
      return 'answer';
    case 'list': {
      // A result and an error, of which there is none (Go).
      const [first, second] = only.list.items;
      const isAlone = second?.every((one) => one.kind === 'constant' && one.value === null) === true;
      return first !== undefined && isAlone ? answerOf(first, depth) : 'unknown';
    }
    case 'object':
      if (depth >= MAX_DEPTH) return 'unknown';
      return { fields: new Map([...only.object.fields].map(([name, field]) => [name, answerOf(field, depth + 1)])) };
    default:
      return 'unknown';
  }
}
