/** An error of its own for each of 2Chat's final codes, where so far all failures are alike. */
import type { StatusTest } from '../../analysis/model';
import { childIn, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { Edit, FixContext } from '../fix';
import { escaped } from '../pattern';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, answerAt } from './answer';
import { branchIn, conditionOf } from './branch';
import { changeOf, telling } from './change';
import { linesAt, literalOf, raising } from './failure';
import { MESSAGE_HELPER } from './helpers';
import { leaves, statementOf, statementsIn, styleIn } from './syntax';

/** Where the code for failures goes. */
interface Spot {
  readonly side: 'before' | 'after';
  readonly statement: SyntaxNode;
}

/** Conditions that hold for all failures, and such that hold for all successes. */
function polarity(condition: string, { response, status }: Answer): 'failure' | 'success' | undefined {
  const [res, code] = [escaped(response), escaped(status)];
  const ok = `["']?20[0-2]["']?`;
  const success = [
    `${res}\\.(?:success|ok)\\?`,
    `${res}\\.(?:is_a|kind_of)\\?\\(?\\s?Net::HTTP(?:Success|OK)\\)?`,
    `Net::HTTPSuccess === ${res}`,
    `${code} == ${ok}(?: \\|\\| ${code} == ${ok})*`,
    `${code} (?:< (?:300|400)|<= (?:299|399))`,
    `\\[[20-9, "']+\\]\\.include\\?\\(${code}\\)`,
    `%w[[(][20-9 ]+[\\])]\\.include\\?\\(${code}\\)`,
    `\\(200\\.\\.299\\)\\.(?:include|cover)\\?\\(${code}\\)`,
    `${code}\\.between\\?\\(200, 299\\)`,
    `${code} / 100 == 2`,
  ].join('|');
  const failure = [
    `(?:!|not )\\(?(?:${success})\\)?`,
    `${code} != ${ok}(?: && ${code} != ${ok})*`,
    `${code} (?:>= (?:300|400)|> (?:299|399))`,
    `${code} / 100 != 2`,
    `${code} < 200 \\|\\| ${code} >= 300`,
  ].join('|');
  if (new RegExp(`^(?:${success})$`).test(condition)) return 'success';
  return new RegExp(`^(?:${failure})$`).test(condition) ? 'failure' : undefined;
}

/** `response.value` as a statement of its own. */
function raisingSpot(context: FixContext, test: StatusTest, { response }: Answer): Spot | undefined {
  const statement = statementOf(nodeAt(context.file.root, test.span.start, test.span.end));
  const isAlone = statement !== undefined && textOf(statement, context.file.text) === `${response}.value`;
  return isAlone ? { side: 'before', statement } : undefined;
}

function isStatement(node: SyntaxNode): boolean {
  return statementOf(node) === node;
}

function spotOf(context: FixContext, test: StatusTest, answer: Answer): Spot | undefined {
  const { text } = context.file;
  if (test.form === 'raises') return raisingSpot(context, test, answer);
  const condition = conditionOf(context, test);
  const asked = condition === undefined ? undefined : polarity(condition.text.replace(/\s+/g, ' '), answer);
  if (condition === undefined || asked === undefined) return undefined;
  const { clause } = condition;
  const isInverted = /^unless/.test(clause.type);
  const isFailing = (asked === 'failure') !== isInverted;
  if (/_modifier$/.test(clause.type)) {
    if (!isStatement(clause)) return undefined;
    if (isFailing) return { side: 'before', statement: clause };
    return leaves(childIn(clause, 'body'), text) ? { side: 'after', statement: clause } : undefined;
  }
  const consequence = childIn(clause, 'consequence');
  const alternative = childIn(clause, 'alternative');
  const failing = isFailing ? consequence : alternative?.type === 'else' ? alternative : undefined;
  const branch = branchIn(context, failing);
  const [first] = branch?.statements ?? [];
  if (first !== undefined) return branch?.isInline === true ? undefined : { side: 'before', statement: first };
  const isLeft = leaves(statementsIn(consequence).at(-1), text);
  const isAlone = alternative === undefined && clause.type !== 'elsif' && isStatement(clause);
  return !isFailing && isLeft && isAlone ? { side: 'after', statement: clause } : undefined;
}

export function tellApart(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const { text } = context.file;
  const answer = answerAt(context, test);
  const spot = answer === undefined ? undefined : spotOf(context, test, answer);
  if (answer === undefined || spot === undefined) return undefined;
  const { statement, side } = spot;
  if (textOf(statement.parent ?? statement, text).includes(`${MESSAGE_HELPER}(${answer.response}.body)`))
    return undefined;
  const { lineEnd } = styleIn(context);
  const base = indentationAt(text, statement.start);
  const clauses = [...causes].flatMap(([code, cause]) => [
    `when ${literalOf(context, answer, code)}`,
    `  ${raising(answer, headOf(code, cause))}`,
  ]);
  const code = linesAt(context, [`case ${answer.status}`, ...clauses, 'end'].join('\n'), base);
  const edit: Edit =
    side === 'before'
      ? { span: { start: statement.start, end: statement.start }, text: code.slice(base.length) + lineEnd + base }
      : { span: { start: statement.end, end: statement.end }, text: lineEnd + code };
  return changeOf(context, [edit], telling(statement));
}
