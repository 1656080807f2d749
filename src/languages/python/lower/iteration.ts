/** Functions that loops go over, by name: `enumerate`, `zip`, `range`. */
import type { Expression } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { hidden, type Lowering, namedParts, spanOf, unknownAt } from './lowering';

type Lower = (node: SyntaxNode, args: readonly SyntaxNode[], lowering: Lowering) => Expression | undefined;

/** A list of pairs for `enumerate(xs)`: an unknown position, an item. */
const enumerate: Lower = (node, [items], lowering) => {
  if (items === undefined) return undefined;
  const span = spanOf(node);
  const item = hidden(node, 'item');
  return {
    kind: 'comprehension',
    span,
    binding: item,
    iterable: lowering.expression(items),
    condition: null,
    value: { kind: 'list', span, items: [{ value: unknownAt(span) }, { value: item }] },
  };
};

/** A list of tuples for `zip(xs, ys)`: which item goes with which is not told. */
const zip: Lower = (node, args, lowering) => {
  const [first, ...others] = args;
  if (first === undefined) return undefined;
  const span = spanOf(node);
  const item = hidden(node, 'item');
  const further = others.map((other) => ({
    value: { kind: 'index', span, object: lowering.expression(other), index: unknownAt(span) } as const,
  }));
  return {
    kind: 'comprehension',
    span,
    binding: item,
    iterable: lowering.expression(first),
    condition: null,
    value: { kind: 'list', span, items: [{ value: item }, ...further] },
  };
};

/** `range(200, 300)`; one bound alone counts from 0. */
const range: Lower = (node, args, lowering) => {
  if (args.length === 0 || args.length > 2) return undefined;
  const bounds = lowering.expressions(args);
  const to = bounds.at(-1) ?? null;
  const from = bounds.length === 2 ? (bounds[0] ?? null) : null;
  return { kind: 'range', span: spanOf(node), from, to, inclusive: false };
};

export const PAIRING: Readonly<Record<string, Lower>> = { enumerate, zip, range };

/** Positional arguments as written; undefined where one of them is spread or named. */
export function plainArguments(call: SyntaxNode): readonly SyntaxNode[] | undefined {
  const list = childIn(call, 'arguments');
  if (list === undefined) return [];
  if (list.type !== 'argument_list') return [list];
  const args = namedParts(list);
  const isPlain = args.every(
    (argument) =>
      argument.type !== 'list_splat' && argument.type !== 'dictionary_splat' && argument.type !== 'keyword_argument',
  );
  return isPlain ? args : undefined;
}
