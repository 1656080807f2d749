/** Functions of every form, their parameters, and generators (lowered to functions that return a list). */
import type { Expression, FunctionDefinition, Parameter, Span, Statement } from '../../../flow/ir';
import { childIn, childOfType, type SyntaxNode, textOf } from '../../../syntax/tree';
import { blockBody, type FunctionShape, hasToken, type Lowering, nameAt, parts, spanOf, YIELDED } from './context';
import { withImpliedTypes } from './impliedTypes';
import { defaultOf, injectedFetch } from './patterns';

export function lowerFunction(lowering: Lowering, node: SyntaxNode, shape: FunctionShape = {}): FunctionDefinition {
  const ownName = childIn(node, 'name');
  const arrow = node.type === 'arrow_function';
  const params = parametersOf(lowering, node);
  const generator = shape.coroutine !== true && (hasToken(node, '*') || node.type.startsWith('generator_function'));
  const outer = lowering.generator;
  lowering.generator = generator;
  const body = [...typedThis(lowering, params.receiver), ...bodyOf(lowering, node)];
  lowering.generator = outer;
  const isMethod = shape.method ?? !arrow;
  return {
    span: spanOf(node),
    name: shape.name ?? (ownName === undefined ? '' : textOf(ownName, lowering.source)),
    nameSpan: shape.nameSpan ?? (ownName === undefined ? undefined : spanOf(ownName)),
    params: withImpliedTypes(params.list),
    body: generator ? collected(node, body) : body,
    // An async generator is iterated like a plain list, never awaited as a whole.
    async: shape.coroutine === true || (hasToken(node, 'async') && !generator) ? true : undefined,
    self: isMethod && params.receiver === undefined ? 'this' : undefined,
    decorators: shape.decorators,
    returns: lowering.type(childIn(node, 'return_type')),
  };
}

function bodyOf(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const body = childIn(node, 'body');
  if (body === undefined) return [];
  if (body.type === 'statement_block') return blockBody(lowering, body);
  return [{ kind: 'return', span: spanOf(body), value: lowering.expression(body) }];
}

/** What a generator yields, gathered: `for (const page of pages())` then sees each of them. */
function collected(node: SyntaxNode, body: readonly Statement[]): readonly Statement[] {
  const span = spanOf(node);
  return [
    { kind: 'declare', span, target: nameAt(node, YIELDED), value: { kind: 'list', span, items: [] } },
    ...body,
    { kind: 'return', span, value: nameAt(node, YIELDED) },
  ];
}

interface Parameters {
  readonly list: readonly Parameter[];
  /** TypeScript's `this: T`, which is no parameter. */
  readonly receiver?: SyntaxNode;
}

/** A declared `this` is a value of its type. */
function typedThis(lowering: Lowering, receiver: SyntaxNode | undefined): readonly Statement[] {
  if (receiver === undefined) return [];
  const type = lowering.type(childIn(receiver, 'type'));
  return [{ kind: 'declare', span: spanOf(receiver), target: nameAt(receiver, 'this'), value: null, type }];
}

function parametersOf(lowering: Lowering, node: SyntaxNode): Parameters {
  const single = childIn(node, 'parameter');
  if (single !== undefined) return { list: [parameter(lowering, single, single)] };
  const list: Parameter[] = [];
  let receiver: SyntaxNode | undefined;
  const formal = childIn(node, 'parameters');
  for (const child of formal === undefined ? [] : parts(formal)) {
    const pattern = childIn(child, 'pattern');
    if (pattern?.type === 'this') receiver = child;
    else list.push(parameter(lowering, child, pattern ?? child));
  }
  return { list, receiver };
}

function parameter(lowering: Lowering, node: SyntaxNode, pattern: SyntaxNode): Parameter {
  const value = childIn(node, 'value');
  const given: Expression | undefined = value === undefined ? undefined : lowering.expression(value);
  const field =
    childOfType(node, 'accessibility_modifier') !== undefined ||
    hasToken(node, 'readonly') ||
    childOfType(node, 'override_modifier') !== undefined;
  const target = lowering.target(pattern);
  return {
    target,
    default: given ?? defaultOf(lowering, node),
    rest: pattern.type === 'rest_pattern' ? true : undefined,
    type:
      lowering.type(childIn(node, 'type')) ??
      (target.kind === 'name' ? injectedFetch(pattern, target.name) : undefined),
    field: field ? true : undefined,
  };
}

/** Calls `body` on the spot: a scope of its own whose `return` is the value. */
export function invokedAt(node: SyntaxNode, body: readonly Statement[], async = false): Expression {
  const span: Span = spanOf(node);
  const fn: FunctionDefinition = { span, name: '', params: [], body, async: async ? true : undefined };
  return { kind: 'call', span, callee: { kind: 'function', span, fn }, args: [] };
}
