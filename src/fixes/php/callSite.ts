/** A call expression as fixes need it, and the helper around it. */
import type { Call } from '../../analysis/model';
import type { Span } from '../../flow/ir';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { KINDS, type Kind } from './kinds';
import { argumentsOf, functionName } from './syntax';

export interface CallSite extends Span {
  readonly node: SyntaxNode;
  readonly kind: Kind;
  /** The handle of curl, as it is written. */
  readonly handle: string | undefined;
}

const RETRY_HELPER = /^retry2Chat[A-Z]?[a-z]*$/;

export function callSite(context: FixContext, call: Call): CallSite | undefined {
  const source = context.file.text;
  const kind = KINDS[call.client];
  const node = nodeAt(context.file.root, call.span.start, call.span.end);
  if (kind === undefined || call.path !== context.file.path) return undefined;
  if (node.start !== call.span.start || node.end !== call.span.end) return undefined;
  const site = { start: node.start, end: node.end, node, kind };
  if (kind.response === undefined) {
    const [handle] = argumentsOf(node);
    if (functionName(node, source) !== 'curl_exec' || handle === undefined) return undefined;
    return /^\$[\w>$-]+$/.test(textOf(handle, source)) ? { ...site, handle: textOf(handle, source) } : undefined;
  }
  const name = childIn(node, 'name');
  const isMethod = node.type === 'member_call_expression' || node.type === 'scoped_call_expression';
  if (!isMethod || name === undefined || /Async$/.test(textOf(name, source))) return undefined;
  return { ...site, handle: undefined };
}

/** The call whose argument is the closure that gives a node back. */
export function callAround(node: SyntaxNode): SyntaxNode | undefined {
  const { parent } = node;
  const block = parent?.type === 'return_statement' ? parent.parent : null;
  const isOnly = block !== null && block !== undefined && namedChildren(block).length === 1;
  const closure = parent?.type === 'arrow_function' ? parent : isOnly ? block.parent : undefined;
  if (closure?.type !== 'arrow_function' && closure?.type !== 'anonymous_function') return undefined;
  const list = closure.parent?.type === 'argument' ? closure.parent.parent : null;
  return list?.type === 'arguments' && list.parent !== null ? list.parent : undefined;
}

/** The name of the function or method that is called, without its object. */
export function calledName(call: SyntaxNode | undefined, source: string): string {
  const name = call === undefined ? undefined : (childIn(call, 'function') ?? childIn(call, 'name'));
  return name === undefined ? '' : textOf(name, source);
}

/** The call of the helper that a call is sent by, if any. */
export function helperCallAround(context: FixContext, site: CallSite): SyntaxNode | undefined {
  const call = callAround(site.node);
  return RETRY_HELPER.test(calledName(call, context.file.text)) ? call : undefined;
}

/** The call with the helper around it. */
export function wholeOf(context: FixContext, site: CallSite): SyntaxNode {
  return helperCallAround(context, site) ?? site.node;
}
