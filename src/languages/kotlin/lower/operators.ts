/** Operators, casts, assignments, ranges. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { BinaryOperator, Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { callAt, doAt, eitherAt, memberAt, spanOf, unknownAt } from '../../classbased/build';
import type { KotlinExpression, KotlinLowering } from './kotlinLowering';
import { prefixed } from './prefixes';
import { classExpression } from './types';

const BINARY: Readonly<Record<string, BinaryOperator>> = {
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '//',
  '%': '%',
  '&&': 'and',
  '||': 'or',
};

const LEAVES = new Set(['throw_expression', 'return_expression']);

function isLeaving(node: SyntaxNode | undefined, lowering: KotlinLowering): boolean {
  if (node === undefined) return false;
  return LEAVES.has(node.type) || /^(?:break|continue)\b/.test(lowering.text(node)) || node.type === 'call_expression';
}

/** `a ?: b`. Where `b` leaves, it does so only on a way of its own. */
function orElse(
  node: SyntaxNode,
  left: Expression,
  right: SyntaxNode | undefined,
  lowering: KotlinLowering,
): Expression {
  const span = spanOf(node);
  if (right === undefined || !isLeaving(right, lowering)) return eitherAt(span, left, lowering.expression(right, node));
  const otherwise = doAt(span, lowering.statement(right));
  return { kind: 'conditional', span, test: unknownAt(span), then: left, otherwise };
}

function binary(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const span = spanOf(node);
  const text = lowering.text(childIn(node, 'operator'));
  const left = lowering.expression(childIn(node, 'left'), node);
  const right = childIn(node, 'right');
  if (text === '?:') return orElse(node, left, right, lowering);
  return {
    kind: 'binary',
    span,
    operator: BINARY[text] ?? 'other',
    text,
    left,
    right: lowering.expression(right, node),
  };
}

function unary(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const value = lowering.expression(childIn(node, 'argument'), node);
  const operator = lowering.text(childIn(node, 'operator'));
  if (lowering.hoisted.has(node) || operator === '!!') return value;
  return prefixed(operator, spanOf(node), value);
}

/** `a to b`, `200 until 300`, `a and b`, a function of the user's. */
function infix(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const span = spanOf(node);
  const [left, operator, right] = namedChildren(node);
  const from = lowering.expression(left, node);
  if (operator === undefined || right === undefined) return from;
  const to = lowering.expression(right);
  const name = lowering.text(operator);
  switch (name) {
    case 'to':
      return { kind: 'list', span, items: [{ value: from }, { value: to }] };
    case 'until':
      return { kind: 'range', span, from, to, inclusive: false };
    case 'step':
      return from;
    case 'and':
    case 'or':
      return { kind: 'binary', span, operator: name, text: name, left: from, right: to };
    default:
      return callAt(span, memberAt(span, from, name, spanOf(operator)), to);
  }
}

export function rangeOf(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const [from, to] = namedChildren(node);
  const isOpen = node.children.some((child) => child.type === '..<');
  const part = (one: SyntaxNode | undefined) => (one === undefined ? null : lowering.expression(one));
  return { kind: 'range', span: spanOf(node), from: part(from), to: part(to), inclusive: !isOpen };
}

function membership(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const isNegated = node.children.some((child) => child.type === '!in');
  return {
    kind: 'binary',
    span: spanOf(node),
    operator: isNegated ? 'not in' : 'in',
    text: isNegated ? '!in' : 'in',
    left: lowering.expression(childIn(node, 'left'), node),
    right: lowering.expression(childIn(node, 'right'), node),
  };
}

function typeTest(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const span = spanOf(node);
  const left = lowering.expression(childIn(node, 'left'), node);
  const right = classExpression(childIn(node, 'right'), lowering);
  const test: Expression = { kind: 'binary', span, operator: 'instanceof', text: 'is', left, right };
  return node.children.some((child) => child.type === '!is') ? { kind: 'not', span, value: test } : test;
}

function assignment(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const span = spanOf(node);
  const value = lowering.expression(childIn(node, 'right'), node);
  const target = lowering.expression(childIn(node, 'left'), node);
  if (target.kind !== 'name' && target.kind !== 'member' && target.kind !== 'index')
    return unknownAt(span, value, target);
  const text = lowering.text(childIn(node, 'operator'));
  if (text === '=') return { kind: 'assign', span, target, value };
  return { kind: 'assign', span, target, value, operator: BINARY[text.slice(0, -1)] ?? 'other' };
}

const inner: KotlinExpression = (node, lowering) => lowering.expression(namedChildren(node)[0], node);

export const OPERATORS: Readonly<Record<string, KotlinExpression>> = {
  binary_expression: binary,
  unary_expression: unary,
  infix_expression: infix,
  range_expression: rangeOf,
  in_expression: membership,
  is_expression: typeTest,
  as_expression: (node, lowering) => lowering.expression(childIn(node, 'left'), node),
  assignment,
  parenthesized_expression: inner,
  annotated_expression: (node, lowering) => lowering.expression(namedChildren(node).at(-1), node),
  ERROR: (node, lowering) => lowering.unknown(node),
};
