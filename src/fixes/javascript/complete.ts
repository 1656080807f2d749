/** The codes that a choice by status lacks: more cases of a `switch`, more links of an `if` … `else if` chain. */
import type { StatusTest } from '../../analysis/model';
import { childIn, childrenIn, namedChildren, nodeAt, type SyntaxNode } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { FixContext } from '../fix';
import { missingIn } from '../missingCodes';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, answerAt, messageAt } from './answer';
import { branchFrom, conditionOf } from './branch';
import { linesAt, throwing } from './failure';
import { leaves, styleIn } from './syntax';

export function complete(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const answer = answerAt(context, test);
  if (answer === undefined || test.form === 'boolean' || test.form === 'range') return undefined;
  return literal.parent?.type === 'switch_case' && literal.field === 'value'
    ? moreCases(context, literal.parent, answer, causes)
    : moreLinks(context, test, answer, causes);
}

/** The last case before `default`, if what is inserted behind it is only reached by its own labels. */
function lastCase(body: SyntaxNode, source: string): SyntaxNode | undefined {
  const cases = namedChildren(body);
  const last = cases.at(-1)?.type === 'switch_default' ? cases.at(-2) : cases.at(-1);
  if (last === undefined || cases.slice(0, -1).some((one) => one.type === 'switch_default')) return undefined;
  const statements = childrenIn(last, 'body').flatMap((node) => branchFrom(node).statements);
  const end = statements.at(-1);
  return end !== undefined && leaves(end, source) ? last : undefined;
}

function moreCases(context: FixContext, branch: SyntaxNode, answer: Answer, causes: Causes): Change | undefined {
  const { text } = context.file;
  const body = branch.parent;
  const last = body === null ? undefined : lastCase(body, text);
  if (body === null || last === undefined) return undefined;
  const missing = missingIn(context, body, causes);
  const message = messageAt(context, answer, { node: branch, offset: body.start });
  if (message === undefined || missing.size === 0) return undefined;
  const style = styleIn(context);
  const base = indentationAt(text, last.start);
  const lines = [...missing].flatMap(([code, cause]) => [
    `case ${code}:`,
    ...throwing(`${headOf(code, cause)}: \${${message.text}}`, style, base.length + style.indent.length)
      .split('\n')
      .map((line) => `  ${line}`),
  ]);
  const edit = {
    span: { start: last.end, end: last.end },
    text: style.lineEnd + linesAt(context, lines.join('\n'), base),
  };
  return { edits: [...message.change.edits, edit], helpers: message.change.helpers };
}

/** All `if`s of a chain, the first one first. */
function chainOf(statement: SyntaxNode): SyntaxNode[] {
  let first = statement;
  while (first.parent?.type === 'else_clause' && first.parent.parent !== null) first = first.parent.parent;
  const chain = [first];
  for (let next = nextOf(first); next !== undefined; next = nextOf(next)) chain.push(next);
  return chain;
}

function nextOf(statement: SyntaxNode): SyntaxNode | undefined {
  const clause = childIn(statement, 'alternative');
  return clause?.children.find((child) => child.type === 'if_statement');
}

function moreLinks(context: FixContext, test: StatusTest, answer: Answer, causes: Causes): Change | undefined {
  const { text } = context.file;
  const condition = conditionOf(context, test);
  const chain = condition === undefined ? [] : chainOf(condition.statement);
  const [first, last] = [chain.at(0), chain.at(-1)];
  const consequence = last === undefined ? undefined : childIn(last, 'consequence');
  if (chain.length < 2 || first === undefined || last === undefined || consequence?.type !== 'statement_block')
    return undefined;
  const missing = missingIn(context, first, causes);
  const message = messageAt(context, answer, { node: last, offset: first.start });
  if (message === undefined || missing.size === 0) return undefined;
  const style = styleIn(context);
  const base = indentationAt(text, first.start);
  const links = [...missing].map(([code, cause]) => {
    const thrown = throwing(`${headOf(code, cause)}: \${${message.text}}`, style, base.length + style.indent.length);
    const inner = thrown
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n');
    return ` else if (${answer.status} === ${code}) {\n${inner}\n}`;
  });
  const code = linesAt(context, links.join('').trimStart(), base).slice(base.length);
  const at = consequence.end;
  return {
    edits: [...message.change.edits, { span: { start: at, end: at }, text: ` ${code}` }],
    helpers: message.change.helpers,
  };
}
