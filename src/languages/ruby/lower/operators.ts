/** Unary and binary operators. */
import type { BinaryOperator, Expression } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { send, spanOf, unknownAt } from './build';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { classTest, patternTest } from './matching';

/** Division of whole numbers drops the rest; statuses are the numbers that matter here. */
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
  and: 'and',
  '&&': 'and',
  or: 'or',
  '||': 'or',
};

export function operatorOf(text: string): BinaryOperator {
  return OPERATORS[text] ?? 'other';
}

/** A chain `a + b + c` is walked, not recursed into. */
export function lowerBinary(c: Context, node: SyntaxNode): Expression {
  if (isQuestion(c, node)) return lowerQuestion(c, node);
  const chain = [node];
  let first = childIn(node, 'left');
  while (first?.type === 'binary' && !isQuestion(c, first)) {
    chain.push(first);
    first = childIn(first, 'left');
  }
  let lowered = first === undefined ? unknownAt(spanOf(node)) : lowerExpression(c, first);
  for (const link of chain.reverse()) lowered = lowerLink(c, link, lowered);
  return lowered;
}

function operatorText(c: Context, node: SyntaxNode): string {
  return c.text(childIn(node, 'operator'));
}

function lowerLink(c: Context, node: SyntaxNode, left: Expression): Expression {
  const rightNode = childIn(node, 'right');
  const right = rightNode === undefined ? unknownAt(spanOf(node)) : lowerExpression(c, rightNode);
  const text = operatorText(c, node);
  const operatorNode = childIn(node, 'operator') ?? node;
  if (text === '<<') return send(spanOf(node), left, '<<', spanOf(operatorNode), [{ value: right }]);
  return { kind: 'binary', span: spanOf(node), operator: operatorOf(text), text, left, right };
}

/** `===`, `=~` and `!~` ask the object on one side. */
function isQuestion(c: Context, node: SyntaxNode): boolean {
  const text = operatorText(c, node);
  return text === '===' || text === '=~' || text === '!~';
}

function lowerQuestion(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  const text = operatorText(c, node);
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  if (left === undefined || right === undefined)
    return unknownAt(
      span,
      [left, right].flatMap((side) => (side === undefined ? [] : [lowerExpression(c, side)])),
    );
  if (text === '===') {
    const item = lowerExpression(c, right);
    if (left.type === 'regex') return patternTest(c, item, left, text);
    return classOrMember(c, left, item, span);
  }
  const regex = [left, right].find((side) => side.type === 'regex');
  const subject = lowerExpression(c, regex === left ? right : left);
  const found =
    regex === undefined
      ? send(span, subject, 'match?', span, [{ value: lowerExpression(c, right) }])
      : patternTest(c, subject, regex, text);
  return text === '=~' ? found : { kind: 'not', span, value: found };
}

function classOrMember(c: Context, left: SyntaxNode, item: Expression, span: Expression['span']): Expression {
  const isClass = /(?:^|::)[A-Z]\w*[a-z]\w*$/.test(c.text(left));
  const asked = isClass ? classTest(c, item, left) : undefined;
  return asked ?? { kind: 'binary', span, operator: 'in', text: '===', left: item, right: lowerExpression(c, left) };
}

export function lowerUnary(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  const operand = childIn(node, 'operand');
  const operator = operatorText(c, node);
  if (operand === undefined || operator === 'defined?') return unknownAt(span);
  const value = lowerExpression(c, operand);
  if (operator === '!' || operator === 'not') return { kind: 'not', span, value };
  if (operator === '+') return value;
  if (operator === '-' && value.kind === 'literal') {
    // `-"text"` is the text frozen.
    return typeof value.value === 'number' ? { ...value, span, value: -value.value } : value;
  }
  return unknownAt(span, [value]);
}
