/** Statements that throw, and where in a branch they go. */
import { namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { lineAt } from '../layout';
import { indentationAt, inStyle } from '../style';
import type { Helper } from '../writer';
import type { Answer } from './answer';
import type { Branch } from './branch';
import { dressed } from './dress';
import { MESSAGE_HELPER, messageHelper } from './helpers';
import { calling } from './home';
import { argumentsOf, isTyped, leaves, styleIn, thrownBy } from './syntax';
import { classNameAt } from './uses';

const LEVEL = 4;
const ERROR = 'RuntimeException';

/** What an error says: a text in quotes, 2Chat's message behind it, and the status as the code of the exception. */
export interface Failure {
  /** An expression: `'2Chat 402 (credit or trial): '`. */
  readonly head: string;
  readonly message: string;
  readonly code: string;
  readonly error: string | undefined;
}

/**
 * 2Chat's message as an expression, with the helper that finds it.
 * @param isThrown an error is made for it, which needs its class.
 */
export function messageOf(
  context: FixContext,
  answer: Pick<Answer, 'body'>,
  at: SyntaxNode,
  isThrown = true,
): { text: string; helper: Helper } {
  const code = messageHelper(isTyped(context, at));
  const helper = { name: MESSAGE_HELPER, use: at, code, imports: isThrown ? [{ module: ERROR }] : [] };
  return { text: `${calling(MESSAGE_HELPER, at)}(${answer.body})`, helper };
}

/** `throw`, over several lines where one would be too long. `column` is where it starts. */
export function throwing(context: FixContext, failure: Failure, at: SyntaxNode, column: number): string {
  const { width } = styleIn(context);
  const { text: name } = classNameAt(context, ERROR, at);
  const { head, message, code, error } = failure;
  const args = [`${head} . ${message}`, code, ...(error === undefined ? [] : [error])];
  const line = `throw new ${name}(${args.join(', ')});`;
  if (column + line.length <= width) return line;
  return [`throw new ${name}(`, args.map((argument) => `    ${argument}`).join(',\n'), ');'].join('\n');
}

/** Lines in the indentation and habits of the file. */
export function linesAt(context: FixContext, code: string, base: string): string {
  const style = styleIn(context);
  return inStyle(dressed(code, style, context.file.text), style, base, LEVEL);
}

export function deeper(code: string): string {
  return code
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

/** After the last statement of a block that is not left before. */
function appended(context: FixContext, branch: Branch, failure: Failure): Edit {
  const { text } = context.file;
  const style = styleIn(context);
  const { node, form, statements } = branch;
  const outer = indentationAt(text, form === 'single' ? (node.parent?.start ?? node.start) : node.start);
  const last = statements.at(-1);
  const inner = last === undefined || form === 'single' ? outer + style.indent : indentationAt(text, last.start);
  const code = linesAt(context, throwing(context, failure, node, inner.length), inner);
  if (form === 'single')
    return { span: node, text: ['{', inner + textOf(node, text), code, `${outer}}`].join(style.lineEnd) };
  if (last === undefined && /^\{\s*\}$/.test(textOf(node, text)))
    return { span: node, text: ['{', code, `${outer}}`].join(style.lineEnd) };
  const at = (node.children.at(-1) ?? node).end;
  return { span: { start: at, end: at }, text: style.lineEnd + code };
}

/** The text of a thrown error with 2Chat's message behind it; undefined where it has something of the answer already. */
function withMessage(context: FixContext, thrown: SyntaxNode, message: string): Edit | undefined {
  const { text } = context.file;
  const [made] = namedChildren(thrown);
  const args = made?.type === 'object_creation_expression' ? argumentsOf(made) : [];
  const [written, ...others] = args;
  if (written?.type !== 'string' && written?.type !== 'encapsed_string') return undefined;
  const isPlain = (node: SyntaxNode) =>
    /^(?:integer|null|class_constant_access_expression)$/.test(node.type) ||
    (node.type === 'variable_name' && /status|code|^\$e(?:x|rr|rror|xception)?$/i.test(textOf(node, text)));
  const parts = namedChildren(written).filter((part) => !/^(?:string_content|escape_sequence)$/.test(part.type));
  if (!parts.every(isPlain) || !others.every(isPlain)) return undefined;
  const quote = textOf(written, text).at(-1) ?? "'";
  const inner = textOf(written, text)
    .slice(1, -1)
    .replace(/[.:]\s*$/, '');
  if (inner === '' || inner.includes('\n')) return undefined;
  const changed = `${quote}${inner}: ${quote} . ${message}`;
  return { span: written, text: broken(context, written, changed, others.length > 0) };
}

/** An argument on a line of its own where its line would get too long. */
function broken(context: FixContext, written: SyntaxNode, changed: string, hasOthers: boolean): string {
  const { text } = context.file;
  const { width, lineEnd, indent } = styleIn(context);
  const length = lineAt(text, written.start).length + changed.length - (written.end - written.start);
  const isAlone = text[written.start - 1] === '(' && text[written.end] === ')';
  if (length <= width || hasOthers || !isAlone) return changed;
  const base = indentationAt(text, written.start);
  return `${lineEnd}${base}${indent}${changed}${lineEnd}${base}`;
}

/** An error at the end of a branch; undefined where the branch decides something else. */
export function failing(context: FixContext, branch: Branch, failure: Failure): Edit | undefined {
  const { text } = context.file;
  const { statements, form, node } = branch;
  const last = statements.at(-1);
  if (statements.some((statement) => textOf(statement, text).includes(MESSAGE_HELPER))) return undefined;
  if (form === 'arm') return node.type === 'throw_expression' ? withMessage(context, node, failure.message) : undefined;
  const thrown = last === undefined ? undefined : thrownBy(last);
  if (thrown !== undefined) return withMessage(context, thrown, failure.message);
  if (form === 'case') {
    if (last?.type !== 'break_statement' || statements.length < 2) return undefined;
    const base = indentationAt(text, last.start);
    return {
      span: last,
      text: linesAt(context, throwing(context, failure, node, base.length), base).slice(base.length),
    };
  }
  return last !== undefined && leaves(last, text) ? undefined : appended(context, branch, failure);
}
