/** Identifiers: a variable where one was assigned before, else a call of a method without arguments. */
import type { Argument, Expression } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { callAt, memberAt, nameAt, spanOf } from './build';
import type { Context } from './context';

export function lowerIdentifier(c: Context, node: SyntaxNode): Expression {
  const name = c.text(node);
  const span = spanOf(node);
  if (c.scope.has(name)) return nameAt(span, name);
  if (c.implicit !== null && (name === 'it' || name === '_1')) {
    c.implicit.name = name;
    return nameAt(span, name);
  }
  if (name === 'new' && c.scope.self !== 'main')
    return { kind: 'call', span, callee: c.self(span), args: [], construct: true };
  return callAt(span, implicitMethod(c, node, name));
}

/**
 * What a call without receiver calls: a method of `self` where this file's classes define one of the name, else whatever
 * the name means (a function of the file or another one, Ruby's own, an inherited method).
 */
export function implicitMethod(c: Context, node: SyntaxNode, name: string): Expression {
  const span = spanOf(node);
  if (c.scope.self === 'body') return memberAt(span, c.self(span), name, span);
  const isOwn = c.scope.self !== 'main' && c.facts.methods.has(name);
  return isOwn ? memberAt(span, nameAt(span, 'self'), name, span) : nameAt(span, name);
}

/** A bare `super`: the parameters of the method are handed on. */
export function bareSuper(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  let { scope } = c;
  while (scope.around !== null) scope = scope.around;
  const args = scope.params.map((param): Argument => ({ value: nameAt(span, param) }));
  return callAt(span, nameAt(span, 'super'), args);
}
