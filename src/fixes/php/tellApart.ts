/** An error of its own for each of 2Chat's final codes, where so far all failures are alike. */
import type { StatusTest } from '../../analysis/model';
import { childIn, childrenIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { Edit, FixContext } from '../fix';
import { escaped } from '../pattern';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, answerAt } from './answer';
import { branchIn, conditionOf } from './branch';
import { tryAround } from './explain';
import { deeper, linesAt, messageOf, throwing } from './failure';
import { isInBlock, leaves, statementOf, styleIn } from './syntax';

const REASON = '$reason';

/** Where the code for failures goes. */
interface Spot {
  /** `block`: at the start of a block. `single`: instead of a statement, with it at the end. `before` and `after`: beside a statement. */
  readonly form: 'block' | 'single' | 'before' | 'after';
  readonly node: SyntaxNode;
}

/** Conditions that hold for all failures, and such that hold for all successes. */
function polarity(condition: string, { response, status }: Answer): 'failure' | 'success' | undefined {
  const code = escaped(status);
  const list = '(?:\\[[20-9, ]+\\]|array\\([20-9, ]+\\))(?:, true)?';
  const failure = [
    `${code} (?:>=|>) (?:400|399|300|299)`,
    `(?:400|300) <= ${code}`,
    `${code} !==? 20[0-2]`,
    `20[0-2] !==? ${code}`,
    `! ?in_array\\(${code}, ${list}\\)`,
    `${code} < 200 \\|\\| ${code} >= 300`,
  ];
  const success = [
    `${code} ===? 20[0-2]`,
    `20[0-2] ===? ${code}`,
    `in_array\\(${code}, ${list}\\)`,
    `${code} < [34]00`,
    `${code} >= 200 && ${code} < 300`,
  ];
  if (response !== undefined) {
    failure.push(`${escaped(response)}->failed\\(\\)`, `! ?${escaped(response)}->(?:successful|ok)\\(\\)`);
    success.push(`${escaped(response)}->(?:successful|ok)\\(\\)`);
  }
  const text = condition.replace(/\(\s+/g, '(').replace(/\s+\)/g, ')');
  if (new RegExp(`^(?:${failure.join('|')})$`).test(text)) return 'failure';
  return new RegExp(`^(?:${success.join('|')})$`).test(text) ? 'success' : undefined;
}

function spotIn(node: SyntaxNode | undefined): Spot | undefined {
  const branch = branchIn(node);
  return branch === undefined ? undefined : { form: branch.form === 'single' ? 'single' : 'block', node: branch.node };
}

/** A statement that begins with what throws for an error status: `$response->throw();`, `return $response->toArray();`. */
function raisingSpot(context: FixContext, test: StatusTest, answer: Answer): Spot | undefined {
  const { text, root } = context.file;
  const literal = nodeAt(root, test.span.start, test.span.end);
  const statement = statementOf(literal);
  if (statement === undefined || !isInBlock(statement) || tryAround(statement) !== undefined) return undefined;
  const before = text.slice(statement.start, literal.start);
  const isFirst = new RegExp(`^(?:return\\s+|\\$\\w+\\s*=\\s*)?${escaped(answer.response ?? '')}\\s*->\\s*$`);
  return isFirst.test(before) ? { form: 'before', node: statement } : undefined;
}

function spotOf(context: FixContext, test: StatusTest, answer: Answer): Spot | undefined {
  if (test.form === 'raises') return raisingSpot(context, test, answer);
  const condition = conditionOf(context, test);
  const found = condition === undefined ? undefined : polarity(condition.text, answer);
  if (condition === undefined || found === undefined) return undefined;
  const { clause } = condition;
  const body = childIn(clause, 'body');
  if (found === 'failure') return spotIn(body);
  const [otherwise, ...others] = childrenIn(clause, 'alternative');
  if (clause.type !== 'if_statement' || others.length > 0) return undefined;
  if (otherwise !== undefined) {
    const inner = otherwise.type === 'else_clause' ? childIn(otherwise, 'body') : undefined;
    return inner?.type === 'if_statement' ? undefined : spotIn(inner);
  }
  const last = branchIn(body)?.statements.at(-1);
  return last !== undefined && leaves(last, context.file.text) && clause.parent?.type !== 'else_clause'
    ? { form: 'after', node: clause }
    : undefined;
}

/** Whether the code around a spot has a variable of the same name. */
export function mentionsReason(context: FixContext, node: SyntaxNode): boolean {
  return new RegExp(`\\${REASON}\\b`).test(textOf(node.parent ?? node, context.file.text));
}

/** One `switch` that throws for each of the codes. `column` is where the switch starts. */
export function branches(
  context: FixContext,
  answer: Answer,
  causes: Causes,
  message: string,
  at: SyntaxNode,
  column: number,
): string {
  const inner = column + 2 * styleIn(context).indent.length;
  const cases = [...causes].flatMap(([code, cause]) => {
    const failure = { head: `'${headOf(code, cause)}: '`, message: REASON, code: `${code}`, error: answer.error };
    return [`    case ${code}:`, deeper(deeper(throwing(context, failure, at, inner)))];
  });
  return [`${REASON} = ${message};`, `switch (${answer.status}) {`, ...cases, '}'].join('\n');
}

export function placed(context: FixContext, spot: Spot, code: string): Edit {
  const { text } = context.file;
  const { lineEnd, indent } = styleIn(context);
  const { node, form } = spot;
  const outer = indentationAt(text, form === 'single' ? (node.parent?.start ?? node.start) : node.start);
  if (form === 'after')
    return { span: { start: node.end, end: node.end }, text: lineEnd + linesAt(context, code, outer) };
  if (form === 'before')
    return {
      span: { start: node.start, end: node.start },
      text: `${linesAt(context, code, outer).slice(outer.length)}${lineEnd}${outer}`,
    };
  const first = namedChildren(node)[0];
  const inner = form === 'block' && first !== undefined ? indentationAt(text, first.start) : outer + indent;
  const lines = linesAt(context, code, inner);
  if (form === 'single')
    return { span: node, text: ['{', lines, inner + textOf(node, text), `${outer}}`].join(lineEnd) };
  return first === undefined
    ? { span: node, text: ['{', lines, `${outer}}`].join(lineEnd) }
    : { span: { start: node.start + 1, end: node.start + 1 }, text: lineEnd + lines };
}

/** A body that is read to its end is empty for whoever reads on from there. */
function readsOn(context: FixContext, spot: Spot): boolean {
  const node = spot.form === 'after' || spot.form === 'before' ? (spot.node.parent ?? spot.node) : spot.node;
  return /->\s*(?:getContents|read|eof)\s*\(/.test(textOf(node, context.file.text));
}

export function tellApart(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const answer = answerAt(context, test);
  const spot = answer === undefined ? undefined : spotOf(context, test, answer);
  if (answer === undefined || spot === undefined || mentionsReason(context, spot.node)) return undefined;
  if (readsOn(context, spot)) return undefined;
  const { indent } = styleIn(context);
  const outer = indentationAt(context.file.text, spot.node.start);
  const column = spot.form === 'after' ? outer.length : outer.length + indent.length;
  const message = messageOf(context, answer, spot.node);
  const inner = branches(context, answer, causes, message.text, spot.node, column);
  const code = spot.form === 'before' ? `if (${answer.status} >= 400) {\n${deeper(inner)}\n}` : inner;
  return { edits: [placed(context, spot, code)], helpers: [message.helper] };
}
