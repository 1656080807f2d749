/** What is offered where, by the writers that there are. */
import type { Span } from '../flow/ir';
import { fixesOfCall } from './callFixes';
import type { Fix, FixContext } from './fix';
import { fixesOfTest } from './testFixes';
import type { Writer } from './writer';

export interface Planner {
  /** Fixes for what stands in a range of the text, best first. None in a language without a writer. */
  fixesAt(context: FixContext, range: Span): Fix[];
  /** Every fix of a file, test by test and call by call. */
  fixesOf(context: FixContext): Fix[];
}

function overlaps(span: Span, range: Span): boolean {
  return span.start <= range.end && span.end >= range.start;
}

function distinct(fixes: readonly Fix[]): Fix[] {
  const byContent = new Map(fixes.map((fix) => [JSON.stringify([fix.id, fix.edits]), fix]));
  return [...byContent.values()];
}

/** @param writers may grow while the planner is in use: a language's writer comes with the language. */
export function createPlanner(writers: Iterable<Writer>): Planner {
  /** Fixes are written into the text itself: not into that of a notebook, whose cells are strings of its JSON. */
  function writerOf(context: FixContext): Writer | undefined {
    const { languageId, toFile } = context.file;
    if (toFile !== undefined && toFile(1) !== 1) return undefined;
    return [...writers].find((writer) => writer.languages.includes(languageId));
  }

  return {
    fixesAt(context, range) {
      const writer = writerOf(context);
      if (writer === undefined) return [];
      const tests = context.analysis.tests.filter((test) => overlaps(test.span, range));
      if (tests.length > 0) return distinct(tests.flatMap((test) => fixesOfTest(context, writer, test)));
      const [call] = context.analysis.calls
        .filter((one) => overlaps(one.span, range))
        .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start));
      return call === undefined ? [] : fixesOfCall(context, writer, call);
    },
    fixesOf(context) {
      const writer = writerOf(context);
      if (writer === undefined) return [];
      return distinct([
        ...context.analysis.tests.flatMap((test) => fixesOfTest(context, writer, test)),
        ...context.analysis.calls.flatMap((call) => fixesOfCall(context, writer, call)),
      ]);
    },
  };
}
