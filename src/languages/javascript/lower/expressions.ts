/** Expressions: a table from node type to what it lowers to. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Argument, BinaryOperator, Expression, Target } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../../syntax/tree';
import { lowerCall, lowerNew } from './calls';
import {
  callAt,
  expressionIn,
  extended,
  type Lowering,
  memberAt,
  nameAt,
  nullAt,
  parts,
  spanOf,
  unknownAt,
} from './context';
import { lowerElement, lowerFragment } from './jsx';
import { lowerNumber, lowerRegex, lowerString, lowerTemplate } from './literals';
import { objectLiteral } from './objects';

type Lower = (lowering: Lowering, node: SyntaxNode) => Expression;

export const EXPRESSIONS: Readonly<Record<string, Lower>> = {
  identifier: name,
  property_identifier: name,
  private_property_identifier: name,
  shorthand_property_identifier: name,
  shorthand_property_identifier_pattern: name,
  type_identifier: name,
  this: name,
  super: name,
  import: (_, node) => unknownAt(node),
  number: lowerNumber,
  string: lowerString,
  template_string: lowerTemplate,
  regex: lowerRegex,
  true: (_, node) => ({ kind: 'literal', span: spanOf(node), value: true }),
  false: (_, node) => ({ kind: 'literal', span: spanOf(node), value: false }),
  null: (_, node) => nullAt(node),
  undefined: (_, node) => nullAt(node),
  object: objectLiteral,
  array: (lowering, node) => ({
    kind: 'list',
    span: spanOf(node),
    items: parts(node).map((child) => argument(lowering, child)),
  }),
  arrow_function: functionValue,
  function_expression: functionValue,
  generator_function: functionValue,
  class: (lowering, node) => ({ kind: 'class', span: spanOf(node), definition: lowering.classDefinition(node) }),
  parenthesized_expression: inner,
  as_expression: inner,
  satisfies_expression: inner,
  non_null_expression: inner,
  type_assertion: inner,
  instantiation_expression: inner,
  jsx_expression: inner,
  spread_element: inner,
  decorator: inner,
  computed_property_name: inner,
  member_expression: member,
  subscript_expression: subscript,
  call_expression: lowerCall,
  new_expression: lowerNew,
  await_expression: (lowering, node) => {
    const value = parts(node)[0];
    return {
      kind: 'await',
      span: spanOf(node),
      value: value === undefined ? unknownAt(node) : lowering.expression(value),
    };
  },
  // Libraries that drive a generator (co, sagas) give the awaited value back.
  yield_expression: (lowering, node) => {
    const value = parts(node)[0];
    return value === undefined
      ? unknownAt(node)
      : { kind: 'await', span: spanOf(node), value: lowering.expression(value) };
  },
  assignment_expression: (lowering, node) => assignment(lowering, node, undefined),
  augmented_assignment_expression: (lowering, node) =>
    assignment(lowering, node, OPERATORS[operatorText(node).slice(0, -1)] ?? 'other'),
  update_expression: (lowering, node) => {
    const target = childIn(node, 'argument');
    if (target === undefined) return unknownAt(node);
    const operator = operatorText(node) === '--' ? '-' : '+';
    const value: Expression = { kind: 'literal', span: spanOf(node), value: 1 };
    return { kind: 'assign', span: spanOf(node), target: lowering.target(target), value, operator };
  },
  unary_expression: unary,
  binary_expression: binary,
  ternary_expression: (lowering, node) => ({
    kind: 'conditional',
    span: spanOf(node),
    test: expressionIn(lowering, node, 'condition'),
    then: expressionIn(lowering, node, 'consequence'),
    otherwise: expressionIn(lowering, node, 'alternative'),
  }),
  sequence_expression: (lowering, node) => ({
    kind: 'do',
    span: spanOf(node),
    body: sequence(lowering, node).map((value) => ({ kind: 'expression', span: value.span, value })),
  }),
  meta_property: (lowering, node) =>
    textOf(node, lowering.source) === 'import.meta' ? memberAt(node, nameAt(node, 'import'), 'meta') : unknownAt(node),
  jsx_element: lowerElement,
  jsx_self_closing_element: lowerElement,
  jsx_fragment: lowerFragment,
};

const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
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
  '/': '/',
  '%': '%',
  '&&': 'and',
  '||': 'or',
  '??': 'nullish',
  in: 'in',
  instanceof: 'instanceof',
};

function name(lowering: Lowering, node: SyntaxNode): Expression {
  return nameAt(node, textOf(node, lowering.source));
}

/** What stands in parentheses, before a cast, after a spread. */
function inner(lowering: Lowering, node: SyntaxNode): Expression {
  const child = parts(node).find((part) => part.type !== 'type_arguments');
  return child === undefined ? unknownAt(node) : lowering.expression(child);
}

function functionValue(lowering: Lowering, node: SyntaxNode): Expression {
  return { kind: 'function', span: spanOf(node), fn: lowering.fn(node) };
}

export function argument(lowering: Lowering, node: SyntaxNode): Argument {
  const spread = node.type === 'spread_element' ? true : undefined;
  return { value: lowering.expression(node), spread };
}

function member(lowering: Lowering, node: SyntaxNode): Expression {
  const object = childIn(node, 'object');
  const property = childIn(node, 'property');
  if (object === undefined) return unknownAt(node);
  const lowered = lowering.expression(object);
  if (property === undefined) return unknownAt(node, [lowered]);
  const text = textOf(property, lowering.source);
  return extended(node, object, lowered, (part, span) => {
    const read: Expression = { kind: 'member', span, object: part, name: text, nameSpan: spanOf(property) };
    return text === 'href' ? hrefOf(node, read, part) : read;
  });
}

/** `url.href` is the text that a URL stands for, or a field of that name. */
function hrefOf(node: SyntaxNode, read: Expression, object: Expression): Expression {
  const span = spanOf(node);
  return {
    kind: 'conditional',
    span,
    test: unknownAt(node),
    then: read,
    otherwise: { kind: 'template', span, parts: [object] },
  };
}

function subscript(lowering: Lowering, node: SyntaxNode): Expression {
  const object = childIn(node, 'object');
  const index = expressionIn(lowering, node, 'index');
  if (object === undefined) return unknownAt(node, [index]);
  const lowered = lowering.expression(object);
  return extended(node, object, lowered, (part, span) => ({ kind: 'index', span, object: part, index }));
}

function assignment(lowering: Lowering, node: SyntaxNode, operator: BinaryOperator | undefined): Expression {
  const left = childIn(node, 'left');
  const value = expressionIn(lowering, node, 'right');
  const target: Target = left === undefined ? nameAt(node, '') : lowering.target(left);
  return { kind: 'assign', span: spanOf(node), target, value, operator };
}

function operatorText(node: SyntaxNode): string {
  return childIn(node, 'operator')?.type ?? '';
}

function unary(lowering: Lowering, node: SyntaxNode): Expression {
  const value = expressionIn(lowering, node, 'argument');
  const operand = childIn(node, 'argument');
  switch (operatorText(node)) {
    case '!':
      return { kind: 'not', span: spanOf(node), value };
    case '+':
      return value;
    case '-':
      return value.kind === 'literal' && typeof value.value === 'number'
        ? { ...value, span: spanOf(node), value: -value.value }
        : unknownAt(node, [value]);
    case '~':
      // `~~x` drops the fraction.
      return operand?.type === 'unary_expression' && operatorText(operand) === '~' && value.kind === 'unknown'
        ? wholePart(node, value.parts[0] ?? value)
        : unknownAt(node, [value]);
    case 'void':
      return { kind: 'do', span: spanOf(node), body: statementsOf([value, nullAt(node)]) };
    default:
      return unknownAt(node, [value]);
  }
}

function statementsOf(values: readonly Expression[]) {
  return values.map((value) => ({ kind: 'expression', span: value.span, value }) as const);
}

function binary(lowering: Lowering, node: SyntaxNode): Expression {
  const left = expressionIn(lowering, node, 'left');
  const right = expressionIn(lowering, node, 'right');
  const text = operatorText(node);
  const dropsFraction = text === '|' || text === '>>' || text === '>>>';
  if (dropsFraction && right.kind === 'literal' && right.value === 0) return wholePart(node, left);
  return { kind: 'binary', span: spanOf(node), operator: OPERATORS[text] ?? 'other', text, left, right };
}

/** `x | 0` and its like: a division in x becomes one of whole numbers. */
function wholePart(node: SyntaxNode, value: Expression): Expression {
  if (value.kind === 'binary' && value.operator === '/') return { ...value, span: spanOf(node), operator: '//' };
  return callAt(node, memberAt(node, nameAt(node, 'Math'), 'trunc'), [value]);
}

function sequence(lowering: Lowering, node: SyntaxNode): readonly Expression[] {
  return namedChildren(node).flatMap((child) =>
    child.type === 'sequence_expression' ? sequence(lowering, child) : [lowering.expression(child)],
  );
}
