/** Makers of flow nodes that Ruby's lowering needs in many places. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Argument, Expression, ExpressionOf, FunctionDefinition, Span, Statement, Target } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';

/** Name of the argument and the parameter that carry a method's block. */
export const BLOCK = '&';

export function spanOf(node: SyntaxNode): Span {
  return { start: node.start, end: node.end };
}

export function nameAt(span: Span, name: string): ExpressionOf<'name'> {
  return { kind: 'name', span, name };
}

export function literalAt(span: Span, value: string | number | boolean | null): Expression {
  return { kind: 'literal', span, value };
}

export function unknownAt(span: Span, parts: readonly Expression[] = []): Expression {
  return { kind: 'unknown', span, parts };
}

export function memberAt(span: Span, object: Expression, name: string, nameSpan: Span): ExpressionOf<'member'> {
  return { kind: 'member', span, object, name, nameSpan };
}

export function callAt(span: Span, callee: Expression, args: readonly Argument[] = []): Expression {
  return { kind: 'call', span, callee, args };
}

/** A call of a method, as Ruby has no reading of members but by calls. */
export function send(
  span: Span,
  object: Expression,
  name: string,
  nameSpan: Span,
  args: readonly Argument[] = [],
): Expression {
  return callAt(span, memberAt(span, object, name, nameSpan), args);
}

export function expressionStatement(value: Expression): Statement {
  return { kind: 'expression', span: value.span, value };
}

/** Statements as an expression: a single expression stays itself. */
export function doAt(span: Span, body: readonly Statement[]): Expression {
  const [only] = body;
  if (body.length === 1 && only?.kind === 'expression') return only.value;
  if (body.length === 0) return literalAt(span, null);
  return { kind: 'do', span, body };
}

export function assignTo(span: Span, target: Target, value: Expression): Expression {
  return { kind: 'assign', span, target, value };
}

/** Several conditions joined by one operator; undefined where there are none. */
export function joined(operator: 'and' | 'or', conditions: readonly Expression[]): Expression | undefined {
  const [first, ...others] = conditions;
  if (first === undefined) return undefined;
  return others.reduce(
    (left, right) => ({
      kind: 'binary',
      span: { start: left.span.start, end: right.span.end },
      operator,
      text: operator,
      left,
      right,
    }),
    first,
  );
}

/** A method that the language writes for the user (`attr_reader`, `Struct`, `delegate`). */
export function generatedMethod(
  span: Span,
  name: string,
  params: readonly string[],
  body: readonly Statement[],
  rest?: string,
): FunctionDefinition {
  const parameters = params.map((param) => ({ target: nameAt(span, param) }));
  return {
    span,
    name,
    nameSpan: span,
    params: rest === undefined ? parameters : [...parameters, { target: nameAt(span, rest), rest: true }],
    body,
    self: 'self',
    implicitReturn: true,
  };
}

/**
 * The same statements, their value kept in the variable `name`: for constructs whose value a loop would lose
 * (`begin … rescue; retry; end`).
 */
export function keepValue(body: readonly Statement[], name: string): readonly Statement[] {
  const last = body.at(-1);
  if (last === undefined) return body;
  return [...body.slice(0, -1), keepLast(last, name)];
}

function keepLast(last: Statement, name: string): Statement {
  switch (last.kind) {
    case 'expression':
      return { ...last, value: assignTo(last.span, nameAt(last.span, name), last.value) };
    case 'if':
      return { ...last, then: keepValue(last.then, name), otherwise: keepValue(last.otherwise, name) };
    case 'switch':
      return { ...last, cases: last.cases.map((arm) => ({ ...arm, body: keepValue(arm.body, name) })) };
    case 'block':
      return { ...last, body: keepValue(last.body, name) };
    case 'try':
      return {
        ...last,
        body: last.otherwise.length > 0 ? last.body : keepValue(last.body, name),
        otherwise: keepValue(last.otherwise, name),
        catches: last.catches.map((clause) => ({ ...clause, body: keepValue(clause.body, name) })),
      };
    default:
      return last;
  }
}
