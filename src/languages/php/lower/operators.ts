/** Operators, assignments, casts and the conditional forms of expressions. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { BinaryOperator, Expression, ExpressionOf, Target } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { targetOf } from './arrays';
import { type LowerExpression, type Lowering, literalAt, nameAt, propertyName, spanOf } from './lowering';

const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '.': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '&&': 'and',
  and: 'and',
  '||': 'or',
  or: 'or',
  '??': 'nullish',
  instanceof: 'instanceof',
};

/** PHP's comparisons read the same from both sides; literals stand on either (`429 === $status`). */
function binary(node: SyntaxNode, lowering: Lowering): Expression {
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  const text = lowering.text(childIn(node, 'operator')).toLowerCase();
  if (text === '|>') return pipe(node, left, right, lowering);
  if (text === '+' && (left?.type === ARRAY || right?.type === ARRAY)) return union(node, left, right, lowering);
  return {
    kind: 'binary',
    span: spanOf(node),
    operator: OPERATORS[text] ?? 'other',
    text,
    left: lowering.expression(left, node),
    right: lowering.expression(right, node),
  };
}

const ARRAY = 'array_creation_expression';

/** `$a + [...]`: keys of the left side win. */
function union(
  node: SyntaxNode,
  left: SyntaxNode | undefined,
  right: SyntaxNode | undefined,
  lowering: Lowering,
): Expression {
  const first = lowering.expression(left, node);
  const second = lowering.expression(right, node);
  return {
    kind: 'object',
    span: spanOf(node),
    entries: [
      { key: null, value: second },
      { key: null, value: first },
    ],
  };
}

function pipe(
  node: SyntaxNode,
  left: SyntaxNode | undefined,
  right: SyntaxNode | undefined,
  lowering: Lowering,
): Expression {
  const value = lowering.expression(left, node);
  return { kind: 'call', span: spanOf(node), callee: lowering.expression(right, node), args: [{ value }] };
}

function unary(node: SyntaxNode, lowering: Lowering): Expression {
  const operator = lowering.text(childIn(node, 'operator'));
  const value = lowering.expression(childIn(node, 'argument'), node);
  const span = spanOf(node);
  if (operator === '!') return { kind: 'not', span, value };
  if (operator === '+') return value;
  if (operator === '-' && value.kind === 'literal' && typeof value.value === 'number')
    return literalAt(span, -value.value);
  return { kind: 'unknown', span, parts: [value] };
}

/** Assigns; what is no place (half-typed code) is evaluated all the same. */
export function assignTo(
  node: SyntaxNode,
  target: Target | undefined,
  value: Expression,
  lowering: Lowering,
  operator?: BinaryOperator,
): Expression {
  const span = spanOf(node);
  if (target === undefined)
    return { kind: 'unknown', span, parts: [lowering.expression(childIn(node, 'left'), node), value] };
  return operator === undefined
    ? { kind: 'assign', span, target, value }
    : { kind: 'assign', span, target, value, operator };
}

function assignment(node: SyntaxNode, lowering: Lowering): Expression {
  const left = childIn(node, 'left');
  const value = lowering.expression(childIn(node, 'right'), node);
  const list = appendedTo(left);
  if (list === undefined) return assignTo(node, targetOf(left, lowering), value, lowering);
  return {
    kind: 'call',
    span: spanOf(node),
    callee: nameAt({ start: list.end, end: list.end }, 'array_push'),
    args: [{ value: lowering.expression(list) }, { value }],
  };
}

/** The list in `$list[] = …`. */
function appendedTo(left: SyntaxNode | undefined): SyntaxNode | undefined {
  if (left?.type !== 'subscript_expression') return undefined;
  const children = namedChildren(left);
  return children.length === 1 ? children[0] : undefined;
}

function augmented(node: SyntaxNode, lowering: Lowering): Expression {
  const text = lowering.text(childIn(node, 'operator')).slice(0, -1);
  const value = lowering.expression(childIn(node, 'right'), node);
  return assignTo(node, targetOf(childIn(node, 'left'), lowering), value, lowering, OPERATORS[text] ?? 'other');
}

function update(node: SyntaxNode, lowering: Lowering): Expression {
  const argument = childIn(node, 'argument');
  const operator = lowering.text(childIn(node, 'operator')) === '--' ? '-' : '+';
  return assignTo(node, targetOf(argument, lowering), literalAt(spanOf(node), 1), lowering, operator);
}

/** `(int) ($status / 100)` drops the rest of the division. */
export function wholeNumber(value: Expression): Expression {
  return value.kind === 'binary' && value.operator === '/' ? { ...value, operator: '//' } : value;
}

function cast(node: SyntaxNode, lowering: Lowering): Expression {
  const type = lowering.text(childIn(node, 'type')).trim().toLowerCase();
  const value = lowering.expression(childIn(node, 'value'), node);
  if (type.startsWith('int')) return wholeNumber(value);
  if (type === 'object' && value.kind === 'object') return asObject(value);
  return type.startsWith('unset') ? { kind: 'unknown', span: spanOf(node), parts: [value] } : value;
}

/** `(object) ['code' => 1]`: keys become properties. */
function asObject(value: ExpressionOf<'object'>): Expression {
  const entries = value.entries.map((entry) =>
    entry.key?.kind === 'literal'
      ? { ...entry, key: literalAt(entry.key.span, propertyName(String(entry.key.value))) }
      : entry,
  );
  return { ...value, entries };
}

function conditional(node: SyntaxNode, lowering: Lowering): Expression {
  const test = lowering.expression(childIn(node, 'condition'), node);
  const then = childIn(node, 'body');
  const otherwise = lowering.expression(childIn(node, 'alternative'), node);
  const span = spanOf(node);
  if (then === undefined) return { kind: 'binary', span, operator: 'or', text: '?:', left: test, right: otherwise };
  return { kind: 'conditional', span, test, then: lowering.expression(then), otherwise };
}

/** The value inside: parentheses, `@`, `clone`, `print`. */
function inner(node: SyntaxNode, lowering: Lowering): Expression {
  return lowering.expression(namedChildren(node)[0], node);
}

function sequence(node: SyntaxNode, lowering: Lowering): Expression {
  const body = namedChildren(node).flatMap((child) => lowering.statement(child));
  return { kind: 'do', span: spanOf(node), body };
}

function thrown(node: SyntaxNode, lowering: Lowering): Expression {
  return {
    kind: 'do',
    span: spanOf(node),
    body: [{ kind: 'throw', span: spanOf(node), value: inner(node, lowering) }],
  };
}

/** Adds to the list that a generator function is lowered to: see `functions.ts`. */
function yielded(node: SyntaxNode, lowering: Lowering): Expression {
  lowering.function.generates = true;
  const span = spanOf(node);
  const given = namedChildren(node)[0];
  const value = lowering.expression(
    given?.type === 'array_element_initializer' ? namedChildren(given).at(-1) : given,
    node,
  );
  const spread = childOfType(node, 'yield from') !== undefined;
  const callee = nameAt({ start: span.start, end: span.start }, 'array_push');
  return {
    kind: 'call',
    span,
    callee,
    args: [{ value: nameAt(span, YIELDED) }, spread ? { value, spread } : { value }],
  };
}

/** No variable of a program can have this name. */
export const YIELDED = '$ yielded';

export const OPERATIONS: Readonly<Record<string, LowerExpression>> = {
  binary_expression: binary,
  unary_op_expression: unary,
  assignment_expression: assignment,
  reference_assignment_expression: assignment,
  augmented_assignment_expression: augmented,
  update_expression: update,
  cast_expression: cast,
  conditional_expression: conditional,
  parenthesized_expression: inner,
  error_suppression_expression: inner,
  clone_expression: inner,
  by_ref: inner,
  print_intrinsic: (node, lowering) => lowering.unknown(node),
  sequence_expression: sequence,
  throw_expression: thrown,
  yield_expression: yielded,
};
