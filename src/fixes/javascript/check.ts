/** An error with 2Chat's message after a call whose status nobody looks at. */
import type { Call } from '../../analysis/model';
import { childIn, childrenOfType, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { type Answer, messageAt } from './answer';
import { type CallSite, callSite } from './callSite';
import { explain } from './explain';
import { linesAt, throwing } from './failure';
import { CLIENT_KINDS } from './retry';
import { bindsName, statementOf, styleIn } from './syntax';

/** Names for a response that the code did not name; the first that is free is taken. */
const NAMES = ['response', 'answer', 'answerOf2Chat'];

function checkLines(context: FixContext, answer: Answer, message: string, base: string): string {
  const style = styleIn(context);
  const { response } = answer;
  const thrown = throwing(`2Chat \${${response}.status}: \${${message}}`, style, base.length + style.indent.length);
  const inner = thrown
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  return linesAt(context, `if (!${response}.ok) {\n${inner}\n}`, base);
}

export function check(context: FixContext, call: Call, isRetried: boolean): Change | undefined {
  const site = callSite(context, call.span);
  if (site === undefined) return undefined;
  if (CLIENT_KINDS[call.client] === 'thrown') return call.throws ? explain(context, site, isRetried) : undefined;
  return site.isAwaited ? afterAwait(context, site) : inThen(context, site);
}

/** The awaited response, with the parentheses around it. */
function wholeOf(site: CallSite): SyntaxNode {
  let node = site.outer;
  while (node.parent?.type === 'parenthesized_expression') node = node.parent;
  return node;
}

function afterAwait(context: FixContext, site: CallSite): Change | undefined {
  const whole = wholeOf(site);
  const statement = statementOf(whole);
  if (statement === undefined || whole.parent === null) return undefined;
  const name = nameOf(whole, statement, context.file.text);
  if (name !== undefined) return checkedAfter(context, statement, name);
  const free = NAMES.find((one) => !bindsName(context, one));
  return free === undefined ? undefined : named(context, site, whole, statement, free);
}

/** The name that the statement gives the response: `const res = await …`, `res = await …`. */
function nameOf(whole: SyntaxNode, statement: SyntaxNode, source: string): string | undefined {
  const { parent } = whole;
  if (parent?.type === 'variable_declarator' && parent.parent === statement) {
    const name = childIn(parent, 'name');
    return name?.type === 'identifier' && childrenOfType(statement, 'variable_declarator').length === 1
      ? textOf(name, source)
      : undefined;
  }
  const left =
    parent?.type === 'assignment_expression' && parent.parent === statement ? childIn(parent, 'left') : undefined;
  return left?.type === 'identifier' ? textOf(left, source) : undefined;
}

function checkedAfter(context: FixContext, statement: SyntaxNode, response: string): Change | undefined {
  const answer: Answer = { kind: 'answer', response, access: '.', status: `${response}.status` };
  const message = messageAt(context, answer, { node: statement, offset: statement.end });
  if (message === undefined) return undefined;
  const base = indentationAt(context.file.text, statement.start);
  const lines = styleIn(context).lineEnd + checkLines(context, answer, message.text, base);
  return {
    edits: [...message.change.edits, { span: { start: statement.end, end: statement.end }, text: lines }],
    helpers: message.change.helpers,
  };
}

/** Whether what stands before the response in its statement runs after it, or not at all. */
function isFirst(statement: SyntaxNode, whole: SyntaxNode, source: string): boolean {
  return /^(?:(?:const|let|var)\s[^()]*=\s*|return\s+|[\w$.]+\s*=\s*)?(?:await\s+)?\(*$/.test(
    source.slice(statement.start, whole.start),
  );
}

/** The response gets a name: it is fetched in a statement of its own, checked, and then used as before. */
function named(
  context: FixContext,
  site: CallSite,
  whole: SyntaxNode,
  statement: SyntaxNode,
  response: string,
): Change | undefined {
  const { text } = context.file;
  const style = styleIn(context);
  const answer: Answer = { kind: 'answer', response, access: '.', status: `${response}.status` };
  const message = messageAt(context, answer, { node: statement, offset: statement.start });
  const before = text.slice(statement.start, whole.start);
  const after = text.slice(whole.end, statement.end);
  if (message === undefined || !isFirst(statement, whole, text)) return undefined;
  const base = indentationAt(text, statement.start);
  const end = style.semicolons ? ';' : '';
  const lines = checkLines(context, answer, message.text, base);
  const isAlone = /^;?$/.test(before + after);
  const rest = isAlone ? '' : `${style.lineEnd}${base}${before}${response}${after}`;
  const start = awaitStart(site);
  const edits: Edit[] = [
    { span: { start: statement.start, end: start }, text: `const ${response} = ` },
    { span: { start: site.end, end: statement.end }, text: `${end}${style.lineEnd}${lines}${rest}` },
  ];
  return { edits: [...message.change.edits, ...edits], helpers: message.change.helpers };
}

/** Where `await` stands, inside of all parentheses. */
function awaitStart(site: CallSite): number {
  return site.outer.start;
}

/** `fetch(…).then((res) => …)`: the check goes to the start of the callback. */
function inThen(context: FixContext, site: CallSite): Change | undefined {
  const { text } = context.file;
  const member = site.outer.parent?.type === 'member_expression' ? site.outer.parent : undefined;
  const property = member === undefined ? undefined : childIn(member, 'property');
  const args = member?.parent?.type === 'call_expression' ? childIn(member.parent, 'arguments') : undefined;
  const callback = args === undefined ? undefined : namedChildren(args)[0];
  if (property === undefined || textOf(property, text) !== 'then' || callback === undefined) return undefined;
  const body = childIn(callback, 'body');
  const name = parameterOf(callback);
  if (body === undefined || name === undefined) return undefined;
  const response = textOf(name, text);
  const answer: Answer = { kind: 'answer', response, access: '.', status: `${response}.status` };
  const message = messageAt(context, answer, { node: body, offset: body.start });
  if (message === undefined) return undefined;
  const { lineEnd, indent, semicolons } = styleIn(context);
  const base = indentationAt(text, callback.start);
  const lines = checkLines(context, answer, message.text, base + indent);
  const edits: Edit[] =
    body.type === 'statement_block'
      ? [{ span: { start: body.start + 1, end: body.start + 1 }, text: lineEnd + lines }]
      : [
          {
            span: { start: body.start, end: body.start },
            text: `{${lineEnd}${lines}${lineEnd}${base}${indent}return `,
          },
          { span: { start: body.end, end: body.end }, text: `${semicolons ? ';' : ''}${lineEnd}${base}}` },
        ];
  return { edits: [...message.change.edits, ...edits], helpers: message.change.helpers };
}

function parameterOf(callback: SyntaxNode): SyntaxNode | undefined {
  const single = childIn(callback, 'parameter');
  if (single !== undefined) return single;
  const parameters = childIn(callback, 'parameters');
  const [first] = parameters === undefined ? [] : namedChildren(parameters);
  const name = first === undefined ? undefined : (childIn(first, 'pattern') ?? first);
  return name?.type === 'identifier' ? name : undefined;
}
