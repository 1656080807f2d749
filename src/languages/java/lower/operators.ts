/** Operators, casts, conditions, assignments, `instanceof`. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { BinaryOperator, Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { literalAt, spanOf, unknownAt } from '../../classbased/build';
import type { JavaExpression, JavaLowering } from './javaLowering';
import { conditionOf, typeCondition } from './patterns';

const BINARY: Readonly<Record<string, BinaryOperator>> = {
  '==': '==',
  '!=': '!=',
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
  '&': 'and',
  '|': 'or',
};

function binary(node: SyntaxNode, lowering: JavaLowering): Expression {
  const text = lowering.text(childIn(node, 'operator'));
  return {
    kind: 'binary',
    span: spanOf(node),
    operator: BINARY[text] ?? 'other',
    text,
    left: lowering.expression(childIn(node, 'left'), node),
    right: lowering.expression(childIn(node, 'right'), node),
  };
}

function unary(node: SyntaxNode, lowering: JavaLowering): Expression {
  const span = spanOf(node);
  const value = lowering.expression(childIn(node, 'operand'), node);
  switch (lowering.text(childIn(node, 'operator'))) {
    case '!':
      return { kind: 'not', span, value };
    case '-':
      return value.kind === 'literal' && typeof value.value === 'number'
        ? literalAt(span, -value.value)
        : unknownAt(span, value);
    case '+':
      return value;
    default:
      return unknownAt(span, value);
  }
}

function assignment(node: SyntaxNode, lowering: JavaLowering): Expression {
  const span = spanOf(node);
  const value = lowering.expression(childIn(node, 'right'), node);
  const target = lowering.expression(childIn(node, 'left'), node);
  if (target.kind !== 'name' && target.kind !== 'member' && target.kind !== 'index')
    return unknownAt(span, value, target);
  const text = lowering.text(childIn(node, 'operator'));
  if (text === '=') return { kind: 'assign', span, target, value };
  return { kind: 'assign', span, target, value, operator: BINARY[text.slice(0, -1)] ?? 'other' };
}

function instanceOf(node: SyntaxNode, lowering: JavaLowering): Expression {
  const subject = lowering.expression(childIn(node, 'left'), node);
  const pattern = childIn(node, 'pattern');
  if (pattern !== undefined) return conditionOf(pattern, subject, lowering);
  return typeCondition(node, childIn(node, 'right'), childIn(node, 'name'), subject, lowering);
}

const inner: JavaExpression = (node, lowering) => lowering.expression(namedChildren(node)[0], node);

export const OPERATORS: Readonly<Record<string, JavaExpression>> = {
  binary_expression: binary,
  unary_expression: unary,
  assignment_expression: assignment,
  ternary_expression: (node, lowering) => ({
    kind: 'conditional',
    span: spanOf(node),
    test: lowering.expression(childIn(node, 'condition'), node),
    then: lowering.expression(childIn(node, 'consequence'), node),
    otherwise: lowering.expression(childIn(node, 'alternative'), node),
  }),
  instanceof_expression: instanceOf,
  cast_expression: (node, lowering) => lowering.expression(childIn(node, 'value'), node),
  parenthesized_expression: inner,
  update_expression: (node, lowering) => unknownAt(spanOf(node), lowering.expression(namedChildren(node)[0], node)),
  array_access: (node, lowering) => ({
    kind: 'index',
    span: spanOf(node),
    object: lowering.expression(childIn(node, 'array'), node),
    index: lowering.expression(childIn(node, 'index'), node),
  }),
  ERROR: (node, lowering) => lowering.unknown(node),
};
