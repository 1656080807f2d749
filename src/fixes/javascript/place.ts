/** Where the helpers of a file go. */
import type { Span } from '../../flow/ir';
import { childIn, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt, inStyle } from '../style';
import type { Change, Helper } from '../writer';
import { dressed } from './dress';
import { EXPLAIN_HELPER } from './explain';
import { MESSAGE_HELPER } from './messageHelper';
import { RETRY_HELPER } from './retryHelper';
import { bindsName, declarationOfFunction, isBlock, styleIn } from './syntax';

/** Comments that are about the file, or must stay at its top. */
const FILE_COMMENT =
  /@ts-(?:no)?check|eslint-(?:disable(?!-)|enable|env)|biome-ignore-all|@file|@license|copyright|@jsx|@vitest|@jest/i;

function startsLine(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, offset - 200), offset));
}

/** An overload: nothing may stand between it and its function. */
function isSignature(node: SyntaxNode): boolean {
  return (childIn(node, 'declaration') ?? node).type === 'function_signature';
}

function belongsToNext(before: SyntaxNode, next: SyntaxNode, source: string): boolean {
  if (isSignature(before)) return true;
  if (before.type === 'decorator') return true;
  const isApart = /\n[ \t]*\r?\n/.test(source.slice(before.end, next.start));
  return (
    before.type === 'comment' &&
    !isApart &&
    startsLine(source, before.start) &&
    !FILE_COMMENT.test(textOf(before, source))
  );
}

/** The start of the file's own statement that a node is in, with the comments that are about it. */
function topLevelStart(context: FixContext, node: SyntaxNode): number {
  let current = node;
  while (current.parent !== null && current.parent.parent !== null) current = current.parent;
  const siblings = context.file.root.children;
  let index = siblings.indexOf(current);
  while (index > 0) {
    const [before, next] = [siblings[index - 1], siblings[index]];
    if (before === undefined || next === undefined || !belongsToNext(before, next, context.file.text)) break;
    index -= 1;
  }
  return (siblings[index] ?? current).start;
}

function inserted(context: FixContext, helpers: readonly Helper[]): Edit[] {
  const style = styleIn(context);
  const at = Math.min(...helpers.map((helper) => topLevelStart(context, helper.use)));
  const base = indentationAt(context.file.text, at);
  const codes = helpers.map((helper) => inStyle(dressed(helper.code, style), style, base).slice(base.length));
  const text = codes.map((code) => code + style.lineEnd.repeat(2) + base).join('');
  const isApart = /(?:^|\n)[ \t]*\r?\n[ \t]*$|^\s*$/.test(context.file.text.slice(0, at));
  return [{ span: { start: at, end: at }, text: (isApart ? '' : style.lineEnd + base) + text }];
}

/** All changes as edits, with the helpers that the file lacks before the first statement that uses one. */
export function editsOf(context: FixContext, changes: readonly Change[]): readonly Edit[] {
  const helpers = new Map<string, Helper>();
  for (const helper of changes.flatMap((change) => change.helpers)) {
    const known = helpers.get(helper.name);
    if (bindsName(context, helper.name)) continue;
    if (known === undefined || helper.use.start < known.use.start) helpers.set(helper.name, helper);
  }
  return [
    ...(helpers.size === 0 ? [] : inserted(context, [...helpers.values()])),
    ...changes.flatMap((change) => change.edits),
  ];
}

const HELPER_NAMES: readonly string[] = [RETRY_HELPER, MESSAGE_HELPER, EXPLAIN_HELPER];

/** Functions of test libraries: what they are given is what the program is expected to get. */
const ASSERTIONS = /^(?:await\s+)?(?:expect|assert|should|chai|t)\b/;

function isAssertion(context: FixContext, span: Span): boolean {
  const { root, text } = context.file;
  let node: SyntaxNode | null = nodeAt(root, span.start, span.end);
  for (; node !== null && !isBlock(node); node = node.parent)
    if (node.type === 'call_expression' && ASSERTIONS.test(textOf(node, text))) return true;
  return false;
}

export function isExempt(context: FixContext, span: Span): boolean {
  const isInHelper = HELPER_NAMES.some((name) => {
    const helper = declarationOfFunction(context, name);
    return helper !== undefined && helper.start <= span.start && span.end <= helper.end;
  });
  return isInHelper || isAssertion(context, span);
}
