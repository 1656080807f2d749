/** The codes that a choice by status lacks: more clauses of a `case`, more links of a chain of `elsif`. */
import type { StatusTest } from '../../analysis/model';
import { ancestorOfType, childIn, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { FixContext } from '../fix';
import { missingIn } from '../missingCodes';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, answerAt } from './answer';
import { changeOf, telling } from './change';
import { linesAt, literalOf, raising } from './failure';
import { statementOf, styleIn } from './syntax';

/** More clauses behind one that is there, in its indentation. */
function added(
  context: FixContext,
  answer: Answer,
  causes: Causes,
  last: SyntaxNode,
  base: string,
  head: (code: string) => string,
): Change | undefined {
  const body = childIn(last, last.type === 'when' ? 'body' : 'consequence');
  if (body === undefined || causes.size === 0) return undefined;
  const lines = [...causes].flatMap(([code, cause]) => [
    head(literalOf(context, answer, code)),
    `  ${raising(answer, headOf(code, cause))}`,
  ]);
  const text = styleIn(context).lineEnd + linesAt(context, lines.join('\n'), base);
  const end = body.children.filter((child) => child.named).at(-1)?.end ?? body.end;
  return changeOf(context, [{ span: { start: end, end }, text }], telling(last));
}

export function complete(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const answer = answerAt(context, test);
  if (answer === undefined || test.form !== 'code') return undefined;
  const around = ancestorOfType(literal, 'when', 'if', 'elsif', 'unless', 'block', 'do_block');
  if (around?.type === 'when') return moreClauses(context, around, answer, causes);
  return around?.type === 'if' || around?.type === 'elsif' ? moreLinks(context, around, answer, causes) : undefined;
}

function moreClauses(context: FixContext, clause: SyntaxNode, answer: Answer, causes: Causes): Change | undefined {
  const { text } = context.file;
  const choice = clause.parent;
  const clauses = choice?.children.filter((child) => child.type === 'when') ?? [];
  const last = clauses.at(-1);
  if (choice === null || last === undefined || childIn(choice, 'value') === undefined) return undefined;
  // A range or a class before may already take the codes.
  const isPlain = clauses.every((one) => /^when\s+["'\d, \n]+(?:then\b|\n|$)/.test(`${textOf(one, text)}\n`));
  if (!isPlain) return undefined;
  const missing = missingIn(context, choice, causes);
  return added(context, answer, missing, last, indentationAt(text, last.start), (code) => `when ${code}`);
}

function moreLinks(context: FixContext, link: SyntaxNode, answer: Answer, causes: Causes): Change | undefined {
  const { text } = context.file;
  let first = link;
  while (first.type === 'elsif' && first.parent !== null) first = first.parent;
  const links = [first];
  for (let next = childIn(first, 'alternative'); next?.type === 'elsif'; next = childIn(next, 'alternative'))
    links.push(next);
  const last = links.at(-1);
  if (last === undefined || links.length < 2 || statementOf(first) !== first) return undefined;
  const missing = missingIn(context, first, causes);
  const base = indentationAt(text, first.start);
  return added(context, answer, missing, last, base, (code) => `elsif ${answer.status} == ${code}`);
}
