/** An error of its own for each of 2Chat's final codes, where so far all failures are alike. */
import type { StatusTest } from '../../analysis/model';
import { childrenIn, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { Edit, FixContext } from '../fix';
import { escaped } from '../pattern';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, answerAt } from './answer';
import { branchIn, conditionOf } from './branch';
import { linesAt, messageOf, raising } from './failure';
import { leaves, statementOf, styleIn } from './syntax';

const REASON = 'reason';

/** Where the code for failures goes, and whether only failures come there. */
interface Spot {
  readonly side: 'before' | 'after';
  readonly statement: SyntaxNode;
  readonly isFailure: boolean;
}

/** Conditions that hold for all failures, and such that hold for all successes. */
function polarity(condition: string, { response, status }: Answer): 'failure' | 'success' | undefined {
  const [res, code] = [escaped(response), escaped(status)];
  const failure = [
    `not ${res}\\.(?:ok|is_success)`,
    `${res}\\.is_error`,
    `${code} (?:>=|>) (?:400|399|300|299)`,
    `${code} != 20[0-2]`,
    `${code} not in [([{][20-9, ]+[)\\]}]`,
    `${code} < 200 or ${code} >= 300`,
  ];
  const success = [
    `${res}\\.(?:ok|is_success)`,
    `${code} == 20[0-2]`,
    `${code} in [([{][20-9, ]+[)\\]}]`,
    `${code} < [34]00`,
    `200 <= ${code} < 300`,
  ];
  if (new RegExp(`^(?:${failure.join('|')})$`).test(condition)) return 'failure';
  return new RegExp(`^(?:${success.join('|')})$`).test(condition) ? 'success' : undefined;
}

/** `response.raise_for_status()` as a statement of its own. */
function raisingSpot(statement: SyntaxNode | undefined, { response }: Answer, source: string): Spot | undefined {
  const isAlone = statement !== undefined && textOf(statement, source) === `${response}.raise_for_status()`;
  return isAlone ? { side: 'before', statement, isFailure: false } : undefined;
}

function spotOf(context: FixContext, test: StatusTest, answer: Answer, literal: SyntaxNode): Spot | undefined {
  const { text } = context.file;
  if (test.form === 'raises') return raisingSpot(statementOf(literal), answer, text);
  const condition = conditionOf(context, test);
  const found = condition === undefined ? undefined : polarity(condition.text, answer);
  if (condition === undefined || found === undefined) return undefined;
  const { clause } = condition;
  const alternatives = childrenIn(clause, 'alternative');
  const otherwise = alternatives.length === 1 && alternatives[0]?.type === 'else_clause' ? alternatives[0] : undefined;
  const branch = branchIn(context, found === 'failure' ? clause : (otherwise ?? clause));
  const [first] = branch?.statements ?? [];
  if (branch === undefined || first === undefined || branch.isInline) return undefined;
  if (found === 'failure' || otherwise !== undefined) return { side: 'before', statement: first, isFailure: true };
  const last = branch.statements.at(-1);
  const isLeft = last !== undefined && leaves(last, text);
  return isLeft && alternatives.length === 0 && clause.type === 'if_statement'
    ? { side: 'after', statement: clause, isFailure: true }
    : undefined;
}

export function tellApart(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const { text, root } = context.file;
  const answer = answerAt(context, test);
  const literal = nodeAt(root, test.span.start, test.span.end);
  const spot = answer === undefined ? undefined : spotOf(context, test, answer, literal);
  if (answer === undefined || spot === undefined) return undefined;
  const { statement, side, isFailure } = spot;
  const around = statement.parent ?? statement;
  if (new RegExp(`\\b${REASON}\\b`).test(textOf(around, text))) return undefined;
  const base = indentationAt(text, statement.start);
  const { indent, lineEnd } = styleIn(context);
  const message = messageOf(context, answer, statement);
  const depth = isFailure ? 1 : 2;
  const column = base.length + depth * indent.length;
  const branches = [...causes].flatMap(([code, cause]) => [
    `if ${answer.status} == ${code}:`,
    ...deeper(raising(context, answer, `${headOf(code, cause)}: {${REASON}}`, statement, column).split('\n')),
  ]);
  const lines = [`${REASON} = ${message.text}`, ...branches];
  const code = isFailure ? lines : [`if ${answer.status} >= 400:`, ...deeper(lines)];
  const written = linesAt(context, code.join('\n'), base);
  const edit: Edit =
    side === 'before'
      ? {
          span: { start: statement.start, end: statement.start },
          text: `${written.slice(base.length)}${lineEnd}${base}`,
        }
      : { span: { start: statement.end, end: statement.end }, text: lineEnd + written };
  return { edits: [edit], helpers: [message.helper] };
}

function deeper(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`);
}
