/** Planning fixes: what is offered where. */
import type { Span } from '../flow/ir';
import { fixesOfCall } from './callFixes';
import type { Fix, FixContext } from './fix';
import { JAVASCRIPT_WRITER } from './javascript';
import { PYTHON_WRITER } from './python';
import { fixesOfTest } from './testFixes';
import type { Writer } from './writer';

export { applyEdits } from './apply';
export type { Edit, Fix, FixContext } from './fix';
export { FIX_TITLES } from './titles';

const WRITERS: readonly Writer[] = [JAVASCRIPT_WRITER, PYTHON_WRITER];

function overlaps(span: Span, range: Span): boolean {
  return span.start <= range.end && span.end >= range.start;
}

/** Fixes are written into the text itself: not into that of a notebook, whose cells are strings of its JSON. */
function writerOf(context: FixContext): Writer | undefined {
  const { languageId, toFile } = context.file;
  if (toFile !== undefined && toFile(1) !== 1) return undefined;
  return WRITERS.find((writer) => writer.languages.includes(languageId));
}

function distinct(fixes: readonly Fix[]): Fix[] {
  const byContent = new Map(fixes.map((fix) => [JSON.stringify([fix.id, fix.edits]), fix]));
  return [...byContent.values()];
}

/** Fixes for what stands in a range of the text, best first. */
export function fixesAt(context: FixContext, range: Span): Fix[] {
  const writer = writerOf(context);
  if (writer === undefined) return [];
  const tests = context.analysis.tests.filter((test) => overlaps(test.span, range));
  if (tests.length > 0) return distinct(tests.flatMap((test) => fixesOfTest(context, writer, test)));
  const [call] = context.analysis.calls
    .filter((one) => overlaps(one.span, range))
    .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start));
  return call === undefined ? [] : fixesOfCall(context, writer, call);
}

/** Every fix of a file, test by test and call by call. */
export function fixesOf(context: FixContext): Fix[] {
  const writer = writerOf(context);
  if (writer === undefined) return [];
  return distinct([
    ...context.analysis.tests.flatMap((test) => fixesOfTest(context, writer, test)),
    ...context.analysis.calls.flatMap((call) => fixesOfCall(context, writer, call)),
  ]);
}
