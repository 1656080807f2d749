/** An error of its own for each of 2Chat's final codes, where so far all failures are alike. */
import type { StatusTest } from '../../analysis/model';
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { Edit, FixContext } from '../fix';
import { escaped } from '../pattern';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { answerAt } from './answer';
import { messageSource } from './body';
import { branchIn, conditionOf } from './branch';
import { writtenCode } from './constants';
import { changed, ending, failingIn, linesAt } from './failure';
import { MESSAGE_HELPER } from './helpers';
import { leaves, statementsIn, styleIn } from './syntax';

/** Where the code for failures goes. */
interface Spot {
  readonly side: 'before' | 'after';
  readonly statement: SyntaxNode;
}

const OK = '(?:20[0-2]|http\\.Status(?:OK|Created|Accepted))';
const FROM_300 = '(?:300|http\\.StatusMultipleChoices)';
const FROM_400 = '(?:400|http\\.StatusBadRequest)';

/** Conditions that hold for all failures, and such that hold for all successes. */
function polarity(condition: string, written: string): 'failure' | 'success' | undefined {
  const code = escaped(written);
  const below = `(?:${code} < (?:200|http\\.StatusOK)|200 > ${code})`;
  const failure = [
    `${code} (?:>= (?:${FROM_300}|${FROM_400})|> (?:299|399))`,
    `${code} != ${OK}(?: && ${code} != ${OK})*`,
    `${below} \\|\\| ${code} (?:>= ${FROM_300}|> 299)`,
    `${code} ?/ ?100 != 2`,
  ];
  const success = [
    `${code} == ${OK}(?: \\|\\| ${code} == ${OK})*`,
    `${code} (?:< (?:${FROM_300}|${FROM_400})|<= (?:299|399))`,
    `(?:${code} >= 200|200 <= ${code}) && ${code} (?:< ${FROM_300}|<= 299)`,
    `${code} ?/ ?100 == 2`,
  ];
  if (new RegExp(`^(?:${failure.join('|')})$`).test(condition)) return 'failure';
  return new RegExp(`^(?:${success.join('|')})$`).test(condition) ? 'success' : undefined;
}

function spotOf(context: FixContext, test: StatusTest, status: string): Spot | undefined {
  const { text } = context.file;
  const condition = conditionOf(context, test);
  const found = condition === undefined ? undefined : polarity(condition.text.replace(/\s+/g, ' '), status);
  if (condition === undefined || found === undefined) return undefined;
  const consequence = childIn(condition.clause, 'consequence');
  const alternative = childIn(condition.clause, 'alternative');
  const failing = found === 'failure' ? consequence : alternative?.type === 'block' ? alternative : undefined;
  const [first] = branchIn(failing)?.statements ?? [];
  if (first !== undefined) return { side: 'before', statement: first };
  const isLeft = consequence !== undefined && leaves(statementsIn(consequence).at(-1), text);
  const isAlone = alternative === undefined && condition.clause.parent?.type === 'statement_list';
  const isInScope = childIn(condition.clause, 'initializer') === undefined;
  return found === 'success' && isLeft && isAlone && isInScope
    ? { side: 'after', statement: condition.clause }
    : undefined;
}

export function tellApart(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const { text } = context.file;
  const answer = answerAt(context, test);
  const spot = answer === undefined ? undefined : spotOf(context, test, answer.status);
  if (answer === undefined || spot === undefined) return undefined;
  const { statement, side } = spot;
  const message = messageSource(context, answer, statement, side === 'before' ? statement.start : statement.end);
  const way = failingIn(context, statement);
  if (message === undefined || way === undefined) return undefined;
  if (textOf(statement.parent ?? statement, text).includes(MESSAGE_HELPER)) return undefined;
  const base = indentationAt(text, statement.start);
  const { lineEnd } = styleIn(context);
  const cases = [...causes].flatMap(([code, cause]) => [
    `case ${writtenCode(context, code)}:`,
    ...ending(context, answer, statement.start, way.write(`${headOf(code, cause)}: %s`, [message.text])),
  ]);
  const code = linesAt(context, [`switch ${answer.status} {`, ...cases, '}'].join('\n'), base);
  const edit: Edit =
    side === 'before'
      ? { span: { start: statement.start, end: statement.start }, text: code.slice(base.length) + lineEnd + base }
      : { span: { start: statement.end, end: statement.end }, text: lineEnd + code };
  return changed(context, statement, [edit], message, way.imports);
}
