/** Operators, fields, calls, struct literals, closures. */
import type { Argument, BinaryOperator, Expression, Target } from '../../../flow/ir';
import { childIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { combinator, pathCall } from './combinators';
import { closureDefinition } from './functions';
import { callAt, doAt, type LowerExpression, type Lowering, literalAt, nothingAt, settle, spanOf } from './lowering';
import { typeReference } from './paths';
import { rangeOf } from './patterns';

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

const WRAPPING = /^(?:Some|Ok)\s*\(/;

/** An `Option` that is compared with `Some(x)` is compared as what it holds. */
function operand(
  node: SyntaxNode | undefined,
  other: SyntaxNode | undefined,
  parent: SyntaxNode,
  lowering: Lowering,
): Expression {
  const value = lowering.expression(node, parent);
  return other?.type === 'call_expression' && WRAPPING.test(lowering.text(other)) ? settle(value.span, value) : value;
}

const binary: LowerExpression = (node, lowering) => {
  const [left, right] = [childIn(node, 'left'), childIn(node, 'right')];
  const text = lowering.text(childIn(node, 'operator'));
  return {
    kind: 'binary',
    span: spanOf(node),
    operator: operatorOf(text),
    text,
    left: operand(left, right, node, lowering),
    right: operand(right, left, node, lowering),
  };
};

/** A unary operation by its sign; references and dereferences are the value itself. */
export function unaryOf(sign: string, value: Expression, start: number): Expression {
  const span = { start, end: value.span.end };
  if (sign === '!') return { kind: 'not', span, value };
  if (sign !== '-') return value;
  if (value.kind === 'literal' && typeof value.value === 'number') return literalAt(span, -value.value);
  return { kind: 'unknown', span, parts: [value] };
}

const unary: LowerExpression = (node, lowering) => {
  const value = lowering.expression(namedChildren(node)[0], node);
  return unaryOf(lowering.source[node.start] ?? '', value, node.start);
};

/** `value.name`; a number is the place in a tuple. */
export function fieldOf(
  object: Expression,
  name: string,
  nameSpan: { readonly start: number; readonly end: number },
): Expression {
  const span = { start: object.span.start, end: nameSpan.end };
  if (/^\d+$/.test(name)) return { kind: 'index', span, object, index: literalAt(nameSpan, Number(name)) };
  return { kind: 'member', span, object, name, nameSpan };
}

const field: LowerExpression = (node, lowering) => {
  const name = childIn(node, 'field');
  const object = lowering.expression(childIn(node, 'value'), node);
  if (name === undefined) return { kind: 'unknown', span: spanOf(node), parts: [object] };
  return fieldOf(object, lowering.text(name), spanOf(name));
};

const index: LowerExpression = (node, lowering) => {
  const [object, key] = namedChildren(node);
  return {
    kind: 'index',
    span: spanOf(node),
    object: lowering.expression(object, node),
    index: lowering.expression(key, node),
  };
};

const call: LowerExpression = (node, lowering) => {
  let callee = childIn(node, 'function');
  if (callee?.type === 'generic_function') callee = childIn(callee, 'function');
  const list = childIn(node, 'arguments');
  const args = list === undefined ? [] : lowering.expressions(namedChildren(list));
  const span = spanOf(node);
  if (callee?.type === 'field_expression') {
    const name = lowering.text(childIn(callee, 'field'));
    const value = lowering.expression(childIn(callee, 'value'), callee);
    const combined = combinator(span, name, value, args);
    if (combined !== undefined) return combined;
    const at = childIn(callee, 'field');
    return callAt(span, fieldOf(value, name, at === undefined ? span : spanOf(at)), args);
  }
  if (callee === undefined) return lowering.unknown(node);
  return pathCall(span, pathText(callee, lowering), args) ?? callAt(span, lowering.expression(callee), args);
};

/** A path without its type arguments. */
function pathText(node: SyntaxNode, lowering: Lowering): string {
  const text = node.type === 'identifier' || node.type === 'scoped_identifier' ? lowering.text(node) : '';
  return text.replace(/::<[^>]*>|<[^>]*>/g, '');
}

const structExpression: LowerExpression = (node, lowering) => {
  const name = childIn(node, 'name');
  const body = childIn(node, 'body');
  const span = spanOf(node);
  const fields = (body === undefined ? [] : namedChildren(body)).flatMap((one): Argument[] => {
    if (one.type === 'base_field_initializer')
      return [{ value: lowering.expression(namedChildren(one)[0], one), spread: true }];
    const inner = namedChildren(one);
    const key = childIn(one, 'field') ?? inner.find((child) => child.type !== 'attribute_item');
    const value = childIn(one, 'value') ?? key;
    return key === undefined ? [] : [{ name: lowering.text(key), field: true, value: lowering.expression(value, one) }];
  });
  const callee = typeReference(name, lowering) ?? lowering.expression(name, node);
  return { kind: 'call', span, callee, args: fields, construct: true };
};

/** What stands left of `=`: a place, or a tuple of places. */
function placeOf(node: SyntaxNode | undefined, lowering: Lowering): Target | null {
  if (node === undefined || lowering.text(node) === '_') return null;
  if (node.type === 'tuple_expression' || node.type === 'array_expression')
    return {
      kind: 'listPattern',
      span: spanOf(node),
      items: namedChildren(node).map((child) => placeOf(child, lowering)),
    };
  const place = lowering.expression(node);
  return place.kind === 'name' || place.kind === 'member' || place.kind === 'index' ? place : null;
}

const assignment: LowerExpression = (node, lowering) => {
  const target = placeOf(childIn(node, 'left'), lowering);
  const value = lowering.expression(childIn(node, 'right'), node);
  if (target === null) return value;
  const text = lowering.text(childIn(node, 'operator'));
  const operator = text === '' || text === '=' ? {} : { operator: operatorOf(text.slice(0, -1)) };
  return { kind: 'assign', span: spanOf(node), target, value, ...operator };
};

const list: LowerExpression = (node, lowering) => {
  const length = childIn(node, 'length');
  const items = namedChildren(node).filter((child) => child !== length && child.type !== 'attribute_item');
  return { kind: 'list', span: spanOf(node), items: items.map((item) => ({ value: lowering.expression(item) })) };
};

const inner: LowerExpression = (node, lowering) => lowering.expression(namedChildren(node)[0], node);

const asyncBlock: LowerExpression = (node, lowering) => {
  const body = childrenOfType(node, 'block')[0];
  const fn = closureDefinition(node, [], body, lowering);
  return callAt(spanOf(node), { kind: 'function', span: spanOf(node), fn }, []);
};

const closure: LowerExpression = (node, lowering) => {
  const list = childIn(node, 'parameters');
  const params = list === undefined ? [] : list.children.filter((child) => child.named || child.type === '_');
  const fn = closureDefinition(node, params, childIn(node, 'body'), lowering);
  return { kind: 'function', span: spanOf(node), fn };
};

/** A condition with `let` outside of `if` and `while`: what it binds is lost, its parts are not. */
const letCondition: LowerExpression = (node, lowering) => ({
  kind: 'unknown',
  span: spanOf(node),
  parts: [lowering.expression(childIn(node, 'value') ?? namedChildren(node).at(-1), node)],
});

export const EXPRESSIONS: Readonly<Record<string, LowerExpression>> = {
  binary_expression: binary,
  unary_expression: unary,
  reference_expression: (node, lowering) => lowering.expression(childIn(node, 'value'), node),
  field_expression: field,
  index_expression: index,
  call_expression: call,
  struct_expression: structExpression,
  assignment_expression: assignment,
  compound_assignment_expr: assignment,
  array_expression: list,
  tuple_expression: list,
  unit_expression: (node) => nothingAt(node.end),
  parenthesized_expression: inner,
  type_cast_expression: (node, lowering) => lowering.expression(childIn(node, 'value'), node),
  await_expression: inner,
  try_expression: (node, lowering) => settle(spanOf(node), inner(node, lowering)),
  range_expression: rangeOf,
  closure_expression: closure,
  async_block: asyncBlock,
  try_block: (node, lowering) => doAt(spanOf(node), lowering.statement(namedChildren(node)[0] ?? node)),
  let_condition: letCondition,
  let_chain: (node, lowering) => lowering.unknown(node),
};
