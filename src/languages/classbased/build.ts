/** Short makers of flow nodes, for the languages whose programs are made of classes: C#, Java, Kotlin. */
import type { Argument, Expression, ExpressionOf, Span, Statement, StatementOf, Target } from '../../flow/ir';
import type { SyntaxNode } from '../../syntax/tree';

export function spanOf(node: SyntaxNode): Span {
  return { start: node.start, end: node.end };
}

export function nameAt(span: Span, name: string): ExpressionOf<'name'> {
  return { kind: 'name', span, name };
}

export function literalAt(span: Span, value: string | number | boolean | null): ExpressionOf<'literal'> {
  return { kind: 'literal', span, value };
}

export function memberAt(span: Span, object: Expression, name: string, nameSpan: Span): ExpressionOf<'member'> {
  return { kind: 'member', span, object, name, nameSpan };
}

/** The members `names` of `object`, one of the other, all with the same span. */
export function membersAt(span: Span, object: Expression, ...names: readonly string[]): Expression {
  return names.reduce((inner, name) => memberAt(span, inner, name, span), object);
}

export function callAt(span: Span, callee: Expression, ...values: readonly Expression[]): ExpressionOf<'call'> {
  return { kind: 'call', span, callee, args: values.map((value) => ({ value })) };
}

export function constructAt(span: Span, callee: Expression, args: readonly Argument[]): ExpressionOf<'call'> {
  return { kind: 'call', span, callee, args, construct: true };
}

/** An entry of the tables by its dotted path, whatever the file imports. */
export function libraryAt(span: Span, path: string): ExpressionOf<'import'> {
  const dot = path.lastIndexOf('.');
  return { kind: 'import', span, module: path.slice(0, dot), name: path.slice(dot + 1) };
}

export function unknownAt(span: Span, ...parts: readonly Expression[]): ExpressionOf<'unknown'> {
  return { kind: 'unknown', span, parts };
}

export function awaitAt(span: Span, value: Expression): ExpressionOf<'await'> {
  return { kind: 'await', span, value };
}

/** Either value: nothing says which. */
export function eitherAt(span: Span, left: Expression, right: Expression): ExpressionOf<'binary'> {
  return { kind: 'binary', span, operator: 'nullish', text: '??', left, right };
}

export function statementOf(value: Expression): StatementOf<'expression'> {
  return { kind: 'expression', span: value.span, value };
}

export function declareAt(span: Span, name: string, value: Expression | null): StatementOf<'declare'> {
  return { kind: 'declare', span, target: nameAt(span, name), value };
}

export function doAt(span: Span, body: readonly Statement[]): ExpressionOf<'do'> {
  return { kind: 'do', span, body };
}

/** Whether evaluating it again costs nothing and does nothing. */
export function isPlain(expression: Expression): boolean {
  switch (expression.kind) {
    case 'name':
    case 'literal':
      return true;
    case 'member':
      return isPlain(expression.object);
    default:
      return false;
  }
}

/** Declares `target` in the block around, from inside of an expression. With `types`, what of the value is of them. */
export function bindHere(span: Span, target: Target, value: Expression, types: readonly Expression[] = []): Statement {
  return { kind: 'switch', span, subject: value, cases: [{ span, tests: types, binding: target, body: [] }] };
}
