/** Where the helpers of a module and their imports go. */
import type { Span } from '../../flow/ir';
import { nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { type FileStyle, inStyle } from '../style';
import type { Change, Helper } from '../writer';
import { MESSAGE_HELPER, RETRY_HELPERS } from './helpers';
import { importEdits, type NeededImport } from './imports';
import { bindsName, definitionOf, styleIn } from './syntax';

const LEVEL = 4;
/** Blank lines around a function of a module, as PEP 8 asks for. */
const GAP = 2;
const HELPER_NAMES: readonly string[] = [...Object.values(RETRY_HELPERS), MESSAGE_HELPER];

/** Inserted code in the quotes of the file; docstrings keep theirs. */
export function dressed(code: string, style: FileStyle): string {
  return style.quote === '"' ? code : code.replace(/(?<!")"([^"\n]*)"(?!")/g, "'$1'");
}

/** The start of the module's own statement that a node is in, with the comments that are about it. */
function topLevelStart(context: FixContext, node: SyntaxNode): number {
  const { text, root } = context.file;
  let current = node;
  while (current.parent !== null && current.parent.parent !== null) current = current.parent;
  let index = root.children.indexOf(current);
  while (index > 0) {
    const [before, next] = [root.children[index - 1], root.children[index]];
    if (before?.type !== 'comment' || next === undefined) break;
    const isApart = /\n[ \t]*\r?\n/.test(text.slice(before.end, next.start));
    const isOwnLine = /(?:^|\n)$/.test(text.slice(0, before.start));
    if (isApart || !isOwnLine || /^#!|coding[:=]/.test(textOf(before, text))) break;
    index -= 1;
  }
  return (root.children[index] ?? current).start;
}

function blankLinesBefore(text: string, offset: number): number {
  const before = /(?:\r?\n[ \t]*)*$/.exec(text.slice(0, offset))?.[0] ?? '';
  return offset === before.length ? GAP : (before.match(/\n/g)?.length ?? 0) - 1;
}

function inserted(context: FixContext, helpers: readonly Helper[]): Edit[] {
  const style = styleIn(context);
  const at = Math.min(...helpers.map((helper) => topLevelStart(context, helper.use)));
  const gap = style.lineEnd.repeat(GAP + 1);
  const text = helpers.map((helper) => inStyle(dressed(helper.code, style), style, '', LEVEL) + gap).join('');
  const missing = Math.max(0, GAP - blankLinesBefore(context.file.text, at));
  return [{ span: { start: at, end: at }, text: style.lineEnd.repeat(missing) + text }];
}

/** All changes as edits, with the helpers that the file lacks before the first statement that uses one. */
export function editsOf(context: FixContext, changes: readonly Change[]): readonly Edit[] {
  const helpers = new Map<string, Helper>();
  for (const helper of changes.flatMap((change) => change.helpers)) {
    if (bindsName(context, helper.name)) continue;
    const known = helpers.get(helper.name);
    if (known === undefined || helper.use.start < known.use.start) helpers.set(helper.name, helper);
  }
  const needed: NeededImport[] = [...helpers.values()].flatMap((helper) => [...helper.imports]);
  return [
    ...importEdits(context, needed),
    ...(helpers.size === 0 ? [] : inserted(context, [...helpers.values()])),
    ...changes.flatMap((change) => change.opening ?? []),
    ...changes.flatMap((change) => change.edits),
  ];
}

export function isExempt(context: FixContext, span: Span): boolean {
  const { root, text } = context.file;
  const isInHelper = HELPER_NAMES.some((name) => {
    const helper = definitionOf(context, name);
    return helper !== undefined && helper.start <= span.start && span.end <= helper.end;
  });
  if (isInHelper) return true;
  let node: SyntaxNode | null = nodeAt(root, span.start, span.end);
  for (; node !== null; node = node.parent) {
    if (node.type === 'assert_statement') return true;
    if (node.type === 'call' && /^self\.assert\w+\(/.test(textOf(node, text))) return true;
  }
  return false;
}
