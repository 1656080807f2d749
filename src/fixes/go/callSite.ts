/** A call that sends a request, as fixes need it. */
import type { Span } from '../../flow/ir';
import { childIn, childOfType, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { REQUEST_HELPER, RETRY_HELPER } from './helpers';

export interface CallSite {
  readonly node: SyntaxNode;
  readonly callee: SyntaxNode;
  /** `Get`, `Do`: the function of `http` or the method of a client. */
  readonly name: string;
  readonly args: readonly SyntaxNode[];
}

export function calleeText(call: SyntaxNode | null | undefined, source: string): string {
  const callee = call?.type === 'call_expression' ? childIn(call, 'function') : undefined;
  return callee === undefined ? '' : textOf(callee, source);
}

export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  const list = childIn(call, 'arguments');
  return list === undefined ? [] : namedChildren(list);
}

export function callSite(context: FixContext, span: Span): CallSite | undefined {
  const node = nodeAt(context.file.root, span.start, span.end);
  const callee = childIn(node, 'function');
  if (node.type !== 'call_expression' || node.start !== span.start || node.end !== span.end) return undefined;
  const name = callee === undefined ? undefined : childIn(callee, 'field');
  if (callee === undefined || name === undefined) return undefined;
  return { node, callee, name: textOf(name, context.file.text), args: argumentsOf(node) };
}

/** The call that takes the function literal whose only statement returns a call. */
export function callAround(site: CallSite): SyntaxNode | undefined {
  const statement = site.node.parent?.parent;
  const block = statement?.type === 'return_statement' ? statement.parent?.parent : undefined;
  const literal = block?.parent?.type === 'func_literal' ? block.parent : undefined;
  const call = literal?.parent?.parent;
  return call?.type === 'call_expression' ? call : undefined;
}

/** The call of a helper that a call is repeated by, if any. */
export function helperCallAround(context: FixContext, site: CallSite): SyntaxNode | undefined {
  const call = callAround(site);
  return [RETRY_HELPER, REQUEST_HELPER].includes(calleeText(call, context.file.text)) ? call : undefined;
}

/** The list of codes that a helper is given. */
export function codesList(helper: SyntaxNode): SyntaxNode | undefined {
  const literal = argumentsOf(helper).find((argument) => argument.type === 'composite_literal');
  const body = literal === undefined ? undefined : childIn(literal, 'body');
  const isPlain = body?.children.every((item) => childOfType(item, 'int_literal') !== undefined);
  return isPlain === true ? body : undefined;
}
