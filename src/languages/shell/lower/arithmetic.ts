/** `(( … ))`, `$(( … ))` and `let`. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { BinaryOperator, Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { literalAt, spanOf, unknownAt, variableAt } from './build';
import type { Context } from './context';
import { lowerWord, namedVariable } from './words';

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

export function lowerArithmetic(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  switch (node.type) {
    case 'arithmetic_expansion':
    case 'parenthesized_expression': {
      const parts = namedChildren(node).map((child) => lowerArithmetic(c, child));
      const [only] = parts;
      return parts.length === 1 && only !== undefined ? only : unknownAt(span, parts);
    }
    case 'number':
      return number(c, node);
    case 'word':
    case 'variable_name':
      return /^\d/.test(c.text(node)) ? number(c, node) : namedVariable(c, span, c.text(node));
    case 'binary_expression': {
      const left = childIn(node, 'left');
      const right = childIn(node, 'right');
      if (left === undefined || right === undefined) break;
      const text = c.text(childIn(node, 'operator'));
      const value = lowerArithmetic(c, right);
      if (/^[-+*/%]?=$/.test(text))
        return { kind: 'assign', span, target: variableAt(spanOf(left), c.text(left)), value };
      return {
        kind: 'binary',
        span,
        operator: OPERATORS[text] ?? 'other',
        text,
        left: lowerArithmetic(c, left),
        right: value,
      };
    }
    case 'unary_expression': {
      const [operand] = namedChildren(node);
      const isNot = c.text(childIn(node, 'operator')) === '!';
      if (operand !== undefined && isNot) return { kind: 'not', span, value: lowerArithmetic(c, operand) };
      break;
    }
    case 'ternary_expression': {
      const part = (field: string) => {
        const child = childIn(node, field);
        return child === undefined ? literalAt(span, null) : lowerArithmetic(c, child);
      };
      return {
        kind: 'conditional',
        span,
        test: part('condition'),
        then: part('consequence'),
        otherwise: part('alternative'),
      };
    }
    case 'postfix_expression':
      return unknownAt(span);
    case 'simple_expansion':
    case 'expansion':
    case 'command_substitution':
    case 'string':
    case 'subscript':
    case 'concatenation':
      return lowerWord(c, node);
  }
  return unknownAt(
    span,
    namedChildren(node).map((child) => lowerArithmetic(c, child)),
  );
}

function number(c: Context, node: SyntaxNode): Expression {
  const text = c.text(node);
  const based = /^(\d+)#([0-9a-zA-Z]+)$/.exec(text);
  const value =
    based !== null
      ? Number.parseInt(based[2] as string, Number(based[1]))
      : /^0[0-7]+$/.test(text)
        ? Number.parseInt(text, 8)
        : Number(text);
  return Number.isNaN(value) ? unknownAt(spanOf(node)) : literalAt(spanOf(node), value);
}
