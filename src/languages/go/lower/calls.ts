/** Calls, conversions, and the functions of the language itself (`make`, `new`, `append`). */
import type { Argument, Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { intrinsicCall } from './intrinsics';
import { type LowerExpression, type Lowering, nameAt, spanOf } from './lowering';
import { isBasic, isPlainType, typeReference, UNDERLYING } from './types';

export function argumentNodes(call: SyntaxNode): SyntaxNode[] {
  const list = childIn(call, 'arguments');
  return list === undefined ? [] : namedChildren(list);
}

function argumentsOf(nodes: readonly SyntaxNode[], lowering: Lowering): Argument[] {
  return nodes.map((node) => ({
    value: lowering.expression(node),
    ...(node.type === 'variadic_argument' && { spread: true }),
  }));
}

type BuiltIn = (node: SyntaxNode, args: readonly SyntaxNode[], lowering: Lowering) => Expression;

const make: BuiltIn = (node, [type, ...sizes], lowering) => {
  const span = spanOf(node);
  const made: Expression =
    type?.type === 'map_type' ? { kind: 'object', span, entries: [] } : { kind: 'list', span, items: [] };
  if (sizes.length === 0) return made;
  const body = [...sizes.map((size) => lowering.expression(size)), made];
  return { kind: 'do', span, body: body.map((value) => ({ kind: 'expression', span: value.span, value })) };
};

const makeNew: BuiltIn = (node, [type], lowering) => {
  const callee = typeArgument(type, lowering);
  if (callee === undefined) return lowering.unknown(node);
  return { kind: 'call', span: spanOf(node), callee, args: [], construct: true };
};

/** A type among the arguments of a call is read as an expression by the grammar where it could be one. */
function typeArgument(node: SyntaxNode | undefined, lowering: Lowering): Expression | undefined {
  if (node?.type === 'selector_expression') return lowering.expression(node);
  if (node?.type === 'identifier') return nameAt(spanOf(node), lowering.text(node));
  return typeReference(node, lowering);
}

const append: BuiltIn = (node, [list, ...added], lowering) => ({
  kind: 'list',
  span: spanOf(node),
  items: [
    ...(list === undefined ? [] : [{ value: lowering.expression(list), spread: true }]),
    ...added.map((item) => ({
      value: lowering.expression(item),
      ...(item.type === 'variadic_argument' && { spread: true }),
    })),
  ],
});

const BUILT_INS: Readonly<Record<string, BuiltIn>> = { make, new: makeNew, append };

/** What is called, without parentheses and type arguments. */
function calleeOf(node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (node?.type === 'parenthesized_expression') {
    const inner = namedChildren(node)[0];
    return inner?.type === 'unary_expression' ? childIn(inner, 'operand') : (inner ?? node);
  }
  return node?.type === 'type_instantiation_expression' ? childIn(node, 'type') : node;
}

/** Whether a call is a conversion to a type that is no struct: then it gives its argument. */
function isConversion(callee: SyntaxNode, lowering: Lowering): boolean {
  if (callee.type !== 'identifier' && callee.type !== 'type_identifier') return false;
  const name = lowering.text(callee);
  return isBasic(name) || isPlainType(lowering.facts.types.get(name));
}

function callOf(node: SyntaxNode, callee: Expression, args: readonly Argument[]): Expression {
  return { kind: 'call', span: spanOf(node), callee, args };
}

/** `Code(status).Retryable()`: the method's receiver is the converted value. */
function convertedReceiver(callee: SyntaxNode, lowering: Lowering): Expression | undefined {
  const operand = callee.type === 'selector_expression' ? childIn(callee, 'operand') : undefined;
  const type = operand?.type === 'call_expression' ? childIn(operand, 'function') : undefined;
  const field = childIn(callee, 'field');
  const [given] = operand === undefined ? [] : argumentNodes(operand);
  if (operand === undefined || type?.type !== 'identifier' || field === undefined || given === undefined)
    return undefined;
  const name = lowering.text(type);
  if (!isPlainType(lowering.facts.types.get(name)) || !lowering.facts.methods.has(name)) return undefined;
  const args: Argument[] = [{ name: UNDERLYING, field: true, value: lowering.expression(given) }];
  const object: Expression = {
    kind: 'call',
    span: spanOf(operand),
    callee: nameAt(spanOf(type), name),
    args,
    construct: true,
  };
  return { kind: 'member', span: spanOf(callee), object, name: lowering.text(field), nameSpan: spanOf(field) };
}

const call: LowerExpression = (node, lowering) => {
  const callee = calleeOf(childIn(node, 'function'));
  const nodes = argumentNodes(node);
  if (callee === undefined) return lowering.unknown(node);
  if (callee.type === 'identifier') {
    const builtIn = BUILT_INS[lowering.text(callee)];
    if (builtIn !== undefined) return builtIn(node, nodes, lowering);
  }
  if (nodes.length === 1 && isConversion(callee, lowering)) return lowering.expression(nodes[0]);
  const intrinsic = intrinsicCall(node, callee, nodes, lowering);
  if (intrinsic !== undefined) return intrinsic;
  const receiver = convertedReceiver(callee, lowering);
  return callOf(node, receiver ?? lowering.expression(callee), argumentsOf(nodes, lowering));
};

/**
 * `[]byte(x)`, and `f[T](x)`, which the grammar cannot tell from a conversion: a type with a name of its own that this
 * file does not declare is taken for a function.
 */
const conversion: LowerExpression = (node, lowering) => {
  const type = childIn(node, 'type');
  const operand = childIn(node, 'operand');
  const value = lowering.expression(operand, node);
  if (type?.type !== 'generic_type') return value;
  const named = childIn(type, 'type');
  if (named?.type === 'type_identifier' && lowering.facts.types.has(lowering.text(named))) return value;
  const intrinsic =
    named === undefined ? undefined : intrinsicCall(node, named, operand ? [operand] : [], lowering, type);
  if (intrinsic !== undefined) return intrinsic;
  const callee = typeReference(named, lowering);
  return callee === undefined ? value : callOf(node, callee, [{ value }]);
};

export const CALLS: Readonly<Record<string, LowerExpression>> = {
  call_expression: call,
  type_conversion_expression: conversion,
  type_instantiation_expression: (node, lowering) =>
    lowering.expression(childIn(node, 'type') ?? namedChildren(node)[0]),
};
