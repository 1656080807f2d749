/** Operators, comparisons, conditions, `await` and `yield`. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { BinaryOperator, Expression } from '../../../flow/ir';
import { childIn, childOfType, type SyntaxNode } from '../../../syntax/tree';
import {
  assignAt,
  callAt,
  hidden,
  type LowerExpression,
  type Lowering,
  literalAt,
  memberAt,
  nameAt,
  namedParts,
  spanOf,
} from './lowering';

const ARITHMETIC: Readonly<Record<string, BinaryOperator>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '//': '//',
  '%': '%',
};

const COMPARISONS: Readonly<Record<string, BinaryOperator>> = {
  '==': '==',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  is: '==',
  'is not': '!=',
  in: 'in',
  'not in': 'not in',
};

/** `base / "path"` joins URL and path objects; numbers are never divided by a text. */
function joinsPath(operator: string, right: SyntaxNode | undefined): boolean {
  return operator === '/' && (right?.type === 'string' || right?.type === 'concatenated_string');
}

function lowerBinary(node: SyntaxNode, lowering: Lowering): Expression {
  const text = lowering.text(childIn(node, 'operator'));
  const rightNode = childIn(node, 'right');
  const left = lowering.expression(childIn(node, 'left'), node);
  const right = lowering.expression(rightNode, node);
  const span = spanOf(node);
  if (joinsPath(text, rightNode)) {
    const join: Expression = { kind: 'import', span, module: 'posixpath', name: 'join' };
    return callAt(span, join, left, right);
  }
  return { kind: 'binary', span, operator: ARITHMETIC[text] ?? 'other', text, left, right };
}

const PURE = new Set<Expression['kind']>(['name', 'literal', 'member', 'index', 'list']);

/** `a < b < c` is `a < b and b < c`, with b evaluated once. */
function lowerComparison(node: SyntaxNode, lowering: Lowering): Expression {
  const operators = node.children
    .filter((child) => child.field === 'operators')
    .map((child) => lowering.text(child).replace(/\s+/g, ' '));
  const operands = namedParts(node).filter((child) => child.field !== 'operators');
  const [firstNode, ...others] = operands;
  let left = lowering.expression(firstNode, node);
  let whole: Expression | undefined;
  for (const [index, text] of operators.entries()) {
    const operand = others[index];
    let right = lowering.expression(operand, node);
    let next = right;
    if (index + 1 < operators.length && operand !== undefined && !PURE.has(right.kind)) {
      next = hidden(operand, 'middle');
      right = assignAt(spanOf(operand), hidden(operand, 'middle'), right);
    }
    const span = { start: left.span.start, end: right.span.end };
    const operator = COMPARISONS[text] ?? 'other';
    const one: Expression = { kind: 'binary', span, operator, text, left, right };
    whole = whole === undefined ? one : both(whole, one);
    left = next;
  }
  return whole ?? left;
}

export function both(left: Expression, right: Expression): Expression {
  const span = { start: left.span.start, end: right.span.end };
  return { kind: 'binary', span, operator: 'and', text: 'and', left, right };
}

function lowerUnary(node: SyntaxNode, lowering: Lowering): Expression {
  const operator = lowering.text(childIn(node, 'operator'));
  const value = lowering.expression(childIn(node, 'argument'), node);
  if (operator === '+') return value;
  if (operator === '-' && value.kind === 'literal' && typeof value.value === 'number')
    return literalAt(spanOf(node), -value.value);
  return { kind: 'unknown', span: spanOf(node), parts: [value] };
}

/** A generator gathers what it yields; `yield from` adds all of the items. What comes back by `send` is not known. */
function lowerYield(node: SyntaxNode, lowering: Lowering): Expression {
  const span = spanOf(node);
  const [given] = namedParts(node);
  const value = given === undefined ? literalAt(span, null) : lowering.expression(given);
  const { yielded } = lowering.function;
  if (yielded === null) return { kind: 'unknown', span, parts: [value] };
  const append = (item: Expression) => callAt(span, memberAt(span, nameAt(span, yielded), 'append'), item);
  if (childOfType(node, 'from') === undefined) return { kind: 'unknown', span, parts: [append(value)] };
  const item = hidden(node, 'item');
  return {
    kind: 'unknown',
    span,
    parts: [{ kind: 'comprehension', span, binding: item, iterable: value, condition: null, value: append(item) }],
  };
}

export const OPERATORS: Readonly<Record<string, LowerExpression>> = {
  binary_operator: lowerBinary,
  comparison_operator: lowerComparison,
  unary_operator: lowerUnary,
  yield: lowerYield,
  boolean_operator: (node, lowering) => {
    const text = lowering.text(childIn(node, 'operator'));
    return {
      kind: 'binary',
      span: spanOf(node),
      operator: text === 'or' ? 'or' : 'and',
      text,
      left: lowering.expression(childIn(node, 'left'), node),
      right: lowering.expression(childIn(node, 'right'), node),
    };
  },
  not_operator: (node, lowering) => ({
    kind: 'not',
    span: spanOf(node),
    value: lowering.expression(childIn(node, 'argument'), node),
  }),
  conditional_expression: (node, lowering) => {
    const [then, test, otherwise] = namedParts(node);
    return {
      kind: 'conditional',
      span: spanOf(node),
      test: lowering.expression(test, node),
      then: lowering.expression(then, node),
      otherwise: lowering.expression(otherwise, node),
    };
  },
  await: (node, lowering) => ({
    kind: 'await',
    span: spanOf(node),
    value: lowering.expression(namedParts(node)[0], node),
  }),
  parenthesized_expression: (node, lowering) => {
    const inner = namedParts(node);
    return inner.length === 1 ? lowering.expression(inner[0]) : lowering.unknown(node);
  },
};
