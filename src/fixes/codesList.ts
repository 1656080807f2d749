/** The list of codes that stands beside a call in a helper. */
import { namedChildren, type SyntaxNode, textOf } from '../syntax/tree';
import type { FixContext } from './fix';
import type { Change } from './writer';

/** @param list of number literals; without one there are none. */
export function codesIn(context: FixContext, list: SyntaxNode | undefined): number[] {
  return list === undefined ? [] : namedChildren(list).map((item) => Number(textOf(item, context.file.text)));
}

/** More codes in a list, in order; undefined where it has them all. @param written how the language writes such a list. */
export function extended(
  context: FixContext,
  list: SyntaxNode | undefined,
  codes: readonly number[],
  written: (codes: readonly number[]) => string = (all) => `[${all.join(', ')}]`,
): Change | undefined {
  if (list === undefined) return undefined;
  const present = codesIn(context, list);
  const all = [...new Set([...present, ...codes])].sort((left, right) => left - right);
  if (all.length === present.length) return undefined;
  return { edits: [{ span: { start: list.start, end: list.end }, text: written(all) }], helpers: [] };
}
