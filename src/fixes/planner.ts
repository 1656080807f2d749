/** What is offered where, by the writers that there are. */
import type { Span } from '../flow/ir';
import type { Finding } from '../rules';
import { fixesOfCall } from './callFixes';
import type { FindingFixer } from './findingFixes';
import type { Fix, FixContext } from './fix';
import { fixesOfTest } from './testFixes';
import type { Writer } from './writer';

export interface Planner {
  /** Fixes for what stands in a range of the text, best first. */
  fixesAt(context: FixContext, range: Span): Fix[];
  /** Every fix of a file: of its findings, test by test and call by call. */
  fixesOf(context: FixContext): Fix[];
}

function overlaps(span: Span, range: Span): boolean {
  return span.start <= range.end && span.end >= range.start;
}

function distinct(fixes: readonly Fix[]): Fix[] {
  const byContent = new Map(fixes.map((fix) => [JSON.stringify([fix.id, fix.edits]), fix]));
  return [...byContent.values()];
}

/** Both may grow while the planner is in use: what a language writes comes with the language. */
export function createPlanner(writers: Iterable<Writer>, fixers: Iterable<FindingFixer>): Planner {
  /** Fixes are written into the text itself: not into that of a notebook, whose cells are strings of its JSON. */
  const isWritable = ({ file: { toFile } }: FixContext) => toFile === undefined || toFile(1) === 1;
  const writerOf = ({ file: { languageId } }: FixContext) =>
    [...writers].find((writer) => writer.languages.includes(languageId));

  const fixesOfFinding = (context: FixContext, finding: Finding) =>
    [...fixers].find(({ languages }) => languages.includes(context.file.languageId))?.fixesOf(context, finding) ?? [];

  /** What is offered on the tests in a range, else on the innermost call. */
  function fixesOfHandling(context: FixContext, range: Span): Fix[] {
    const writer = writerOf(context);
    if (writer === undefined) return [];
    const tests = context.analysis.tests.filter((test) => overlaps(test.span, range));
    if (tests.length > 0) return tests.flatMap((test) => fixesOfTest(context, writer, test));
    const [call] = context.analysis.calls
      .filter((one) => overlaps(one.span, range))
      .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start));
    return call === undefined ? [] : fixesOfCall(context, writer, call);
  }

  return {
    fixesAt(context, range) {
      if (!isWritable(context)) return [];
      const findings = context.findings.filter((finding) => overlaps(finding.span, range));
      const ofFindings = findings.flatMap((finding) => fixesOfFinding(context, finding));
      return distinct([...ofFindings, ...fixesOfHandling(context, range)]);
    },
    fixesOf(context) {
      if (!isWritable(context)) return [];
      const writer = writerOf(context);
      const { calls, tests } = context.analysis;
      return distinct([
        ...context.findings.flatMap((finding) => fixesOfFinding(context, finding)),
        ...(writer === undefined ? [] : tests.flatMap((test) => fixesOfTest(context, writer, test))),
        ...(writer === undefined ? [] : calls.flatMap((call) => fixesOfCall(context, writer, call))),
      ]);
    },
  };
}
