/** All changes as edits, with the helpers that a class or the file lacks. */
import type { Span } from '../../flow/ir';
import { childIn, isComment, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { type FileStyle, indentationAt, inStyle } from '../style';
import type { Change, Helper } from '../writer';
import { HELPER_NAMES, RETRY_HELPER } from './helpers';
import { definitionAt, type Home, homeOf } from './home';
import { requireEdits } from './requires';
import { calledName, membersOf, styleIn } from './syntax';

const ASSERTION = /^(?:expect|assert\w*|refute\w*)$/;
const VISIBILITY = /^(?:private|protected|public|module_function)$/;

/** Inserted code in the quotes of the file. */
export function dressed(code: string, style: FileStyle): string {
  return style.quote === "'" ? code : code.replace(/'([^'"\n\\#]*)'/g, '"$1"');
}

/** Methods at the end of a class or module, private where nothing has been said. */
function intoBody(context: FixContext, { body, kind }: Home, helpers: readonly Helper[]): Edit[] {
  const { text } = context.file;
  const style = styleIn(context);
  const members = membersOf(body);
  const last = members.at(-1);
  const base = indentationAt(text, last?.start ?? body.start);
  const visibility = members.filter((one) => one.type === 'identifier' && VISIBILITY.test(textOf(one, text))).at(-1);
  const isOpen = kind === 'instance' && (visibility === undefined || textOf(visibility, text) === 'public');
  const parts = helpers.map(({ name, code }) =>
    kind === 'singleton' ? `${code.replace(/^def /m, 'def self.')}\nprivate_class_method :${name}` : code,
  );
  const all = [...(isOpen ? ['private'] : []), ...parts];
  const at = last?.end ?? body.end;
  const written = all.map((code) => style.lineEnd.repeat(2) + inStyle(dressed(code, style), style, base));
  return [{ span: { start: at, end: at }, text: written.join('') }];
}

/** The start of the file's own statement that a node is in, with the comments that are about it. */
function topLevelStart(context: FixContext, node: SyntaxNode): number {
  const { text, root } = context.file;
  let current = node;
  while (current.parent !== null && current.parent !== root) current = current.parent;
  let index = root.children.indexOf(current);
  while (index > 0) {
    const [before, next] = [root.children[index - 1], root.children[index]];
    if (before === undefined || next === undefined || !isComment(before)) break;
    const isApart = /\n[ \t]*\r?\n/.test(text.slice(before.end, next.start));
    if (isApart || !/(?:^|\n)$/.test(text.slice(0, before.start))) break;
    if (/^#(?:!|.*(?:coding|frozen_string_literal)\s*:)/.test(textOf(before, text))) break;
    index -= 1;
  }
  return (root.children[index] ?? current).start;
}

/** Methods of the script before the first statement that uses one: it runs from top to bottom. */
function intoFile(context: FixContext, helpers: readonly Helper[]): Edit[] {
  const { text } = context.file;
  const style = styleIn(context);
  const at = Math.min(...helpers.map((helper) => topLevelStart(context, helper.use)));
  const code = helpers.map((helper) => inStyle(dressed(helper.code, style), style, '') + style.lineEnd.repeat(2));
  const before = text.slice(0, at);
  const gap = before === '' || /\n[ \t]*\r?\n$/.test(before) ? '' : style.lineEnd;
  return [{ span: { start: at, end: at }, text: gap + code.join('') }];
}

export function editsOf(context: FixContext, changes: readonly Change[]): readonly Edit[] {
  const homes = new Map<string, { readonly home: Home; readonly helpers: Map<string, Helper> }>();
  for (const helper of changes.flatMap((change) => change.helpers)) {
    const home = homeOf(context, helper.use);
    if (home === undefined || definitionAt(context, helper.name, helper.use) !== undefined) continue;
    const key = `${home.kind} ${home.body.start}`;
    const known = homes.get(key) ?? { home, helpers: new Map<string, Helper>() };
    const first = known.helpers.get(helper.name);
    if (first === undefined || helper.use.start < first.use.start) known.helpers.set(helper.name, helper);
    homes.set(key, known);
  }
  const all = [...homes.values()].map(({ home, helpers }) => ({ home, helpers: [...helpers.values()] }));
  const needed = all.flatMap(({ helpers }) => helpers).flatMap((helper) => helper.imports.map((one) => one.module));
  return [
    ...requireEdits(context, needed),
    ...all.flatMap(({ home, helpers }) => (home.kind === 'file' ? intoFile(context, helpers) : [])),
    ...changes.flatMap((change) => change.opening ?? []),
    ...changes.flatMap((change) => change.edits),
    ...all.flatMap(({ home, helpers }) => (home.kind === 'file' ? [] : intoBody(context, home, helpers))),
  ];
}

/** Whether nothing is offered at a place: in a helper, in the codes that it is given, in a unit test. */
export function isExempt(context: FixContext, span: Span): boolean {
  const { root, text, path } = context.file;
  if (/_(?:spec|test)\.rb$/.test(path)) return true;
  let node: SyntaxNode | null = nodeAt(root, span.start, span.end);
  for (; node !== null; node = node.parent) {
    const name = /^(?:singleton_)?method$/.test(node.type) ? childIn(node, 'name') : undefined;
    if (name !== undefined && HELPER_NAMES.includes(textOf(name, text))) return true;
    const taker = node.type === 'array' ? calledName(node.parent?.parent, text) : '';
    if (taker === RETRY_HELPER || ASSERTION.test(calledName(node, text))) return true;
  }
  return false;
}
