/** Operators, casts, conditions, assignments. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { BinaryOperator, Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { awaitAt, bindHere, doAt, eitherAt, literalAt, spanOf, unknownAt } from '../../classbased/build';
import { assignedTarget, declaresTuple } from './bindings';
import { creation } from './creation';
import type { CSharpExpression, CSharpLowering } from './csharpLowering';
import { conditionOf } from './patterns';
import { classExpression } from './types';

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

function binary(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const text = lowering.text(childIn(node, 'operator'));
  const left = lowering.expression(childIn(node, 'left'), node);
  const right = childIn(node, 'right');
  if (text === '??') return orElse(node, left, right, lowering);
  const value = lowering.expression(right, node);
  return { kind: 'binary', span: spanOf(node), operator: BINARY[text] ?? 'other', text, left, right: value };
}

/** `a ?? b`. Where `b` throws, it does so only on a way of its own. */
function orElse(
  node: SyntaxNode,
  left: Expression,
  right: SyntaxNode | undefined,
  lowering: CSharpLowering,
): Expression {
  const span = spanOf(node);
  if (right?.type !== 'throw_expression') return eitherAt(span, left, lowering.expression(right, node));
  return { kind: 'conditional', span, test: unknownAt(span), then: left, otherwise: lowering.expression(right) };
}

function unary(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const span = spanOf(node);
  const operator = node.children.find((child) => !child.named);
  const value = lowering.expression(namedChildren(node)[0], node);
  switch (operator?.type) {
    case '!':
      if (node.type === 'postfix_unary_expression') return value;
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

function assignment(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const span = spanOf(node);
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  const text = lowering.text(childIn(node, 'operator'));
  const value = lowering.expression(right, node);
  const target = assignedTarget(left, lowering);
  if (target === null)
    return left?.type === 'identifier'
      ? value
      : unknownAt(span, value, ...(left === undefined ? [] : [lowering.expression(left)]));
  if (declaresTuple(left)) return doAt(span, [bindHere(span, target, value)]);
  if (text === '=') return { kind: 'assign', span, target, value };
  const operator = text === '??=' ? 'nullish' : (BINARY[text.slice(0, -1)] ?? 'other');
  return { kind: 'assign', span, target, value, operator };
}

function conditional(node: SyntaxNode, lowering: CSharpLowering): Expression {
  return {
    kind: 'conditional',
    span: spanOf(node),
    test: lowering.expression(childIn(node, 'condition'), node),
    then: lowering.expression(childIn(node, 'consequence'), node),
    otherwise: lowering.expression(childIn(node, 'alternative'), node),
  };
}

function isType(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const left = lowering.expression(childIn(node, 'left'), node);
  const right = classExpression(childIn(node, 'right'), node, lowering);
  return { kind: 'binary', span: spanOf(node), operator: 'instanceof', text: 'is', left, right };
}

function isPattern(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const subject = lowering.expression(childIn(node, 'expression'), node);
  const pattern = childIn(node, 'pattern');
  return pattern === undefined ? subject : conditionOf(pattern, subject, lowering);
}

function range(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const dots = node.children.findIndex((child) => child.type === '..');
  const part = (nodes: readonly SyntaxNode[]) => {
    const [found] = nodes.filter((child) => child.named);
    return found === undefined ? null : lowering.expression(found);
  };
  const from = part(node.children.slice(0, Math.max(dots, 0)));
  return { kind: 'range', span: spanOf(node), from, to: part(node.children.slice(dots + 1)), inclusive: false };
}

/** `e with { A = 5 }`: a copy with other fields. */
function withExpression(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const [base] = namedChildren(node);
  const entries = node.children
    .filter((child) => child.type === 'with_initializer')
    .map((child) => {
      const [name, value] = namedChildren(child);
      const key = literalAt(name === undefined ? spanOf(child) : spanOf(name), lowering.text(name));
      return { key, value: lowering.expression(value, child) };
    });
  return {
    kind: 'object',
    span: spanOf(node),
    entries: [{ key: null, value: lowering.expression(base, node) }, ...entries],
  };
}

const inner: CSharpExpression = (node, lowering) => lowering.expression(namedChildren(node)[0], node);

export const OPERATORS: Readonly<Record<string, CSharpExpression>> = {
  binary_expression: binary,
  prefix_unary_expression: unary,
  postfix_unary_expression: unary,
  assignment_expression: assignment,
  conditional_expression: conditional,
  await_expression: (node, lowering) => awaitAt(spanOf(node), lowering.expression(namedChildren(node)[0], node)),
  cast_expression: (node, lowering) => {
    const value = childIn(node, 'value');
    if (value?.type === 'implicit_object_creation_expression') return creation(value, childIn(node, 'type'), lowering);
    return lowering.expression(value, node);
  },
  as_expression: (node, lowering) => lowering.expression(childIn(node, 'left'), node),
  is_expression: isType,
  is_pattern_expression: isPattern,
  parenthesized_expression: inner,
  checked_expression: inner,
  ref_expression: inner,
  range_expression: range,
  with_expression: withExpression,
  throw_expression: (node, lowering) => {
    const value = namedChildren(node)[0];
    return doAt(spanOf(node), [{ kind: 'throw', span: spanOf(node), value: lowering.expression(value, node) }]);
  },
  sizeof_expression: (node) => unknownAt(spanOf(node)),
  ERROR: (node, lowering) => lowering.unknown(node),
};
