/** An error with 2Chat's message after a call whose status nobody looks at. */
import type { Call } from '../../analysis/model';
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import type { Answer } from './answer';
import { type CallSite, callSite, wholeOf } from './callSite';
import { givesBody } from './clients';
import { deeper, linesAt, messageOf, throwing } from './failure';
import { scopeOf, statementOf, styleIn } from './syntax';

/** Names for what the code did not name; the first that is free is taken. */
const NAMES = ['$response', '$answer', '$answerOf2Chat'];
const STATUS_NAMES = ['$status', '$statusCode', '$statusOf2Chat'];

function freeName(context: FixContext, names: readonly string[], at: SyntaxNode): string | undefined {
  const text = textOf(scopeOf(context, at), context.file.text);
  return names.find((name) => !new RegExp(`\\${name}\\b`).test(text));
}

/** The status in a variable, and the error where it says that the request failed. */
function checkCode(
  context: FixContext,
  site: CallSite,
  answer: Answer,
  base: string,
  at: SyntaxNode,
  message: string,
): string {
  const column = base.length + styleIn(context).indent.length;
  const isTaken = site.handle !== undefined;
  const code = answer.status;
  const failure = { head: `"2Chat ${code}: "`, message, code, error: undefined };
  const body = deeper(throwing(context, failure, at, column));
  const set = isTaken ? [`${code} = curl_getinfo(${site.handle}, CURLINFO_HTTP_CODE);`] : [];
  const condition = `${code} >= 400`;
  return linesAt(context, [...set, `if (${condition}) {`, body, '}'].join('\n'), base);
}

/** The variable that the statement gives the answer to. */
function nameOf(whole: SyntaxNode, statement: SyntaxNode, source: string): string | undefined {
  const assignment =
    whole.parent?.type === 'assignment_expression' && whole.field === 'right' ? whole.parent : undefined;
  const left = assignment?.parent === statement ? childIn(assignment, 'left') : undefined;
  return left?.type === 'variable_name' ? textOf(left, source) : undefined;
}

/** A statement that stands in a block, not alone behind an `if`, and not in a template. */
function isInBlock(statement: SyntaxNode): boolean {
  return /^(?:program|compound_statement|colon_block|case_statement)$/.test(statement.parent?.type ?? '');
}

export function check(context: FixContext, call: Call): Change | undefined {
  const site = callSite(context, call);
  if (site === undefined || call.throws || !givesBody(context, site)) return undefined;
  const whole = wholeOf(context, site);
  const statement = statementOf(whole);
  if (
    statement === undefined ||
    !isInBlock(statement) ||
    !/^(?:expression|return|echo)_statement$/.test(statement.type)
  )
    return undefined;
  const name = nameOf(whole, statement, context.file.text);
  const status = freeName(context, STATUS_NAMES, whole);
  if (status === undefined) return undefined;
  const answer = (response: string): Answer => ({
    kind: site.kind,
    body: site.kind.body(response),
    status,
    response: undefined,
    error: undefined,
  });
  if (name === undefined) return named(context, site, whole, statement, answer);
  const base = indentationAt(context.file.text, statement.start);
  const message = messageOf(context, answer(name), statement);
  const code = checkCode(context, site, answer(name), base, statement, message.text);
  const text = styleIn(context).lineEnd + code;
  return { edits: [{ span: { start: statement.end, end: statement.end }, text }], helpers: [message.helper] };
}

/** Whether the answer is the first thing that its statement evaluates. */
function isFirst(statement: SyntaxNode, whole: SyntaxNode, source: string): boolean {
  const before = source.slice(statement.start, whole.start);
  return /^(?:return\s+|echo\s+|\$[\w>-]+\s*=\s*)?(?:\w+\s*\(\s*|\(\s*\w+\s*\)\s*|\()*$/.test(before);
}

/** The answer gets a name: it is fetched in a statement of its own, checked, and then used as before. */
function named(
  context: FixContext,
  site: CallSite,
  whole: SyntaxNode,
  statement: SyntaxNode,
  answerOf: (response: string) => Answer,
): Change | undefined {
  const { text } = context.file;
  const { lineEnd } = styleIn(context);
  const response = freeName(context, NAMES, whole);
  if (response === undefined || !isFirst(statement, whole, text)) return undefined;
  const answer = answerOf(response);
  const base = indentationAt(text, statement.start);
  const message = messageOf(context, answer, statement);
  const code = checkCode(context, site, answer, base, statement, message.text);
  const before = text.slice(statement.start, whole.start);
  const after = text.slice(whole.end, statement.end);
  const rest = /^;?$/.test(before + after) ? '' : `${lineEnd}${base}${before}${response}${after}`;
  const edits: Edit[] = [
    { span: { start: statement.start, end: whole.start }, text: `${response} = ` },
    { span: { start: whole.end, end: statement.end }, text: `;${lineEnd}${code}${rest}` },
  ];
  return { edits, helpers: [message.helper] };
}
