/** All changes as edits, with the helpers that the file lacks. */
import type { Span } from '../../flow/ir';
import { isComment, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt, inStyle } from '../style';
import type { Change, Helper } from '../writer';
import { calledName } from './callSite';
import { dressed } from './dress';
import { isWrapping } from './explain';
import { classAround, definitionAt, topLevelAround } from './home';
import { styleIn } from './syntax';
import { isNamespaced, useEdits } from './uses';

const LEVEL = 4;
const HELPER_NAME = /^(?:retry2Chat[A-Z]?[a-z]*|messageOf2Chat|explain2Chat)$/;
/** What stands at the head of a file, before its own code. */
const HEAD: ReadonlySet<string> = new Set([
  'text',
  'php_tag',
  'declare_statement',
  'namespace_definition',
  'namespace_use_declaration',
]);

function asMethod(code: string): string {
  return code.replace(/^function /m, 'private static function ');
}

/** Declared only if the program has no such function: another file may have brought it. */
function asFunction(context: FixContext, { name, use, code }: Helper): string {
  const known = isNamespaced(context, use) ? `__NAMESPACE__ . '\\${name}'` : `'${name}'`;
  return [`if (!function_exists(${known})) {`, ...code.split('\n').map((line) => `    ${line}`.trimEnd()), '}'].join(
    '\n',
  );
}

/** Methods at the end of a class. */
function intoClass(context: FixContext, body: SyntaxNode, helpers: readonly Helper[]): Edit[] {
  const { text } = context.file;
  const style = styleIn(context);
  const last = body.children.at(-1);
  const base = last === undefined ? indentationAt(text, body.start) + style.indent : indentationAt(text, last.start);
  const written = helpers.map((helper) => inStyle(dressed(asMethod(helper.code), style, text), style, base, LEVEL));
  const at = last?.end ?? body.start + 1;
  return [{ span: { start: at, end: at }, text: written.map((code) => style.lineEnd.repeat(2) + code).join('') }];
}

function isInclude(node: SyntaxNode, source: string): boolean {
  return node.type === 'expression_statement' && /^(?:require|include)(?:_once)?\b/.test(textOf(node, source));
}

/** The first statement of the file's own code, with the comments that are about it. */
function firstOwn(context: FixContext, top: SyntaxNode): SyntaxNode | undefined {
  const { text } = context.file;
  const isHead = (node: SyntaxNode) => HEAD.has(node.type) || isInclude(node, text);
  let index = top.children.findIndex((child) => !isHead(child) && !isComment(child));
  if (index < 0) return undefined;
  for (;;) {
    const [before, next] = [top.children[index - 1], top.children[index]];
    if (before === undefined || next === undefined || !isComment(before)) break;
    const isOfFile = /\n[ \t]*\r?\n/.test(text.slice(before.end, next.start));
    const isBesideOther = !/(?:^|\n)[ \t]*$/.test(text.slice(0, before.start));
    if (isOfFile || isBesideOther) break;
    index -= 1;
  }
  const [first] = top.children.slice(index);
  const before = top.children[index - 1];
  // A comment right behind the opening tag is about the file.
  return before?.type === 'php_tag' && first !== undefined && isComment(first)
    ? top.children.slice(index).find((child) => !isComment(child))
    : first;
}

/** Functions before the first code that runs: what is declared under a condition is not known before it. */
function intoFile(context: FixContext, helpers: readonly Helper[]): Edit[] | undefined {
  const { text } = context.file;
  const [helper] = helpers;
  const top = helper === undefined ? undefined : topLevelAround(context, helper.use);
  const first = top === undefined ? undefined : firstOwn(context, top);
  if (first === undefined) return undefined;
  const style = styleIn(context);
  const isOwnLine = /(?:^|\n)[ \t]*$/.test(text.slice(0, first.start));
  const base = isOwnLine ? indentationAt(text, first.start) : '';
  const gap = style.lineEnd.repeat(2);
  const written = helpers.map((one) => inStyle(dressed(asFunction(context, one), style, text), style, base, LEVEL));
  const before = text.slice(0, first.start);
  const isOpen = /<\?(?:php)?\s*$/.test(before) || isOwnLine;
  if (!isOpen) return undefined;
  const head = isOwnLine ? '' : style.lineEnd;
  const isTight = isOwnLine && !/\n[ \t]*\r?\n[ \t]*$/.test(before) && !/\{\s*$/.test(before);
  const blank = isTight ? style.lineEnd : '';
  const code = written.map((one, index) => (index === 0 ? one.slice(isOwnLine ? base.length : 0) : one)).join(gap);
  const start = isTight && isOwnLine ? first.start - base.length : first.start;
  const indented = isTight && isOwnLine ? base : '';
  return [{ span: { start, end: first.start }, text: `${blank}${head}${indented}${code}${gap}${base}` }];
}

function distinct(edits: readonly Edit[]): Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

/** Edits of a change, moved further in with the lines that another change moves. */
function movedIn(change: Change, changes: readonly Change[]): readonly Edit[] {
  return changes.reduce<readonly Edit[]>((edits, other) => {
    if (other === change || !isWrapping(other)) return edits;
    const { span, by } = other.wraps;
    return edits.map((edit) => {
      const isInside = span.start <= edit.span.start && edit.span.end <= span.end;
      const isNewLine = edit.text.includes('\n');
      return isInside && isNewLine ? { ...edit, text: edit.text.replace(/\n(?=[^\r\n])/g, `\n${by}`) } : edit;
    });
  }, change.edits);
}

/** None where a helper has no place. */
export function editsOf(context: FixContext, changes: readonly Change[]): readonly Edit[] {
  const homes = new Map<SyntaxNode | undefined, Map<string, Helper>>();
  const all = changes.flatMap((change) => change.helpers);
  for (const helper of all) {
    if (definitionAt(context, helper.name, helper.use) !== undefined) continue;
    const home = classAround(helper.use);
    const helpers = homes.get(home) ?? new Map<string, Helper>();
    if (!helpers.has(helper.name)) helpers.set(helper.name, helper);
    homes.set(home, helpers);
  }
  const edits: Edit[] = [];
  for (const [home, byName] of homes) {
    const helpers = [...byName.values()];
    const placed = home === undefined ? intoFile(context, helpers) : intoClass(context, home, helpers);
    if (placed === undefined) return [];
    edits.push(...placed);
  }
  const uses = all.flatMap((helper) =>
    useEdits(
      context,
      helper.imports.map((one) => one.module),
      helper.use,
    ),
  );
  const openings = changes.flatMap((change) => change.opening ?? []);
  return [...distinct(uses), ...edits, ...openings, ...changes.flatMap((change) => movedIn(change, changes))];
}

/** Whether nothing is offered at a place: in a helper or the list of codes that it is given, in an assertion. */
export function isExempt(context: FixContext, span: Span): boolean {
  const { root, text } = context.file;
  let node: SyntaxNode | null = nodeAt(root, span.start, span.end);
  for (; node !== null; node = node.parent) {
    const isDefinition = node.type === 'function_definition' || node.type === 'method_declaration';
    const isList = node.type === 'array_creation_expression' && node.parent?.parent?.type === 'arguments';
    const call = isList ? node.parent?.parent?.parent : undefined;
    if (HELPER_NAME.test(isDefinition ? calledName(node, text) : calledName(call ?? undefined, text))) return true;
    const isAssertion = /^(?:assert\w*|expect)$/;
    if (/_call_expression$/.test(node.type) && isAssertion.test(calledName(node, text))) return true;
  }
  return false;
}
