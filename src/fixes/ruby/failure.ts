/** Statements that raise, and where in a branch they go. */
import { namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt, inStyle } from '../style';
import type { Change } from '../writer';
import type { Answer } from './answer';
import { type Branch, decides } from './branch';
import { changeOf, telling } from './change';
import { MESSAGE_HELPER } from './helpers';
import { argumentsOf, calledName, methodAround, parametersOf, styleIn } from './syntax';

/** 2Chat's message as an interpolation. */
export function messageOf({ response }: Answer): string {
  return `#{${MESSAGE_HELPER}(${response}.body)}`;
}

export function raising(answer: Answer, head: string): string {
  return `raise "${head}: ${messageOf(answer)}"`;
}

/** Lines in the indentation of the file. */
export function linesAt(context: FixContext, code: string, base: string): string {
  return inStyle(code, styleIn(context), base);
}

/** A number or a text, as the file compares the status. */
export function literalOf(context: FixContext, { isText }: Answer, code: number): string {
  const { quote } = styleIn(context);
  return isText ? `${quote}${code}${quote}` : String(code);
}

export function isRaise(statement: SyntaxNode | undefined, source: string): boolean {
  return /^(?:raise|fail)$/.test(calledName(statement, source));
}

/** The text of the error that a statement raises. */
function raisedText(statement: SyntaxNode, source: string): SyntaxNode | undefined {
  const args = argumentsOf(statement);
  const [first, second, ...others] = args;
  if (others.length > 0 || first === undefined) return undefined;
  if (second !== undefined) return second.type === 'string' ? second : undefined;
  if (first.type === 'string') return first;
  const inner = calledName(first, source) === 'new' ? argumentsOf(first) : [];
  return inner.length === 1 && inner[0]?.type === 'string' ? inner[0] : undefined;
}

/** Whether an interpolation is something that the method was given, or the status. */
function isForeign(context: FixContext, part: SyntaxNode, { response, status }: Answer): boolean {
  const { text } = context.file;
  const written = namedChildren(part)
    .map((inner) => textOf(inner, text))
    .join('');
  const method = methodAround(part);
  if (written === status || /\.(?:code|status)(?:\.to_i)?$/.test(written)) return true;
  return written !== response && method !== undefined && parametersOf(method, text).includes(written);
}

/** The text of an error with 2Chat's message behind it; undefined where it has something of the answer already. */
function withMessage(context: FixContext, statement: SyntaxNode, answer: Answer): Edit | undefined {
  const { text } = context.file;
  const written = raisedText(statement, text);
  const match = written === undefined ? null : /^(["'])([^\n]*)\1$/.exec(textOf(written, text));
  if (written === undefined || match === null) return undefined;
  const [, quote, inner = ''] = match;
  if (quote === "'" && /[\\"#]/.test(inner)) return undefined;
  const parts = written.children.filter((child) => child.type === 'interpolation');
  if (!parts.every((part) => isForeign(context, part, answer))) return undefined;
  return { span: written, text: `"${inner.replace(/[.:]\s*$/, '')}: ${messageOf(answer)}"` };
}

/** An error at the end of a branch; undefined where the branch decides something else. */
export function failing(context: FixContext, branch: Branch, answer: Answer, head: string): Change | undefined {
  const { text } = context.file;
  const last = branch.statements.at(-1);
  if (last === undefined || branch.statements.some((one) => textOf(one, text).includes(MESSAGE_HELPER)))
    return undefined;
  const helper = telling(branch.node);
  if (isRaise(last, text)) {
    const edit = withMessage(context, last, answer);
    return edit === undefined ? undefined : changeOf(context, [edit], helper);
  }
  if (branch.isInline || decides(branch, text)) return undefined;
  const base = indentationAt(text, last.start);
  const code = styleIn(context).lineEnd + linesAt(context, raising(answer, head), base);
  return changeOf(context, [{ span: { start: branch.end, end: branch.end }, text: code }], helper);
}
