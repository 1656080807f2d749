/**
 * The grammar reads `!a.b()` as `(!a).b()`. A prefix operator at the head of a chain is one of the whole chain; it is
 * looked for once, from the end of the chain.
 */
import type { Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { literalAt, unknownAt } from '../../classbased/build';
import type { KotlinExpression, KotlinLowering } from './kotlinLowering';

const LINKS = new Set(['navigation_expression', 'call_expression', 'index_expression']);

function isPrefix(node: SyntaxNode): boolean {
  return node.type === 'unary_expression' && node.children[0]?.field === 'operator';
}

/** The prefix at the head of the chain that ends in `node`; undefined where `node` is not its end. */
function headOf(node: SyntaxNode): SyntaxNode | undefined {
  const { parent } = node;
  if (parent !== null && LINKS.has(parent.type) && namedChildren(parent)[0] === node) return undefined;
  let head: SyntaxNode | undefined = node;
  while (head !== undefined && LINKS.has(head.type)) head = namedChildren(head)[0];
  return head !== undefined && isPrefix(head) ? head : undefined;
}

/** What a prefix operator makes of a value. */
export function prefixed(operator: string, span: Expression['span'], value: Expression): Expression {
  switch (operator) {
    case '!':
      return { kind: 'not', span, value };
    case '+':
      return value;
    case '-':
      return value.kind === 'literal' && typeof value.value === 'number'
        ? literalAt(span, -value.value)
        : unknownAt(span, value);
    default:
      return unknownAt(span, value);
  }
}

/** Lowers a link of a chain; at its end, the prefix of its head is put around it. */
export function chained(lower: KotlinExpression): KotlinExpression {
  return (node: SyntaxNode, lowering: KotlinLowering) => {
    const head = headOf(node);
    if (head === undefined) return lower(node, lowering);
    lowering.hoisted.add(head);
    const operator = lowering.text(childIn(head, 'operator'));
    return prefixed(operator, { start: head.start, end: node.end }, lower(node, lowering));
  };
}
