/** Arguments of calls. */
import type { Argument } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { blockArgument } from './blocks';
import { BLOCK, nameAt, spanOf } from './build';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { hashOf, isPair, keyText, lowerSplat, pairValue } from './literals';

/**
 * The arguments of a call, of `yield`, `return` and the like. A trailing `key: value` is a keyword argument; with
 * `asObject`, for methods that take none, it is one object.
 */
export function lowerArguments(c: Context, node: SyntaxNode, asObject = false): Argument[] {
  const list = childIn(node, 'arguments') ?? childOfType(node, 'argument_list');
  if (list === undefined) return [];
  const nodes = namedChildren(list).filter((argument) => argument.type !== 'heredoc_body');
  const args: Argument[] = [];
  const pairs = nodes.filter(isPair);
  for (const argument of nodes) {
    if (isPair(argument)) {
      if (asObject) {
        if (argument === pairs[0]) args.push({ value: hashOf(c, argument, pairs) });
      } else args.push(keywordArgument(c, argument));
    } else if (argument.type === 'splat_argument') args.push({ value: lowerSplat(c, argument), spread: true });
    else if (argument.type === 'forward_argument') args.push({ value: nameAt(spanOf(argument), '...'), spread: true });
    else if (argument.type === 'block_argument') args.push({ name: BLOCK, value: blockArgument(c, argument) });
    else args.push({ value: lowerExpression(c, argument) });
  }
  return args;
}

/** Names that the libraries have, too: on another object than `self` they may be a library's. */
const LIBRARY_METHODS = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'request',
  'execute',
  'run',
]);

/** Whether a method of this file takes a trailing `key: value` as one object. */
export function takesObject(c: Context, method: string, isOwn: boolean): boolean {
  const { methods, functions, keywordMethods } = c.facts;
  if (!isOwn && (method === 'initialize' || LIBRARY_METHODS.has(method))) return false;
  return (methods.has(method) || functions.has(method)) && !keywordMethods.has(method);
}

function keywordArgument(c: Context, pair: SyntaxNode): Argument {
  if (pair.type === 'hash_splat_argument') return { value: lowerSplat(c, pair), spread: true };
  const key = childIn(pair, 'key');
  const name = key === undefined ? undefined : keyText(c, key);
  if (key === undefined || name === undefined) return { value: hashOf(c, pair, [pair]), spread: true };
  return { name, value: pairValue(c, pair, key) };
}
