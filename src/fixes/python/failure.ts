/** Statements that raise, and where in a branch they go. */
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { type FileStyle, indentationAt, inStyle } from '../style';
import type { Change, Helper } from '../writer';
import { type Answer, exceptionAround } from './answer';
import type { Branch } from './branch';
import { MESSAGE_HELPER, messageHelper } from './helpers';
import { isImported } from './imports';
import { dressed } from './place';
import { responseType } from './responseType';
import { leaves, styleIn } from './syntax';

const LEVEL = 4;

/** 2Chat's message as an expression, with the helper that finds it. */
export function messageOf(context: FixContext, answer: Answer, at: SyntaxNode): { text: string; helper: Helper } {
  const code = messageHelper(responseType(context, answer.client, at));
  const helper = { name: MESSAGE_HELPER, use: at, code, imports: [] };
  return { text: `${MESSAGE_HELPER}(${answer.response})`, helper };
}

/** The exception that the library itself raises for an error status, so that what catches it still does. */
function exceptionOf(context: FixContext, { client, response }: Answer): { name: string; args: string[] } {
  if (client === 'requests') {
    const args = [`response=${response}`];
    if (isImported(context, { module: 'requests' })) return { name: 'requests.HTTPError', args };
    const isByName = ['requests', 'requests.exceptions'].some((module) =>
      isImported(context, { module, name: 'HTTPError' }),
    );
    if (isByName) return { name: 'HTTPError', args };
  }
  if (client === 'httpx' && isImported(context, { module: 'httpx' }))
    return { name: 'httpx.HTTPStatusError', args: [`request=${response}.request`, `response=${response}`] };
  return { name: 'RuntimeError', args: [] };
}

/** `raise` with an f-string of this text, broken over lines as Black does it. `column` is where it starts. */
export function raising(context: FixContext, answer: Answer, text: string, at: SyntaxNode, column: number): string {
  const { width } = styleIn(context);
  const { name, args } = exceptionOf(context, answer);
  const cause = exceptionAround(context, at);
  const from = cause === undefined ? '' : ` from ${cause}`;
  const all = [`f"${text}"`, ...args];
  const line = `raise ${name}(${all.join(', ')})${from}`;
  if (column + line.length <= width) return line;
  const inner = all.join(', ');
  const isTwoLevels = column + LEVEL + inner.length > width;
  const body = isTwoLevels ? all.map((argument) => `    ${argument},`) : [`    ${inner}`];
  return [`raise ${name}(`, ...body, `)${from}`].join('\n');
}

/** Lines in the indentation and quotes of the file. */
export function linesAt(context: FixContext, code: string, base: string): string {
  const style = styleIn(context);
  return inStyle(dressed(code, style), style, base, LEVEL);
}

/** The text of a raised error with 2Chat's message behind it; undefined where it has something of the answer already. */
function withMessage(context: FixContext, statement: SyntaxNode, message: string): Edit | undefined {
  const { text } = context.file;
  const [raised] = namedChildren(statement);
  const list = raised?.type === 'call' ? childIn(raised, 'arguments') : undefined;
  const args = list === undefined ? [] : namedChildren(list);
  const [written, ...others] = args.filter((argument) => argument.type === 'string');
  if (written === undefined || others.length > 0) return undefined;
  if (args.some((argument) => /^(?:identifier|call|attribute)$/.test(argument.type))) return undefined;
  const match = /^(f?)(["'])((?!\2\2)[^\n]*)\2$/is.exec(textOf(written, text));
  const isPlain = (part: SyntaxNode) => /status|code/i.test(textOf(part, text));
  if (match === null || !childrenInString(written).every(isPlain)) return undefined;
  const [, prefix, quote = '"', inner = ''] = match;
  const escaped = prefix === '' ? inner.replace(/[{}]/g, '$&$&') : inner;
  return {
    span: written,
    text: broken(context, written, `f${quote}${escaped.replace(/[.:]\s*$/, '')}: {${message}}${quote}`),
  };
}

function childrenInString(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child.type === 'interpolation');
}

/** An argument on a line of its own where its line would get too long. */
function broken(context: FixContext, written: SyntaxNode, changed: string): string {
  const { text } = context.file;
  const { width, lineEnd, indent }: FileStyle = styleIn(context);
  const start = text.lastIndexOf('\n', written.start) + 1;
  const isAlone = text[written.start - 1] === '(' && text[written.end] === ')';
  if (!isAlone || written.start - start + changed.length + 1 <= width) return changed;
  const base = indentationAt(text, written.start);
  return `${lineEnd}${base}${indent}${changed}${lineEnd}${base}`;
}

/** An error at the end of a branch; undefined where the branch decides something else. */
export function failing(context: FixContext, branch: Branch, answer: Answer, head: string): Change | undefined {
  const { text } = context.file;
  const { block, statements, isInline } = branch;
  const last = statements.at(-1);
  const message = messageOf(context, answer, block);
  if (statements.some((statement) => textOf(statement, text).includes(MESSAGE_HELPER))) return undefined;
  const helpers = [message.helper];
  if (last?.type === 'raise_statement') {
    const edit = withMessage(context, last, message.text);
    return edit === undefined ? undefined : { edits: [edit], helpers };
  }
  if (last === undefined || isInline || leaves(last, text)) return undefined;
  const base = indentationAt(text, last.start);
  const raised = raising(context, answer, `${head}: {${message.text}}`, block, base.length);
  const code = linesAt(context, raised, base);
  if (statements.length === 1 && last.type === 'pass_statement')
    return { edits: [{ span: last, text: code.slice(base.length) }], helpers };
  const { lineEnd } = styleIn(context);
  const at = (block.children.at(-1) ?? last).end;
  return { edits: [{ span: { start: at, end: at }, text: lineEnd + code }], helpers };
}

/** Whether a statement only has an effect on the flow: no work is lost when it is replaced. */
export function isEmpty(statements: readonly SyntaxNode[]): boolean {
  return statements.every((statement) => statement.type === 'pass_statement') || statements.length === 0;
}
