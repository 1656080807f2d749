/** What a choice by status lacks. */
import type { Span } from '../flow/ir';
import type { FixContext } from './fix';
import type { Causes } from './writer';

const FORMS: readonly string[] = ['code', 'constant', 'range', 'boolean'];

/** Codes without those that a test in a stretch of the text takes already, by itself or in a range. */
export function missingIn(context: FixContext, { start, end }: Span, causes: Causes): Causes {
  const tests = context.analysis.tests.filter(({ span }) => span.start >= start && span.end <= end);
  const present = new Set(tests.flatMap((test) => (FORMS.includes(test.form) ? test.codes : [])));
  return new Map([...causes].filter(([code]) => !present.has(code)));
}
