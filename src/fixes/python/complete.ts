/** The codes that a choice by status lacks: more cases of a `match`, more `elif`s of a chain. */
import type { StatusTest } from '../../analysis/model';
import { childrenIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { FixContext } from '../fix';
import { missingIn } from '../missingCodes';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, answerAt } from './answer';
import { branchIn, conditionOf } from './branch';
import { linesAt, messageOf, raising } from './failure';
import { styleIn } from './syntax';

/** More clauses behind one that is there, in its indentation. */
function added(
  context: FixContext,
  answer: Answer,
  causes: Causes,
  last: SyntaxNode,
  base: string,
  head: (code: number) => string,
): Change | undefined {
  const { lineEnd, indent } = styleIn(context);
  const end = branchIn(context, last)?.block.children.at(-1)?.end;
  if (causes.size === 0 || end === undefined) return undefined;
  const message = messageOf(context, answer, last);
  const column = base.length + indent.length;
  const lines = [...causes].flatMap(([code, cause]) => [
    head(code),
    ...raising(context, answer, `${headOf(code, cause)}: {${message.text}}`, last, column)
      .split('\n')
      .map((line) => `    ${line}`),
  ]);
  const text = lineEnd + linesAt(context, lines.join('\n'), base);
  return { edits: [{ span: { start: end, end }, text }], helpers: [message.helper] };
}

export function complete(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const answer = answerAt(context, test);
  if (answer === undefined || test.form === 'boolean' || test.form === 'range' || test.form === 'raises')
    return undefined;
  let clause: SyntaxNode | null = literal;
  while (clause !== null && clause.type !== 'case_clause' && clause.type !== 'comparison_operator')
    clause = clause.parent;
  return clause?.type === 'case_clause'
    ? moreCases(context, clause, answer, causes)
    : moreLinks(context, test, answer, causes);
}

function isCatchAll(clause: SyntaxNode, source: string): boolean {
  const patterns = clause.children.filter((child) => child.type === 'case_pattern');
  return patterns.every((pattern) => /^[a-z_]\w*$/.test(textOf(pattern, source)));
}

function moreCases(context: FixContext, clause: SyntaxNode, answer: Answer, causes: Causes): Change | undefined {
  const { text } = context.file;
  const body = clause.parent;
  const clauses = body === null ? [] : namedChildren(body).filter((child) => child.type === 'case_clause');
  const named = clauses.filter((one) => !isCatchAll(one, text));
  const last = named.at(-1);
  const isLastAll = clauses.slice(0, named.length).every((one) => named.includes(one));
  if (body === null || last === undefined || !isLastAll) return undefined;
  const missing = missingIn(context, body, causes);
  return added(context, answer, missing, last, indentationAt(text, last.start), (code) => `case ${code}:`);
}

function moreLinks(context: FixContext, test: StatusTest, answer: Answer, causes: Causes): Change | undefined {
  const { text } = context.file;
  const condition = conditionOf(context, test);
  const statement = condition?.clause.type === 'elif_clause' ? condition.clause.parent : condition?.clause;
  const links =
    statement === null || statement === undefined
      ? []
      : childrenIn(statement, 'alternative').filter((one) => one.type === 'elif_clause');
  const last = links.at(-1);
  if (statement === null || statement === undefined || last === undefined) return undefined;
  const missing = missingIn(context, statement, causes);
  const base = indentationAt(text, statement.start);
  return added(context, answer, missing, last, base, (code) => `elif ${answer.status} == ${code}:`);
}
