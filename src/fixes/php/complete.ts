/** The codes that a choice by status lacks: more cases of a `switch`, more arms of a `match`, more links of a chain. */
import type { StatusTest } from '../../analysis/model';
import { childIn, childrenIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { Edit, FixContext } from '../fix';
import { missingIn } from '../missingCodes';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, answerAt } from './answer';
import { branchIn, conditionOf } from './branch';
import { deeper, linesAt, messageOf, throwing } from './failure';
import { leaves, styleIn } from './syntax';

/** What is written for each missing code. */
interface Addition {
  readonly causes: Causes;
  readonly answer: Answer;
  /** A node of the scope. */
  readonly at: SyntaxNode;
  readonly column: number;
}

/** `throw …;` for each of the codes, with the helper that they need. */
function throwsOf(context: FixContext, { causes, answer, at, column }: Addition) {
  const message = messageOf(context, answer, at);
  const throws = [...causes].map(([code, cause]) => {
    const head = `'${headOf(code, cause)}: '`;
    const failure = { head, message: message.text, code: `${code}`, error: answer.error };
    return { code, text: throwing(context, failure, at, column) };
  });
  return { throws, helpers: [message.helper] };
}

export function complete(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  if (test.form === 'boolean' || test.form === 'range' || test.form === 'raises') return undefined;
  const branch = literal.parent;
  if (branch?.type === 'case_statement' && literal.field === 'value') return moreCases(context, test, branch, causes);
  if (branch?.type === 'match_condition_list') return moreArms(context, test, branch, causes);
  return moreLinks(context, test, causes);
}

function inserted(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

/** The last case before `default`, if what is inserted behind it is only reached by its own labels. */
function lastCase(body: SyntaxNode, source: string): SyntaxNode | undefined {
  const cases = namedChildren(body);
  const last = cases.at(-1)?.type === 'default_statement' ? cases.at(-2) : cases.at(-1);
  if (last === undefined || cases.slice(0, -1).some((one) => one.type === 'default_statement')) return undefined;
  const statements = namedChildren(last)
    .filter((child) => child.field !== 'value')
    .flatMap((child) => (child.type === 'compound_statement' ? namedChildren(child) : [child]));
  const end = statements.at(-1);
  return end !== undefined && leaves(end, source) ? last : undefined;
}

function moreCases(context: FixContext, test: StatusTest, branch: SyntaxNode, causes: Causes): Change | undefined {
  const { text } = context.file;
  const body = branch.parent;
  const last = body === null ? undefined : lastCase(body, text);
  const answer = body === null ? undefined : answerAt(context, test, body.start);
  if (body === null || last === undefined || answer === undefined) return undefined;
  const missing = missingIn(context, body, causes);
  if (missing.size === 0) return undefined;
  const { lineEnd, indent } = styleIn(context);
  const base = indentationAt(text, last.start);
  const column = base.length + indent.length;
  const { throws, helpers } = throwsOf(context, { causes: missing, answer, at: branch, column });
  const lines = throws.map((one) => `case ${one.code}:\n${deeper(one.text)}`).join('\n');
  return { edits: [inserted(last.end, lineEnd + linesAt(context, lines, base))], helpers };
}

function moreArms(context: FixContext, test: StatusTest, list: SyntaxNode, causes: Causes): Change | undefined {
  const { text } = context.file;
  const body = list.parent?.parent;
  const arms = body === undefined || body === null ? [] : namedChildren(body);
  const named = arms.filter((arm) => arm.type === 'match_conditional_expression');
  const last = named.at(-1);
  const answer = answerAt(context, test, list.start);
  if (body === undefined || body === null || last === undefined || answer === undefined) return undefined;
  const missing = missingIn(context, body, causes);
  if (missing.size === 0 || !textOf(body, text).includes('\n')) return undefined;
  const { lineEnd } = styleIn(context);
  const base = indentationAt(text, last.start);
  const { throws, helpers } = throwsOf(context, { causes: missing, answer, at: list, column: base.length + 8 });
  const lines = throws.map((one) => `${one.code} => ${one.text.replace(/;$/, '')}`).join(',\n');
  return { edits: [inserted(last.end, `,${lineEnd}${linesAt(context, lines, base)}`)], helpers };
}

interface Link {
  readonly body: SyntaxNode;
  /** `elseif` or `else if`; undefined for the first. */
  readonly keyword: string | undefined;
  /** What stands between the end of the link before and its keyword. */
  readonly gap: string;
}

/** The links of a chain, first the `if` itself. */
function linksOf(statement: SyntaxNode, source: string): Link[] {
  const links: Link[] = [];
  const add = (body: SyntaxNode | undefined, keyword: string | undefined, start: number) => {
    const before = links.at(-1)?.body.end;
    if (body !== undefined) links.push({ body, keyword, gap: before === undefined ? '' : source.slice(before, start) });
  };
  add(childIn(statement, 'body'), undefined, statement.start);
  for (const clause of childrenIn(statement, 'alternative')) {
    if (clause.type === 'else_if_clause') {
      const written = /^else\s*if/i.exec(textOf(clause, source))?.[0] ?? 'elseif';
      add(childIn(clause, 'body'), written, clause.start);
      continue;
    }
    const nested = childIn(clause, 'body');
    if (nested?.type !== 'if_statement') continue;
    const inner = linksOf(nested, source);
    const [first] = inner;
    if (first !== undefined) add(first.body, 'else if', clause.start);
    links.push(...inner.slice(1));
  }
  return links;
}

/** The `if` that a chain begins with. */
function firstOf(clause: SyntaxNode): SyntaxNode {
  let first = clause;
  for (;;) {
    const parent = first.parent;
    if (first.type === 'else_if_clause' && parent !== null) first = parent;
    else if (parent?.type === 'else_clause' && parent.parent !== null) first = parent.parent;
    else return first;
  }
}

function moreLinks(context: FixContext, test: StatusTest, causes: Causes): Change | undefined {
  const { text } = context.file;
  const condition = conditionOf(context, test);
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  if (condition === undefined || condition.node.type !== 'binary_expression') return undefined;
  const first = firstOf(condition.clause);
  const links = linksOf(first, text);
  const last = links.at(-1);
  const answer = answerAt(context, test, first.start);
  const isComparison = literal.parent === condition.node && /^(?:integer)$/.test(literal.type);
  if (last?.keyword === undefined || answer === undefined || !isComparison) return undefined;
  const branch = branchIn(last.body);
  if (branch?.form !== 'block' || last.body.type !== 'compound_statement') return undefined;
  const missing = missingIn(context, first, causes);
  if (missing.size === 0) return undefined;
  const { indent } = styleIn(context);
  const base = indentationAt(text, first.start);
  const { keyword, gap } = last;
  const before = text.slice(condition.node.start, literal.start);
  const after = text.slice(literal.end, condition.node.end);
  const column = base.length + indent.length;
  const { throws, helpers } = throwsOf(context, { causes: missing, answer, at: last.body, column });
  const added = throws.map((one) => {
    const lines = `${keyword} (${before}${one.code}${after}) {\n${deeper(one.text)}\n}`;
    return gap + linesAt(context, lines, base).slice(base.length);
  });
  return { edits: [inserted(last.body.end, added.join(''))], helpers };
}
