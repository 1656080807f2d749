/** A call expression as fixes need it. */
import type { Span } from '../../flow/ir';
import { childIn, namedChildren, nodeAt, type SyntaxNode } from '../../syntax/tree';
import type { FixContext } from '../fix';

export interface CallSite extends Span {
  /** What the call is an operand or argument of; the `await` where there is one. */
  readonly outer: SyntaxNode;
  readonly callee: SyntaxNode;
  readonly args: readonly SyntaxNode[];
  readonly isAwaited: boolean;
}

function exactCall(root: SyntaxNode, span: Span): SyntaxNode | undefined {
  let node: SyntaxNode | null = nodeAt(root, span.start, span.end);
  while (node !== null && node.end === span.end) {
    if (node.type === 'call_expression') return node;
    node = node.parent;
  }
  return undefined;
}

/** The call with this span. The grammar reads `await f<T>()` as a call of `await f`: that `await` is set apart here. */
export function callSite(context: FixContext, span: Span): CallSite | undefined {
  const node = exactCall(context.file.root, span);
  const written = node === undefined ? undefined : childIn(node, 'function');
  const list = node === undefined ? undefined : childIn(node, 'arguments');
  if (node === undefined || written === undefined || list?.type !== 'arguments') return undefined;
  const args = namedChildren(list);
  const awaited = written.type === 'await_expression' ? namedChildren(written)[0] : undefined;
  if (awaited !== undefined)
    return { start: awaited.start, end: node.end, outer: node, callee: awaited, args, isAwaited: true };
  if (node.start !== span.start) return undefined;
  const isAwaited = node.parent?.type === 'await_expression';
  const outer = isAwaited && node.parent !== null ? node.parent : node;
  return { start: node.start, end: node.end, outer, callee: written, args, isAwaited };
}
