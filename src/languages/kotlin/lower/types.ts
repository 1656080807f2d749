/** Declared types as expressions: the class or library type that a value is of. */
import type { Expression } from '../../../flow/ir';
import { childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { memberAt, nameAt, spanOf, unknownAt } from '../../classbased/build';
import type { KotlinExpression, KotlinLowering } from './kotlinLowering';

/** `Outer.Inner<T>`: the class. */
export function classExpression(node: SyntaxNode | undefined, lowering: KotlinLowering): Expression {
  if (node === undefined) return unknownAt({ start: 0, end: 0 });
  if (node.type === 'identifier') return nameAt(spanOf(node), lowering.text(node));
  const [first, ...others] = childrenOfType(node, 'identifier');
  if (first === undefined) return lowering.unknown(node);
  return others.reduce<Expression>(
    (object, part) => memberAt({ start: first.start, end: part.end }, object, lowering.text(part), spanOf(part)),
    nameAt(spanOf(first), lowering.text(first)),
  );
}

const WRAPPERS = new Set(['Lazy', 'Mono', 'Deferred', 'ObjectProvider']);

/** The type as an expression that gives its class; undefined for types that say nothing. */
export function typeExpression(node: SyntaxNode | undefined, lowering: KotlinLowering): Expression | undefined {
  if (node?.type === 'nullable_type') return typeExpression(namedChildren(node)[0], lowering);
  if (node?.type !== 'user_type') return undefined;
  const names = childrenOfType(node, 'identifier');
  const [only] = names;
  if (only === undefined) return undefined;
  const name = lowering.text(only);
  const list = childOfType(node, 'type_arguments');
  if (WRAPPERS.has(name) && list !== undefined) {
    const [projection] = namedChildren(list);
    return typeExpression(projection && namedChildren(projection)[0], lowering);
  }
  if (names.length > 1) return classExpression(node, lowering);
  return nameAt(spanOf(only), lowering.facts.implementers.get(name) ?? name);
}

/** The declared type among the children of a declaration. */
export function declaredType(node: SyntaxNode): SyntaxNode | undefined {
  return childOfType(node, 'user_type', 'nullable_type', 'function_type');
}

export const TYPES: Readonly<Record<string, KotlinExpression>> = {
  user_type: (node, lowering) => classExpression(node, lowering),
};
