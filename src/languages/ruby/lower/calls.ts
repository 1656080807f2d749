/** Calls of methods, and the few that Ruby reads as something else. */
import type { Argument, Expression } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { lowerArguments, takesObject } from './arguments';
import { isLoopCall, lowerBlock, lowerInlineBlock, withBlockUrl } from './blocks';
import { BLOCK, callAt, doAt, nameAt, send, spanOf, unknownAt } from './build';
import { classExpression } from './classExpressions';
import { constantAt, constantPath, definedName } from './constants';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { listOf } from './literals';
import { bareSuper, implicitMethod } from './names';
import { IMPLICIT, ON_RECEIVER } from './specialCalls';
import { lowerStatement } from './statements';

export function blockOf(node: SyntaxNode): SyntaxNode | undefined {
  const block = childIn(node, 'block');
  return block?.type === 'block' || block?.type === 'do_block' ? block : undefined;
}

export function lowerCall(c: Context, node: SyntaxNode): Expression {
  const block = blockOf(node);
  if (isLoopCall(c, node, block)) return doAt(spanOf(node), lowerStatement(c, node));
  const special = lowerSpecial(c, node) ?? classExpression(c, node);
  if (special !== undefined) return special;
  if (block !== undefined) {
    const inline = lowerInlineBlock(c, node, block);
    if (inline !== undefined) return inline;
  }
  return plainCall(c, node, block === undefined ? [] : [{ name: BLOCK, value: lowerBlock(c, block) }]);
}

function lowerSpecial(c: Context, node: SyntaxNode): Expression | undefined {
  const receiver = childIn(node, 'receiver');
  const method = c.text(childIn(node, 'method'));
  const table = receiver === undefined ? IMPLICIT : ON_RECEIVER;
  if (!Object.hasOwn(table, method)) return undefined;
  if (receiver === undefined && (c.facts.functions.has(method) || c.facts.methods.has(method))) return undefined;
  return table[method]?.(c, node);
}

/** The call as it stands. `extra` are arguments that come from the block. */
export function plainCall(c: Context, node: SyntaxNode, extra: readonly Argument[] = []): Expression {
  const span = spanOf(node);
  const receiver = childIn(node, 'receiver');
  const methodNode = childIn(node, 'method');
  const method = c.text(methodNode);
  const args = withBlockUrl(c, node, [...lowerArguments(c, node, isObjectCall(c, receiver, method)), ...extra]);
  if (receiver === undefined) {
    if (methodNode === undefined)
      return unknownAt(
        span,
        args.map((argument) => argument.value),
      );
    if (methodNode.type === 'super') {
      const hasArguments = childIn(node, 'arguments') !== undefined;
      return hasArguments ? callAt(span, nameAt(spanOf(methodNode), 'super'), args) : bareSuper(c, methodNode);
    }
    if (methodNode.type === 'constant' && !c.facts.functions.has(method))
      return callAt(span, constantAt(c, spanOf(methodNode), method), args);
    if (method === 'new' && c.scope.self !== 'main')
      return { kind: 'call', span, callee: c.self(spanOf(methodNode)), args, construct: true };
    return callAt(span, implicitMethod(c, methodNode, method), args);
  }
  const path = constantPath(c, receiver);
  // `Foo::Bar(…)` is a method, but `Foo::Bar` without arguments is read as a constant already.
  const object =
    path !== undefined
      ? constantAt(c, spanOf(receiver), path)
      : receiver.type === 'element_reference' && VERBS.has(method)
        ? subResource(c, receiver)
        : lowerExpression(c, receiver);
  if (methodNode === undefined) return callAt(span, object, args);
  if (method === 'new') return { kind: 'call', span, callee: object, args, construct: true };
  return send(span, object, method, spanOf(methodNode), args);
}

function isObjectCall(c: Context, receiver: SyntaxNode | undefined, method: string): boolean {
  const path = constantPath(c, receiver);
  const isOwn =
    receiver === undefined || receiver.type === 'self' || (path !== undefined && definedName(c, path) !== undefined);
  return takesObject(c, method === 'new' ? 'initialize' : method, isOwn);
}

const VERBS = new Set(['get', 'post', 'put', 'patch', 'delete', 'head']);

/** rest-client's `resource['contacts'].get`: what is asked to send a request is no item of a hash. */
function subResource(c: Context, node: SyntaxNode): Expression {
  const [object, index] = namedChildren(node);
  if (object === undefined || index === undefined) return lowerExpression(c, node);
  return send(spanOf(node), lowerExpression(c, object), '[]', spanOf(index), [{ value: lowerExpression(c, index) }]);
}

/** `x[i]`; `ENV['X']` is asked like `ENV.fetch`, `Set[1, 2]` is a list. */
export function lowerElementReference(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  const objectNode = childIn(node, 'object');
  const indexes = namedChildren(node).filter((child) => child !== objectNode && child.field !== 'block');
  if (objectNode === undefined)
    return unknownAt(
      span,
      indexes.map((index) => lowerExpression(c, index)),
    );
  const path = constantPath(c, objectNode);
  if (path === 'Set' || path === 'Array') return listOf(c, node, indexes);
  const [index, ...others] = indexes;
  if (path === 'ENV' && index !== undefined)
    return send(span, nameAt(spanOf(objectNode), 'ENV'), '[]', spanOf(index), [{ value: lowerExpression(c, index) }]);
  const object = lowerExpression(c, objectNode);
  if (index === undefined || others.length > 0)
    return unknownAt(span, [object, ...indexes.map((part) => lowerExpression(c, part))]);
  return { kind: 'index', span, object, index: lowerExpression(c, index) };
}

/** The arguments of a call as nodes. */
export function argumentNodes(node: SyntaxNode): SyntaxNode[] {
  const list = childIn(node, 'arguments') ?? childOfType(node, 'argument_list');
  return list === undefined ? [] : namedChildren(list).filter((child) => child.type !== 'heredoc_body');
}
