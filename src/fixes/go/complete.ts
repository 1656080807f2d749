/** The codes that a choice by status lacks: more cases of a `switch`, more links of a chain of `else if`. */
import type { StatusTest } from '../../analysis/model';
import {
  ancestorOfType,
  childIn,
  childOfType,
  namedChildren,
  nodeAt,
  type SyntaxNode,
  textOf,
} from '../../syntax/tree';
import { headOf } from '../errorText';
import type { FixContext } from '../fix';
import { missingIn } from '../missingCodes';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, answerAt } from './answer';
import { messageSource } from './body';
import { conditionOf } from './branch';
import { codeOf, writtenCode } from './constants';
import { changed, ending, failingIn, linesAt } from './failure';
import { contentEnd, styleIn } from './syntax';

function without(causes: Causes, present: ReadonlySet<number>): Causes {
  return new Map([...causes].filter(([code]) => !present.has(code)));
}

/** More clauses at an offset, in an indentation. @param last the clause before them. */
function added(
  context: FixContext,
  answer: Answer,
  causes: Causes,
  last: SyntaxNode,
  head: (code: string) => string,
  base: string,
): { readonly lines: string; finish(text: string, at: number): Change | undefined } | undefined {
  const way = failingIn(context, last);
  const message = messageSource(context, answer, last);
  if (causes.size === 0 || way === undefined || message === undefined) return undefined;
  const code = [...causes].flatMap(([one, cause]) => [
    head(writtenCode(context, one)),
    ...ending(context, answer, last.start, way.write(`${headOf(one, cause)}: %s`, [message.text])),
  ]);
  return {
    lines: linesAt(context, code.join('\n'), base),
    finish: (text, at) => changed(context, last, [{ span: { start: at, end: at }, text }], message, way.imports),
  };
}

export function complete(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const answer = answerAt(context, test);
  if (answer === undefined || (test.form !== 'code' && test.form !== 'constant')) return undefined;
  const around = ancestorOfType(literal, 'expression_case', 'if_statement', 'block');
  if (around?.type === 'expression_case') return moreCases(context, around, answer, causes);
  return around?.type === 'if_statement' ? moreLinks(context, test, answer, causes) : undefined;
}

/** The codes of all cases of a `switch` by status; undefined where one is not a plain code, as it might be any. */
function codesOfCases(clauses: readonly SyntaxNode[], source: string): ReadonlySet<number> | undefined {
  const codes = clauses.flatMap((clause) => {
    const values = childIn(clause, 'value');
    return values === undefined ? [undefined] : namedChildren(values).map((value) => codeOf(textOf(value, source)));
  });
  return codes.every((code) => code !== undefined) ? new Set(codes) : undefined;
}

function moreCases(context: FixContext, clause: SyntaxNode, answer: Answer, causes: Causes): Change | undefined {
  const { text } = context.file;
  const choice = clause.parent;
  const clauses = choice?.children.filter((child) => child.type === 'expression_case') ?? [];
  const last = clauses.at(-1);
  const value = choice === null ? undefined : childIn(choice, 'value');
  const present = codesOfCases(clauses, text);
  if (last === undefined || value === undefined || present === undefined) return undefined;
  if (
    textOf(childOfType(last, 'statement_list') ?? last, text)
      .trimEnd()
      .endsWith('fallthrough')
  )
    return undefined;
  const base = indentationAt(text, last.start);
  const more = added(context, answer, without(causes, present), last, (code) => `case ${code}:`, base);
  return more?.finish(styleIn(context).lineEnd + more.lines, contentEnd(last));
}

function moreLinks(context: FixContext, test: StatusTest, answer: Answer, causes: Causes): Change | undefined {
  const { text } = context.file;
  const condition = conditionOf(context, test);
  if (condition === undefined) return undefined;
  let first = condition.clause;
  while (first.parent?.type === 'if_statement' && first.field === 'alternative') first = first.parent;
  const links = [first];
  for (let next = childIn(first, 'alternative'); next?.type === 'if_statement'; next = childIn(next, 'alternative'))
    links.push(next);
  const last = links.at(-1);
  const consequence = last === undefined ? undefined : childIn(last, 'consequence');
  if (last === undefined || consequence === undefined || links.length < 2) return undefined;
  const base = indentationAt(text, first.start);
  const head = (code: string) => `} else if ${answer.status} == ${code} {`;
  const more = added(context, answer, missingIn(context, first, causes), consequence, head, base);
  const at = consequence.end - 1;
  return more?.finish(more.lines.slice(base.length) + styleIn(context).lineEnd + base, at);
}
