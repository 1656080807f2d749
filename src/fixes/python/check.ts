/** An error with 2Chat's message after a call whose status nobody looks at. */
import type { Call } from '../../analysis/model';
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import type { Answer } from './answer';
import { type CallSite, callSite } from './callSite';
import { linesAt, messageOf, raising } from './failure';
import { helperCallAround } from './retry';
import { statementOf, styleIn } from './syntax';

/** Names for a response that the code did not name; the first that is free is taken. */
const NAMES = ['response', 'answer', 'answer_of_2chat'];
/** How each library says that the status is an error. */
const IS_ERROR: Readonly<Record<string, (response: string) => string>> = {
  requests: (response) => `not ${response}.ok`,
  httpx: (response) => `${response}.is_error`,
};

function checkCode(context: FixContext, answer: Answer, statement: SyntaxNode, base: string, message: string): string {
  const { response, client } = answer;
  const text = `2Chat {${response}.status_code}: {${message}}`;
  const raised = raising(context, answer, text, statement, base.length + styleIn(context).indent.length);
  const condition = IS_ERROR[client]?.(response) ?? `${response}.status_code >= 400`;
  const lines = [`if ${condition}:`, ...raised.split('\n').map((line) => `    ${line}`)];
  return linesAt(context, lines.join('\n'), base);
}

export function check(context: FixContext, call: Call): Change | undefined {
  const site = callSite(context, call.span);
  if (site === undefined || call.throws || site.mode === undefined) return undefined;
  const whole = wholeOf(context, site);
  const statement = statementOf(whole);
  if (whole.parent === null || statement === undefined || isInHeader(whole, statement)) return undefined;
  const name = nameOf(whole, statement, context.file.text);
  return name === undefined
    ? named(context, call, whole, statement)
    : checkedAfter(context, { client: call.client, response: name, status: '' }, statement);
}

/** The awaited call, with the helper around it. */
function wholeOf(context: FixContext, site: CallSite): SyntaxNode {
  const call = helperCallAround(context, site) ?? site.node;
  return call.parent?.type === 'await' ? call.parent : call;
}

/** Whether a node is in the head of a compound statement: `with`, `if`, `for`. */
function isInHeader(node: SyntaxNode, statement: SyntaxNode): boolean {
  return statement.children.some((child) => child.type === 'block' && node.end <= child.start);
}

/** The name that the statement gives the response. */
function nameOf(whole: SyntaxNode, statement: SyntaxNode, source: string): string | undefined {
  const assignment = whole.parent?.type === 'assignment' && whole.field === 'right' ? whole.parent : undefined;
  const left = assignment?.parent === statement ? childIn(assignment, 'left') : undefined;
  return left?.type === 'identifier' ? textOf(left, source) : undefined;
}

function checkedAfter(context: FixContext, answer: Answer, statement: SyntaxNode): Change | undefined {
  const base = indentationAt(context.file.text, statement.start);
  const message = messageOf(context, answer, statement);
  const code = checkCode(context, answer, statement, base, message.text);
  const text = styleIn(context).lineEnd + code;
  return { edits: [{ span: { start: statement.end, end: statement.end }, text }], helpers: [message.helper] };
}

/** Whether the response is the first thing that its statement evaluates. */
function isFirst(statement: SyntaxNode, whole: SyntaxNode, source: string): boolean {
  return /^(?:return\s+|[\w.]+(?:\s*:\s*[\w.[\], ]+)?\s*=\s*)?\(*$/.test(source.slice(statement.start, whole.start));
}

/** The response gets a name: it is fetched in a statement of its own, checked, and then used as before. */
function named(context: FixContext, call: Call, whole: SyntaxNode, statement: SyntaxNode): Change | undefined {
  const { text } = context.file;
  const { lineEnd } = styleIn(context);
  const response = NAMES.find((name) => !new RegExp(`\\b${name}\\b`).test(text));
  if (response === undefined || !isFirst(statement, whole, text)) return undefined;
  const answer: Answer = { client: call.client, response, status: '' };
  const base = indentationAt(text, statement.start);
  const message = messageOf(context, answer, statement);
  const code = checkCode(context, answer, statement, base, message.text);
  const inner = withParentheses(whole, text);
  const before = text.slice(statement.start, inner.start);
  const after = text.slice(inner.end, statement.end);
  const rest = before + after === '' ? '' : `${lineEnd}${base}${before}${response}${after}`;
  const opening: Edit = { span: { start: statement.start, end: whole.start }, text: `${response} = ` };
  const edits: Edit[] = [{ span: { start: whole.end, end: statement.end }, text: `${lineEnd}${code}${rest}` }];
  return { opening, edits, helpers: [message.helper] };
}

function withParentheses(whole: SyntaxNode, source: string): SyntaxNode {
  const parent = whole.parent?.type === 'parenthesized_expression' ? whole.parent : undefined;
  return parent !== undefined && namedChildren(parent).length === 1 && textOf(parent, source).startsWith('(')
    ? parent
    : whole;
}
