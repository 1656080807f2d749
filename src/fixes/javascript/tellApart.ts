/** An error of its own for each of 2Chat's final codes, where so far all failures are alike. */
import type { StatusTest } from '../../analysis/model';
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { Edit, FixContext } from '../fix';
import { escaped } from '../pattern';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, answerAt, messageAt } from './answer';
import { branchFrom, conditionOf } from './branch';
import { linesAt, throwing } from './failure';
import { leaves, styleIn } from './syntax';

/** Name of the constant that has 2Chat's message. */
export const REASON = 'reason';

/** Where the code for failures goes. */
export interface Spot {
  /** `block`: at the start of a block. `single`: instead of a statement, with it at the end. `after`: behind a statement. */
  readonly form: 'block' | 'single' | 'after';
  readonly node: SyntaxNode;
}

/** Conditions that hold for all failures, and such that hold for all successes. */
function polarity(condition: string, { response, status }: Answer): 'failure' | 'success' | undefined {
  const [res, code] = [escaped(response), escaped(status)];
  const failure = [
    `!${res}\\.ok`,
    `${code} (?:>=|>) (?:400|399|300|299)`,
    `${code} !==? 20[0-2]`,
    `!\\[[20-9, ]+\\]\\.includes\\(${code}\\)`,
    `${code} < 200 \\|\\| ${code} >= 300`,
  ];
  const success = [
    `${res}\\.ok`,
    `${code} ===? 20[0-2]`,
    `\\[[20-9, ]+\\]\\.includes\\(${code}\\)`,
    `${code} < [34]00`,
    `${code} >= 200 && ${code} < 300`,
  ];
  if (new RegExp(`^(?:${failure.join('|')})$`).test(condition)) return 'failure';
  return new RegExp(`^(?:${success.join('|')})$`).test(condition) ? 'success' : undefined;
}

function spotOf(context: FixContext, test: StatusTest, answer: Answer): Spot | undefined {
  const condition = conditionOf(context, test);
  if (condition === undefined) return undefined;
  const { statement } = condition;
  const found = polarity(condition.text, answer);
  const consequence = childIn(statement, 'consequence');
  if (found === undefined || consequence === undefined) return undefined;
  if (found === 'failure') return spotIn(consequence);
  const otherwise = childIn(statement, 'alternative')?.children.find((child) => child.named);
  if (otherwise !== undefined) return otherwise.type === 'if_statement' ? undefined : spotIn(otherwise);
  const last = branchFrom(consequence).statements.at(-1);
  return last !== undefined && leaves(last, context.file.text) && statement.parent?.type !== 'else_clause'
    ? { form: 'after', node: statement }
    : undefined;
}

function spotIn(node: SyntaxNode): Spot {
  return { form: node.type === 'statement_block' ? 'block' : 'single', node };
}

/** Whether the code behind a spot needs the body, or hands the response on. */
function needsBody(context: FixContext, spot: Spot, response: string): boolean {
  const { text } = context.file;
  const end = spot.form === 'after' ? (spot.node.parent?.end ?? spot.node.end) : spot.node.end;
  const start = spot.form === 'after' ? spot.node.end : spot.node.start;
  const uses = new RegExp(`(?<![\\w.])${escaped(response)}\\b(?!\\.(?:status|statusText|ok|headers|url)\\b)`);
  return uses.test(text.slice(start, end));
}

/** Whether the code around a spot has a variable of the same name. */
export function mentionsReason(context: FixContext, { form, node }: Spot): boolean {
  const scope = form === 'block' ? node : (node.parent ?? node);
  return new RegExp(`\\b${REASON}\\b`).test(textOf(scope, context.file.text));
}

/** `error.response`, where the client throws for error codes; the response itself then never has one. */
function isOfError({ response }: Answer): boolean {
  return /\.response!?$/.test(response);
}

/** One `switch` that throws for each of the codes. `base` is the indentation that it gets. */
export function branches(context: FixContext, status: string, causes: Causes, message: string, base: string): string {
  const style = styleIn(context);
  const column = base.length + 2 * style.indent.length;
  const cases = [...causes].flatMap(([code, cause]) => [
    `  case ${code}:`,
    ...throwing(`${headOf(code, cause)}: \${${REASON}}`, style, column)
      .split('\n')
      .map((line) => `    ${line}`),
  ]);
  return [`const ${REASON} = ${message};`, `switch (${status}) {`, ...cases, '}'].join('\n');
}

export function placed(context: FixContext, spot: Spot, code: string): Edit {
  const { text } = context.file;
  const { lineEnd, indent } = styleIn(context);
  const { node, form } = spot;
  const outer = indentationAt(text, form === 'single' ? (node.parent?.start ?? node.start) : node.start);
  if (form === 'after')
    return { span: { start: node.end, end: node.end }, text: lineEnd + linesAt(context, code, outer) };
  const inner = outer + indent;
  const lines = linesAt(context, code, inner);
  if (form === 'single')
    return { span: node, text: ['{', lines, inner + textOf(node, text), `${outer}}`].join(lineEnd) };
  const isEmpty = node.children.length === 0;
  return isEmpty
    ? { span: node, text: ['{', lines, `${outer}}`].join(lineEnd) }
    : { span: { start: node.start + 1, end: node.start + 1 }, text: lineEnd + lines };
}

export function tellApart(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const answer = answerAt(context, test);
  const spot = answer === undefined ? undefined : spotOf(context, test, answer);
  if (answer === undefined || spot === undefined || mentionsReason(context, spot)) return undefined;
  if (test.calls.every((call) => call.throws) && !isOfError(answer)) return undefined;
  const offset = spot.form === 'after' ? spot.node.end : spot.node.start + 1;
  const bodyIsNeeded = needsBody(context, spot, answer.response);
  const message = messageAt(context, answer, { node: spot.node, offset, bodyIsNeeded });
  if (message === undefined) return undefined;
  const outer = indentationAt(context.file.text, spot.node.start);
  const base = spot.form === 'after' ? outer : outer + styleIn(context).indent;
  const status = answer.status;
  const code = branches(context, status, causes, message.text, base);
  return { edits: [...message.change.edits, placed(context, spot, code)], helpers: message.change.helpers };
}
