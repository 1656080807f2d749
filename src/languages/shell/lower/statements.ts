/** The shell's statements, and what is printed in a substitution. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Case, Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { lowerArithmetic } from './arithmetic';
import { assignTo, expressionStatement, nameAt, spanOf, unknownAt, variableAt } from './build';
import type { Ran } from './commands';
import { type Context, OUTPUT } from './context';
import { lowerFunction } from './functions';
import { globTest } from './globs';
import { condition, conditionOf, run } from './running';
import { literalText, lowerWord } from './words';

type Lower = (c: Context, node: SyntaxNode) => readonly Statement[];

/** Statements that are no commands. */
const STATEMENTS: Readonly<Record<string, Lower>> = {
  if_statement: (c, node) => [lowerIf(c, node, lowerStatements)],
  while_statement: (c, node) => [lowerWhile(c, node)],
  for_statement: (c, node) => [lowerFor(c, node)],
  c_style_for_statement: (c, node) => [lowerCountingFor(c, node)],
  case_statement: (c, node) => [lowerCase(c, node, lowerStatements)],
  function_definition: (c, node) => [lowerFunction(c, node)],
  compound_statement: (c, node) => lowerStatements(c, namedChildren(node)),
  subshell: (c, node) => lowerStatements(c, namedChildren(node)),
  do_group: (c, node) => lowerStatements(c, namedChildren(node)),
  program: (c, node) => lowerStatements(c, namedChildren(node)),
  ERROR: (c, node) => lowerStatements(c, namedChildren(node)),
  list: (c, node) => [listStatement(c, node, lowerStatements)],
  heredoc_body: () => [],
  word: () => [],
};

export function isStatement(node: SyntaxNode): boolean {
  return Object.hasOwn(STATEMENTS, node.type);
}

export function lowerStatements(c: Context, nodes: readonly SyntaxNode[]): readonly Statement[] {
  return nodes.flatMap((node) => lowerStatement(c, node));
}

export function lowerStatement(c: Context, node: SyntaxNode): readonly Statement[] {
  const lower = isStatement(node) ? STATEMENTS[node.type] : undefined;
  if (lower !== undefined) return lower(c, node);
  return settled(c, node, run(c, node));
}

/** Runs a command where nobody asks how it ended: its output is the function's, its success is kept in `$?`. */
function settled(c: Context, node: SyntaxNode, ran: Ran): readonly Statement[] {
  const span = spanOf(node);
  const after: Statement[] = [];
  if (ran.output !== null) {
    const printed = c.inFunction && isPrinted(ran.output);
    after.push(expressionStatement(printed ? assignTo(span, nameAt(span, OUTPUT), ran.output) : ran.output));
  }
  if (c.facts.stopsOnError && ran.fails !== null) after.push(expressionStatement(ran.fails));
  else if (ran.succeeds !== null) after.push(expressionStatement(assignTo(span, variableAt(span, '?'), ran.succeeds)));
  return [...ran.statements, ...after];
}

/** What other programs print is not known, and mostly a message. */
function isPrinted(output: Expression): boolean {
  return output.kind !== 'unknown';
}

type LowerBody = (c: Context, nodes: readonly SyntaxNode[]) => readonly Statement[];

/** `a && b` runs `b` where `a` succeeds, `a || b` where it does not. */
function listStatement(c: Context, node: SyntaxNode, body: LowerBody): Statement {
  const [left, right] = namedChildren(node);
  const span = spanOf(node);
  const isOr = node.children.some((child) => child.type === '||');
  const test = left === undefined ? unknownAt(span) : condition(c, left);
  const then = right === undefined ? [] : body(c, [right]);
  return { kind: 'if', span, test: isOr ? { kind: 'not', span: test.span, value: test } : test, then, otherwise: [] };
}

/** Statements whose value is what they print: for `$( … )`. */
export function valueStatements(c: Context, nodes: readonly SyntaxNode[]): readonly Statement[] {
  const last = nodes.at(-1);
  if (last === undefined) return [];
  const before = lowerStatements(c, nodes.slice(0, -1));
  return [...before, ...lastValue(c, last)];
}

function lastValue(c: Context, node: SyntaxNode): readonly Statement[] {
  const span = spanOf(node);
  switch (node.type) {
    case 'if_statement':
      return [lowerIf(c, node, valueStatements)];
    case 'case_statement':
      return [lowerCase(c, node, valueStatements)];
    case 'subshell':
    case 'compound_statement':
      return valueStatements(c, namedChildren(node));
    case 'list': {
      const [left, right] = namedChildren(node);
      if (left === undefined || right === undefined) return valueStatements(c, namedChildren(node));
      if (!node.children.some((child) => child.type === '||')) return [listStatement(c, node, valueStatements)];
      // `curl … || echo 000` prints one or the other.
      const then = lastValue(c, left);
      return [{ kind: 'if', span, test: unknownAt(span), then, otherwise: lastValue(c, right) }];
    }
    default: {
      if (isStatement(node)) return lowerStatement(c, node);
      const ran = run(c, node);
      const ended = ran.succeeds === null ? [] : [expressionStatement(ran.succeeds)];
      return [...ran.statements, ...ended, ...(ran.output === null ? [] : [expressionStatement(ran.output)])];
    }
  }
}

const CLAUSES = new Set(['elif_clause', 'else_clause']);

function lowerIf(c: Context, node: SyntaxNode, body: LowerBody): Statement {
  const conditions = childrenIn(node, 'condition').filter((child) => child.named);
  const clauses = childrenOfType(node, 'elif_clause', 'else_clause');
  const rest = namedChildren(node).filter((child) => child.field !== 'condition' && !CLAUSES.has(child.type));
  // The condition of an `elif` has no field of its own: it stands before `then`.
  const thenAt = node.children.find((child) => child.type === 'then')?.start ?? node.start;
  const tests = conditions.length > 0 ? conditions : rest.filter((child) => child.end <= thenAt);
  const then = rest.filter((child) => child.start >= thenAt);
  return {
    kind: 'if',
    span: spanOf(node),
    test: conditionOf(c, tests),
    then: body(c, then),
    otherwise: otherwise(c, clauses, body),
  };
}

function otherwise(c: Context, clauses: readonly SyntaxNode[], body: LowerBody): readonly Statement[] {
  const [first, ...others] = clauses;
  if (first === undefined) return [];
  if (first.type === 'else_clause') return body(c, namedChildren(first));
  const lowered = lowerIf(c, first, body);
  return lowered.kind === 'if' ? [{ ...lowered, otherwise: otherwise(c, others, body) }] : [lowered];
}

function lowerWhile(c: Context, node: SyntaxNode): Statement {
  const span = spanOf(node);
  const conditions = childrenIn(node, 'condition').filter((child) => child.named);
  const test = conditionOf(c, conditions);
  const isUntil = node.children.some((child) => child.type === 'until');
  const isEndless = !isUntil && test.kind === 'literal' && test.value === true;
  const body = childIn(node, 'body');
  return {
    kind: 'loop',
    span,
    init: [],
    test: isEndless ? null : isUntil ? { kind: 'not', span: test.span, value: test } : test,
    update: [],
    body: body === undefined ? [] : lowerStatement(c, body),
  };
}

function lowerFor(c: Context, node: SyntaxNode): Statement {
  const span = spanOf(node);
  const variable = childIn(node, 'variable');
  const values = childrenIn(node, 'value');
  const items = values.map((value) => {
    const isMany = /^"?\$(?:[@*]|\{\w+\[[@*]\]\})"?$/.test(c.text(value)) || value.type === 'command_substitution';
    return isMany ? { value: lowerWord(c, value), spread: true } : { value: lowerWord(c, value) };
  });
  const body = childIn(node, 'body');
  return {
    kind: 'each',
    span,
    binding: variable === undefined ? null : variableAt(spanOf(variable), c.text(variable)),
    iterable: { kind: 'list', span, items },
    body: body === undefined ? [] : lowerStatement(c, body),
  };
}

function lowerCountingFor(c: Context, node: SyntaxNode): Statement {
  const part = (field: string) => childrenIn(node, field).filter((child) => child.named);
  const body = childIn(node, 'body') ?? childOfType(node, 'do_group', 'compound_statement');
  const [test] = part('condition').map((child) => lowerArithmetic(c, child));
  return {
    kind: 'loop',
    span: spanOf(node),
    init: part('initializer').flatMap((child) => lowerStatement(c, child)),
    test: test ?? null,
    update: part('update').map((child) => lowerArithmetic(c, child)),
    body: body === undefined ? [] : lowerStatement(c, body),
  };
}

function lowerCase(c: Context, node: SyntaxNode, body: LowerBody): Statement {
  const subject = childIn(node, 'value');
  const cases = childrenOfType(node, 'case_item').map((item): Case => {
    const patterns = childrenIn(item, 'value');
    const isDefault = patterns.some((pattern) => c.text(pattern) === '*');
    const tests = isDefault ? [] : patterns.map((pattern) => patternOf(c, pattern));
    const statements = namedChildren(item).filter((child) => child.field !== 'value');
    const falls = item.children.some((child) => c.text(child) === ';&' || c.text(child) === ';;&');
    return { span: spanOf(item), tests, body: body(c, statements), ...(falls ? { fallsThrough: true } : {}) };
  });
  return { kind: 'switch', span: spanOf(node), subject: subject === undefined ? null : lowerWord(c, subject), cases };
}

function patternOf(c: Context, pattern: SyntaxNode): Expression {
  const isQuoted = pattern.type === 'string' || pattern.type === 'raw_string';
  const text = isQuoted ? undefined : c.text(pattern);
  const literal = text ?? literalText(c, pattern) ?? '';
  return globTest(spanOf(pattern), literal) ?? lowerWord(c, pattern);
}
