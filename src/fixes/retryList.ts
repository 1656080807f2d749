/** More codes in a list of numbers, which all languages write alike. */
import type { Span } from '../flow/ir';
import { namedChildren, nodeAt, type SyntaxNode, textOf } from '../syntax/tree';
import type { Edit, FixContext } from './fix';

/** The node that is an item of the list: some grammars wrap them. */
function itemOf(node: SyntaxNode): SyntaxNode {
  const { parent } = node;
  const isWrapped = parent !== null && parent.start === node.start && parent.end === node.end;
  return isWrapped ? itemOf(parent) : node;
}

/**
 * @param first the first item of the list.
 * @returns undefined where it is no list, or has items that are no numbers.
 */
export function listEdits(context: FixContext, first: Span, codes: readonly number[]): readonly Edit[] | undefined {
  const { root, text } = context.file;
  const item = itemOf(nodeAt(root, first.start, first.end));
  const items = item.parent === null ? [] : namedChildren(item.parent);
  const last = items.at(-1);
  const isList =
    item.parent !== null && /list|array|set|tuple|initializer|arguments|argument_list/.test(item.parent.type);
  if (last === undefined || !isList || !items.every((one) => /^\d{3}$/.test(textOf(one, text)))) return undefined;
  const [, next] = items;
  const isOneLine = !text.slice(item.parent?.start, item.parent?.end).includes('\n');
  const separator = isOneLine || next === undefined ? ', ' : text.slice(item.end, next.start);
  return [{ span: { start: last.end, end: last.end }, text: codes.map((code) => separator + code).join('') }];
}
