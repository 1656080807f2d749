/** An error with 2Chat's message after a call whose status nobody looks at. */
import type { Call } from '../../analysis/model';
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { callSite, wholeOf } from './callSite';
import { changeOf, telling } from './change';
import { type Client, clientOf } from './clients';
import { linesAt, messageOf } from './failure';
import { isStreaming } from './once';
import { ancestors, givesValue, statementOf, styleIn } from './syntax';

/** Names for a response that the code did not name; the first that is free is taken. */
const NAMES = ['response', 'answer', 'answer_of_2chat'];

function checkCode(context: FixContext, client: Client, response: string, base: string): string {
  const raised = `raise "2Chat #{${response}.${client.status('x').split('.')[1]}}: ${messageOf({ response, status: '', isText: false })}"`;
  const condition = `if ${client.status(response)} >= 400`;
  const line = `${raised} ${condition}`;
  const fits = base.length + line.length <= styleIn(context).width;
  return linesAt(context, fits ? line : `${condition}\n  ${raised}\nend`, base);
}

export function check(context: FixContext, call: Call): Change | undefined {
  const site = callSite(context, call.span);
  const client = clientOf(call.client);
  if (site === undefined || client === undefined || call.throws || isStreaming(site, call.client)) return undefined;
  const whole = wholeOf(context, site);
  const statement = statementOf(whole);
  if (statement === undefined || whole.parent === null) return undefined;
  const assignment = whole.parent.type === 'assignment' && whole.parent === statement ? statement : undefined;
  const left = assignment === undefined ? undefined : childIn(assignment, 'left');
  if (left === undefined) return named(context, client, whole, statement);
  return left.type === 'identifier'
    ? checkedAfter(context, client, textOf(left, context.file.text), statement)
    : undefined;
}

/** What the body gave by its last statement, it still gives. */
function checkedAfter(
  context: FixContext,
  client: Client,
  response: string,
  statement: SyntaxNode,
): Change | undefined {
  const { lineEnd } = styleIn(context);
  const base = indentationAt(context.file.text, statement.start);
  const value = givesValue(statement) ? `${lineEnd}${lineEnd}${base}${response}` : '';
  const text = lineEnd + checkCode(context, client, response, base) + value;
  return changeOf(context, [{ span: { start: statement.end, end: statement.end }, text }], telling(statement));
}

const PASSING = /^(?:call|argument_list|assignment|return|element_reference)$/;

/** Whether the response is the first thing that its statement evaluates, whatever happens. */
function isFirst(statement: SyntaxNode, whole: SyntaxNode, source: string): boolean {
  const around = ancestors(whole);
  if (around.slice(0, around.indexOf(statement) + 1).some((one) => !PASSING.test(one.type))) return false;
  return /^(?:return\s+)?(?:@?\w+\s*=\s*)?(?:JSON\.parse\s*\(\s*)?$/.test(source.slice(statement.start, whole.start));
}

/** The response gets a name: it is fetched in a statement of its own, checked, and then used as before. */
function named(context: FixContext, client: Client, whole: SyntaxNode, statement: SyntaxNode): Change | undefined {
  const { text } = context.file;
  const { lineEnd } = styleIn(context);
  const response = NAMES.find((name) => !new RegExp(`\\b${name}\\b`).test(text));
  if (response === undefined || !isFirst(statement, whole, text)) return undefined;
  const base = indentationAt(text, statement.start);
  const before = text.slice(statement.start, whole.start);
  const after = text.slice(whole.end, statement.end);
  const isNeeded = before + after !== '' || givesValue(statement);
  const rest = isNeeded ? `${lineEnd}${base}${before}${response}${after}` : '';
  const code = checkCode(context, client, response, base);
  const opening: Edit = { span: { start: statement.start, end: whole.start }, text: `${response} = ` };
  const edits: Edit[] = [{ span: { start: whole.end, end: statement.end }, text: `${lineEnd}${code}${rest}` }];
  return changeOf(context, edits, telling(statement), opening);
}
