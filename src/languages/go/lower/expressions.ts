/** Operators, selectors, indexing, type assertions, channels. */
import type { BinaryOperator, Case, Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import {
  either,
  type LowerExpression,
  type Lowering,
  literalAt,
  nameAt,
  nothingAt,
  spanOf,
  statementOf,
} from './lowering';
import { typeReference } from './types';

const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
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
};

export function operatorOf(text: string): BinaryOperator {
  return OPERATORS[text] ?? 'other';
}

const binary: LowerExpression = (node, lowering) => {
  const text = lowering.text(childIn(node, 'operator'));
  return {
    kind: 'binary',
    span: spanOf(node),
    operator: operatorOf(text),
    text,
    left: lowering.expression(childIn(node, 'left'), node),
    right: lowering.expression(childIn(node, 'right'), node),
  };
};

/** Methods of lists by which channels are written and read; no Go program can name them. */
export const SEND = '<-send';
export const RECEIVE = '<-receive';

export function channelCall(
  node: SyntaxNode,
  channel: Expression,
  name: string,
  values: readonly Expression[],
): Expression {
  const span = spanOf(node);
  const callee: Expression = { kind: 'member', span, object: channel, name, nameSpan: span };
  return { kind: 'call', span, callee, args: values.map((value) => ({ value })) };
}

const unary: LowerExpression = (node, lowering) => {
  const operand = childIn(node, 'operand');
  const value = lowering.expression(operand, node);
  switch (lowering.text(childIn(node, 'operator'))) {
    case '!':
      return { kind: 'not', span: spanOf(node), value };
    case '-':
      return value.kind === 'literal' && typeof value.value === 'number'
        ? literalAt(spanOf(node), -value.value)
        : { kind: 'unknown', span: spanOf(node), parts: [value] };
    case '<-':
      return channelCall(node, value, RECEIVE, []);
    case '^':
      return { kind: 'unknown', span: spanOf(node), parts: [value] };
    default:
      return value;
  }
};

/** `object.name`; a name of an imported package stands for the whole expression in reports. */
const selector: LowerExpression = (node, lowering) => {
  const operand = childIn(node, 'operand');
  const field = childIn(node, 'field');
  const object = lowering.expression(operand, node);
  if (field === undefined) return { kind: 'unknown', span: spanOf(node), parts: [object] };
  const isPackage = operand?.type === 'identifier' && lowering.facts.imports.has(lowering.text(operand));
  const nameSpan = isPackage ? spanOf(node) : spanOf(field);
  return { kind: 'member', span: spanOf(node), object, name: lowering.text(field), nameSpan };
};

const index: LowerExpression = (node, lowering) => ({
  kind: 'index',
  span: spanOf(node),
  object: lowering.expression(childIn(node, 'operand'), node),
  index: lowering.expression(childIn(node, 'index'), node),
});

/** A slice of a list still has its items; of a string nothing is known. Both are what the operand is or unknown. */
const slice: LowerExpression = (node, lowering) => {
  const span = spanOf(node);
  const operand = lowering.expression(childIn(node, 'operand'), node);
  const bounds = ['start', 'end', 'capacity'].flatMap((field) => {
    const bound = childIn(node, field);
    return bound === undefined ? [] : [lowering.expression(bound)];
  });
  return either(span, operand, nothingAt(node.end), bounds);
};

/** The value where it is of the type, as `value.(Type)` and `errors.As` give it. */
export function ofType(node: SyntaxNode, value: Expression, type: Expression | undefined): Expression {
  if (type === undefined) return value;
  const span = spanOf(node);
  const binding = nameAt(span, '#asserted');
  const arm: Case = { span, tests: [type], binding, body: [statementOf(binding)] };
  return { kind: 'match', span, subject: value, cases: [arm] };
}

const typeAssertion: LowerExpression = (node, lowering) => {
  const value = lowering.expression(childIn(node, 'operand'), node);
  return ofType(node, value, typeReference(childIn(node, 'type'), lowering));
};

const parenthesized: LowerExpression = (node, lowering) => lowering.expression(namedChildren(node)[0], node);

export const EXPRESSIONS: Readonly<Record<string, LowerExpression>> = {
  binary_expression: binary,
  unary_expression: unary,
  selector_expression: selector,
  index_expression: index,
  slice_expression: slice,
  type_assertion_expression: typeAssertion,
  parenthesized_expression: parenthesized,
  variadic_argument: parenthesized,
  expression_list: (node, lowering) => {
    const [first, ...others] = namedChildren(node);
    if (others.length === 0) return lowering.expression(first, node);
    return listOf(node, namedChildren(node), lowering);
  },
};

/** Several values side by side. */
export function listOf(node: SyntaxNode, items: readonly SyntaxNode[], lowering: Lowering): Expression {
  return { kind: 'list', span: spanOf(node), items: items.map((item) => ({ value: lowering.expression(item) })) };
}
