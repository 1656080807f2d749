/** Declared types as expressions: the class or library type that a value is of. */
import type { Expression } from '../../../flow/ir';
import { childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { memberAt, nameAt, spanOf } from '../../classbased/build';
import type { JavaExpression, JavaLowering } from './javaLowering';

const WRAPPERS = new Set(['Optional', 'Mono', 'CompletableFuture', 'Supplier', 'ObjectProvider', 'Provider', 'Lazy']);

export function typeArguments(node: SyntaxNode): SyntaxNode[] {
  const list = childOfType(node, 'type_arguments');
  return list === undefined ? [] : namedChildren(list);
}

/** `Outer.Inner`, `java.net.http.HttpClient`. */
function scoped(node: SyntaxNode, lowering: JavaLowering): Expression {
  const parts = namedChildren(node);
  const [owner, name] = parts;
  if (owner === undefined || name === undefined) return lowering.unknown(node);
  return memberAt(spanOf(node), classExpression(owner, node, lowering), lowering.text(name), spanOf(name));
}

/** The type as an expression that gives its class; undefined for types that say nothing (`var`, `int`, arrays). */
export function typeExpression(node: SyntaxNode | undefined, lowering: JavaLowering): Expression | undefined {
  switch (node?.type) {
    case 'type_identifier':
    case 'identifier': {
      const name = lowering.text(node);
      return name === 'var' ? undefined : nameAt(spanOf(node), lowering.facts.implementers.get(name) ?? name);
    }
    case 'generic_type': {
      const plain = childOfType(node, 'type_identifier', 'scoped_type_identifier');
      if (WRAPPERS.has(lowering.text(plain))) return typeExpression(typeArguments(node)[0], lowering);
      return typeExpression(plain, lowering);
    }
    case 'annotated_type':
      return typeExpression(namedChildren(node).at(-1), lowering);
    case 'scoped_type_identifier':
      return scoped(node, lowering);
    default:
      return undefined;
  }
}

/** A type where its class is wanted: of `new`, of a `catch`, of `instanceof`. */
export function classExpression(node: SyntaxNode | undefined, parent: SyntaxNode, lowering: JavaLowering): Expression {
  if (node?.type === 'type_identifier' || node?.type === 'identifier') return nameAt(spanOf(node), lowering.text(node));
  if (node?.type === 'generic_type')
    return classExpression(childOfType(node, 'type_identifier', 'scoped_type_identifier'), parent, lowering);
  return typeExpression(node, lowering) ?? lowering.expression(node, parent);
}

export const TYPES: Readonly<Record<string, JavaExpression>> = {
  type_identifier: (node, lowering) => nameAt(spanOf(node), lowering.text(node)),
  scoped_type_identifier: scoped,
  generic_type: (node, lowering) => classExpression(node, node, lowering),
  class_literal: (node, lowering) => classExpression(namedChildren(node)[0], node, lowering),
};
