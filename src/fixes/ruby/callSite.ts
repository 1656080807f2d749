/** A call that sends a request, as fixes need it. */
import type { Span } from '../../flow/ir';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { RETRY_HELPER } from './helpers';
import { argumentsOf, blockOf, calledName, resultOf } from './syntax';

export interface CallSite {
  readonly node: SyntaxNode;
  /** `get_response`, `post`. */
  readonly name: string;
  readonly args: readonly SyntaxNode[];
  readonly block: SyntaxNode | undefined;
}

/** Undefined for what gives no response: `Net::HTTP.get` gives the body. */
export function callSite(context: FixContext, span: Span): CallSite | undefined {
  const node = nodeAt(context.file.root, span.start, span.end);
  if (node.type !== 'call' || node.start !== span.start || node.end !== span.end) return undefined;
  if (/^(?:::)?Net::HTTP\.get(?:_print)?\b(?!_)/.test(textOf(node, context.file.text))) return undefined;
  return { node, name: calledName(node, context.file.text), args: argumentsOf(node), block: blockOf(node) };
}

/** The call whose block gives what a call gives: `Net::HTTP.start(…) { |http| http.request(request) }`. */
export function blockCallAround(node: SyntaxNode): SyntaxNode | undefined {
  const block = node.parent?.parent;
  const isBlock = block?.type === 'block' || block?.type === 'do_block';
  return isBlock && block.parent !== null && resultOf(block) === node ? block.parent : undefined;
}

/** The call of the helper that a call is the block of, if any. */
export function helperCallAround(context: FixContext, site: CallSite): SyntaxNode | undefined {
  const call = blockCallAround(site.node);
  return calledName(call, context.file.text) === RETRY_HELPER ? call : undefined;
}

/** The expression whose value is the response: the call, in its helper, in the block of its connection. */
export function wholeOf(context: FixContext, site: CallSite): SyntaxNode {
  const call = helperCallAround(context, site) ?? site.node;
  const start = blockCallAround(call);
  const receiver = start === undefined ? undefined : childIn(start, 'receiver');
  const isStart = receiver !== undefined && textOf(receiver, context.file.text) === 'Net::HTTP';
  return isStart && start !== undefined && calledName(start, context.file.text) === 'start' ? start : call;
}

/** The list of codes that a helper is given. */
export function codesList(helper: SyntaxNode): SyntaxNode | undefined {
  const [list] = argumentsOf(helper);
  return list?.type === 'array' && namedChildren(list).every((item) => item.type === 'integer') ? list : undefined;
}
