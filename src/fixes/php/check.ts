/** An error with 2Chat's message after a call whose status nobody looks at. */
import type { Call } from '../../analysis/model';
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { type CallSite, callSite, wholeOf } from './callSite';
import { givesBody } from './clients';
import { explain } from './explain';
import { deeper, linesAt, messageOf, throwing } from './failure';
import { isInBlock, scopeOf, statementOf, styleIn } from './syntax';

/** Names for what the code did not name; the first that is free is taken. */
const NAMES = ['$response', '$answer', '$answerOf2Chat'];
const STATUS_NAMES = ['$status', '$statusCode', '$statusOf2Chat'];

function freeName(context: FixContext, names: readonly string[], at: SyntaxNode): string | undefined {
  const text = textOf(scopeOf(context, at), context.file.text);
  return names.find((name) => !new RegExp(`\\${name}\\b`).test(text));
}

interface Checked {
  readonly site: CallSite;
  /** The call with the helper around it, and the statement that it is part of. */
  readonly whole: SyntaxNode;
  readonly statement: SyntaxNode;
  /** The variable that gets the status. */
  readonly status: string;
}

/** The status in a variable, and the error where it says that the request failed. */
function checkCode(context: FixContext, { site, statement, status }: Checked, response: string) {
  const { kind, handle } = site;
  const base = indentationAt(context.file.text, statement.start);
  const message = messageOf(context, { body: kind.body(response) }, statement);
  const failure = { head: `"2Chat ${status}: "`, message: message.text, code: status, error: undefined };
  const column = base.length + styleIn(context).indent.length;
  const value = handle === undefined ? `${response}->${kind.status}()` : `curl_getinfo(${handle}, CURLINFO_HTTP_CODE)`;
  const lines = [
    `${status} = ${value};`,
    `if (${status} >= 400) {`,
    deeper(throwing(context, failure, statement, column)),
    '}',
  ];
  return { code: linesAt(context, lines.join('\n'), base), helpers: [message.helper] };
}

/** The variable that the statement gives the answer to. */
function nameOf(whole: SyntaxNode, statement: SyntaxNode, source: string): string | undefined {
  const assignment =
    whole.parent?.type === 'assignment_expression' && whole.field === 'right' ? whole.parent : undefined;
  const left = assignment?.parent === statement ? childIn(assignment, 'left') : undefined;
  return left?.type === 'variable_name' ? textOf(left, source) : undefined;
}

export function check(context: FixContext, call: Call): Change | undefined {
  const site = callSite(context, call);
  if (site === undefined || !givesBody(context, site)) return undefined;
  const whole = wholeOf(context, site);
  const statement = statementOf(whole);
  if (
    statement === undefined ||
    !isInBlock(statement) ||
    !/^(?:expression|return|echo)_statement$/.test(statement.type)
  )
    return undefined;
  if (call.throws) return explain(context, site, statement);
  const name = nameOf(whole, statement, context.file.text);
  const status = freeName(context, STATUS_NAMES, whole);
  if (status === undefined) return undefined;
  const checked: Checked = { site, whole, statement, status };
  if (name === undefined) return named(context, checked);
  const { code, helpers } = checkCode(context, checked, name);
  const text = styleIn(context).lineEnd + code;
  return { edits: [{ span: { start: statement.end, end: statement.end }, text }], helpers };
}

/** Whether the answer is the first thing that its statement evaluates. */
function isFirst(statement: SyntaxNode, whole: SyntaxNode, source: string): boolean {
  const before = source.slice(statement.start, whole.start);
  return /^(?:return\s+|echo\s+|\$[\w>-]+\s*=\s*)?(?:\w+\s*\(\s*|\(\s*\w+\s*\)\s*|\()*$/.test(before);
}

/** The answer gets a name: it is fetched in a statement of its own, checked, and then used as before. */
function named(context: FixContext, checked: Checked): Change | undefined {
  const { text } = context.file;
  const { lineEnd } = styleIn(context);
  const { whole, statement } = checked;
  const response = freeName(context, NAMES, whole);
  if (response === undefined || !isFirst(statement, whole, text)) return undefined;
  const { code, helpers } = checkCode(context, checked, response);
  const base = indentationAt(text, statement.start);
  const before = text.slice(statement.start, whole.start);
  const after = text.slice(whole.end, statement.end);
  const rest = /^;?$/.test(before + after) ? '' : `${lineEnd}${base}${before}${response}${after}`;
  const opening: Edit = { span: { start: statement.start, end: whole.start }, text: `${response} = ` };
  const edits: Edit[] = [{ span: { start: whole.end, end: statement.end }, text: `;${lineEnd}${code}${rest}` }];
  return { opening, edits, helpers };
}
