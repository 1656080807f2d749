/** Makers of flow nodes that the shell's lowering needs in many places. */
import type { Argument, Expression, ExpressionOf, Span, Statement, Target } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';

export function spanOf(node: SyntaxNode): Span {
  return { start: node.start, end: node.end };
}

export function nameAt(span: Span, name: string): ExpressionOf<'name'> {
  return { kind: 'name', span, name };
}

/** Variables carry their `$`, so that none is taken for a function or a command of the same name. */
export function variableAt(span: Span, name: string): ExpressionOf<'name'> {
  return nameAt(span, `$${name}`);
}

export function literalAt(span: Span, value: string | number | boolean | null): Expression {
  return { kind: 'literal', span, value };
}

export function unknownAt(span: Span, parts: readonly Expression[] = []): Expression {
  return { kind: 'unknown', span, parts };
}

/** What a library or the solver does to a value, as a call of one of its members. */
export function ask(
  span: Span,
  object: Expression,
  name: string,
  args: readonly Argument[] = [],
  at = span,
): Expression {
  return { kind: 'call', span, callee: { kind: 'member', span, object, name, nameSpan: at }, args };
}

export function assignTo(span: Span, target: Target, value: Expression): Expression {
  return { kind: 'assign', span, target, value };
}

export function expressionStatement(value: Expression): Statement {
  return { kind: 'expression', span: value.span, value };
}

/** Statements as an expression: the value is that of the last one. */
export function doAt(span: Span, body: readonly Statement[]): Expression {
  const [only] = body;
  if (body.length === 1 && only?.kind === 'expression') return only.value;
  if (body.length === 0) return unknownAt(span);
  return { kind: 'do', span, body };
}
