/** `namedtuple('Answer', 'status body')`: a class with these fields. */
import type { Expression, FieldDefinition } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { type Lowering, namedParts, spanOf } from './lowering';

function wordsOf(node: SyntaxNode | undefined, lowering: Lowering): string[] {
  if (node === undefined) return [];
  if (node.type === 'string') return lowering.text(node).match(/\w+/g) ?? [];
  if (node.type !== 'list' && node.type !== 'tuple') return [];
  return namedParts(node).flatMap((child) => (child.type === 'string' ? wordsOf(child, lowering) : []));
}

export function namedTuple(node: SyntaxNode, lowering: Lowering): Expression | undefined {
  const list = childIn(node, 'arguments');
  const [nameNode, fieldsNode] = list === undefined ? [] : namedParts(list);
  const [name] = wordsOf(nameNode, lowering);
  const names = wordsOf(fieldsNode, lowering);
  if (name === undefined || names.length === 0) return undefined;
  const span = spanOf(node);
  const fields = names.map((field): FieldDefinition => ({ name: field, span, value: null }));
  return { kind: 'class', span, definition: { span, name, bases: [], fields, methods: [] } };
}
