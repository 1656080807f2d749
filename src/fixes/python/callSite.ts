/** A call expression as fixes need it. */
import type { Span } from '../../flow/ir';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { enclosingScope } from './syntax';

export interface CallSite extends Span {
  readonly node: SyntaxNode;
  /** The `await` of the call, or the call itself. */
  readonly outer: SyntaxNode;
  readonly callee: SyntaxNode;
  readonly args: readonly SyntaxNode[];
  /** `sync`: it gives the response. `async`: it gives a coroutine. Undefined where the code does not tell. */
  readonly mode: 'sync' | 'async' | undefined;
}

/** Functions that take coroutines. */
const TAKES_COROUTINES = /\b(?:gather|create_task|ensure_future|wait_for|wait|as_completed)$/;
const LOOPS: ReadonlySet<string> = new Set([
  'for_statement',
  'while_statement',
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);

/** Whether a coroutine made here runs in this turn of all loops around it, and so with this turn's values. */
function modeOf(context: FixContext, node: SyntaxNode): CallSite['mode'] {
  const { text } = context.file;
  if (node.parent?.type === 'await') return 'async';
  const scope = enclosingScope(node);
  let isTaken = false;
  for (let current = node.parent; current !== null && current !== scope; current = current.parent) {
    if (LOOPS.has(current.type) && /\bAsyncClient\b/.test(text)) return undefined;
    const callee = current.type === 'call' ? childIn(current, 'function') : undefined;
    isTaken ||= callee !== undefined && TAKES_COROUTINES.test(textOf(callee, text));
  }
  if (isTaken) return 'async';
  return /\bAsyncClient\b/.test(text) ? undefined : 'sync';
}

export function callSite(context: FixContext, span: Span): CallSite | undefined {
  const node = nodeAt(context.file.root, span.start, span.end);
  const callee = childIn(node, 'function');
  const list = childIn(node, 'arguments');
  if (node.type !== 'call' || node.start !== span.start || node.end !== span.end) return undefined;
  if (callee === undefined || list?.type !== 'argument_list') return undefined;
  const isAwaited = node.parent?.type === 'await';
  return {
    start: node.start,
    end: node.end,
    node,
    outer: isAwaited && node.parent !== null ? node.parent : node,
    callee,
    args: namedChildren(list),
    mode: modeOf(context, node),
  };
}

/** The value of a keyword argument. */
export function keywordOf(site: CallSite, name: string, source: string): SyntaxNode | undefined {
  for (const argument of site.args) {
    const key = argument.type === 'keyword_argument' ? childIn(argument, 'name') : undefined;
    if (key !== undefined && textOf(key, source) === name) return childIn(argument, 'value');
  }
  return undefined;
}
