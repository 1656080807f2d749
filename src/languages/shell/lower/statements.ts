/** The shell's statements, conditions, and what is printed in a substitution. */
import type { Case, Expression, Statement, Target } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { lowerArithmetic } from './arithmetic';
import { ask, assignTo, doAt, expressionStatement, literalAt, nameAt, spanOf, unknownAt, variableAt } from './build';
import { lowerCommand, NOTHING_RAN, type Ran } from './commands';
import { type Context, OUTPUT } from './context';
import { lowerFunction } from './functions';
import { globTest } from './globs';
import { inputOf, lowerRedirect, redirectsOf } from './redirects';
import { lowerTest } from './tests';
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

export function lowerStatements(c: Context, nodes: readonly SyntaxNode[]): readonly Statement[] {
  return nodes.flatMap((node) => lowerStatement(c, node));
}

export function lowerStatement(c: Context, node: SyntaxNode): readonly Statement[] {
  const lower = Object.hasOwn(STATEMENTS, node.type) ? STATEMENTS[node.type] : undefined;
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

/** Runs a command, an assignment, a pipeline or a redirected one. */
export function run(c: Context, node: SyntaxNode, outer: readonly SyntaxNode[] = [], input?: Expression): Ran {
  switch (node.type) {
    case 'command':
      return lowerCommand(c, node, outer, input);
    case 'pipeline':
      return runPipeline(c, node, outer);
    case 'redirected_statement':
      return runRedirected(c, node, input);
    case 'test_command':
      return { ...NOTHING_RAN, succeeds: condition(c, node) };
    case 'negated_command':
    case 'parenthesized_expression':
    case 'list':
      return { ...NOTHING_RAN, succeeds: condition(c, node) };
    case 'variable_assignment':
      return runAssignment(c, node);
    case 'variable_assignments':
    case 'declaration_command':
      return runDeclarations(c, node);
    default:
      if (Object.hasOwn(STATEMENTS, node.type)) return { ...NOTHING_RAN, statements: lowerStatement(c, node) };
      return { ...NOTHING_RAN, statements: [expressionStatement(lowerWord(c, node))] };
  }
}

function runPipeline(c: Context, node: SyntaxNode, outer: readonly SyntaxNode[]): Ran {
  const stages = namedChildren(node);
  const statements: Statement[] = [];
  let input: Expression | undefined;
  let last: Ran = NOTHING_RAN;
  for (const [index, stage] of stages.entries()) {
    last = run(c, stage, index === stages.length - 1 ? outer : [], input);
    statements.push(...last.statements);
    if (index < stages.length - 1 && last.succeeds !== null) statements.push(expressionStatement(last.succeeds));
    input = last.output ?? undefined;
  }
  return { ...last, statements };
}

function runRedirected(c: Context, node: SyntaxNode, input: Expression | undefined): Ran {
  const body = childIn(node, 'body');
  const redirects = redirectsOf(node);
  if (body === undefined)
    return { ...NOTHING_RAN, statements: redirects.map((one) => expressionStatement(lowerRedirect(c, one))) };
  if (body.type === 'command' || body.type === 'pipeline') {
    const ran = run(c, body, redirects, input);
    const isSilent = body.type === 'pipeline' && redirects.length > 0;
    return isSilent && ran.output !== null
      ? { ...ran, statements: [...ran.statements, expressionStatement(ran.output)], output: null }
      : ran;
  }
  const given = inputOf(c, redirects);
  const parts = given === undefined ? redirects.map((one) => lowerRedirect(c, one)) : [given.value];
  const before = parts.filter((part) => part.kind !== 'unknown' || part.parts.length > 0).map(expressionStatement);
  const ran = run(c, body, [], input);
  return { ...ran, statements: [...before, ...ran.statements] };
}

/** `x=$(command)` succeeds as the command does. */
function runAssignment(c: Context, node: SyntaxNode): Ran {
  const span = spanOf(node);
  const nameNode = childIn(node, 'name');
  const valueNode = childIn(node, 'value');
  if (nameNode === undefined) return NOTHING_RAN;
  const isAppended = node.children.some((child) => child.type === '+=');
  const target = targetOf(c, nameNode);
  const inner = valueNode === undefined ? undefined : onlyCommand(valueNode);
  if (inner !== undefined && !isAppended) {
    const ran = run(c, inner);
    const value = ran.output ?? literalAt(span, '');
    return {
      ...ran,
      statements: [...ran.statements, expressionStatement(assignTo(span, target, value))],
      output: null,
    };
  }
  const value = valueNode === undefined ? literalAt(span, '') : assignedValue(c, valueNode);
  if (!isAppended) return { ...NOTHING_RAN, statements: [expressionStatement(assignTo(span, target, value))] };
  if (value.kind === 'list' && target.kind === 'name')
    return { ...NOTHING_RAN, statements: [expressionStatement(ask(span, target, 'push', value.items))] };
  return {
    ...NOTHING_RAN,
    statements: [{ kind: 'expression', span, value: { kind: 'assign', span, target, value, operator: '+' } }],
  };
}

/** A number stays one, so that a constant of the script is one where it is used. */
function assignedValue(c: Context, node: SyntaxNode): Expression {
  return node.type === 'number' ? lowerArithmetic(c, node) : lowerWord(c, node);
}

/** The one command of `$(command)` or `"$(command)"`. */
function onlyCommand(value: SyntaxNode): SyntaxNode | undefined {
  let node = value;
  if (node.type === 'string') {
    const [only, ...others] = namedChildren(node);
    if (only === undefined || others.length > 0) return undefined;
    node = only;
  }
  if (node.type !== 'command_substitution') return undefined;
  const [only, ...others] = namedChildren(node);
  const isCommand = only?.type === 'command' || only?.type === 'pipeline' || only?.type === 'redirected_statement';
  return isCommand && others.length === 0 ? only : undefined;
}

function targetOf(c: Context, node: SyntaxNode): Target {
  const span = spanOf(node);
  if (node.type !== 'subscript') return variableAt(span, c.text(node));
  const name = childIn(node, 'name');
  const index = childIn(node, 'index');
  if (name === undefined || index === undefined) return variableAt(span, c.text(node));
  return { kind: 'index', span, object: variableAt(spanOf(name), c.text(name)), index: lowerWord(c, index) };
}

function runDeclarations(c: Context, node: SyntaxNode): Ran {
  const [keyword] = node.children;
  const isLocal = c.inFunction && ['local', 'declare', 'typeset'].includes(keyword?.type ?? '');
  let last: Ran = NOTHING_RAN;
  const statements: Statement[] = [];
  for (const child of namedChildren(node)) {
    const name =
      child.type === 'variable_assignment'
        ? childIn(child, 'name')
        : child.type === 'variable_name'
          ? child
          : undefined;
    if (name !== undefined && isLocal) c.locals.add(c.text(name));
    if (child.type !== 'variable_assignment') continue;
    last = runAssignment(c, child);
    statements.push(...last.statements);
  }
  return { ...last, statements };
}

/** Whether something succeeds. Several commands: the last one tells. */
export function conditionOf(c: Context, nodes: readonly SyntaxNode[]): Expression {
  const last = nodes.at(-1);
  if (last === undefined) return unknownAt({ start: 0, end: 0 });
  const before = lowerStatements(c, nodes.slice(0, -1));
  const test = condition(c, last);
  return before.length === 0 ? test : doAt(spanOf(last), [...before, expressionStatement(test)]);
}

function condition(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  const children = namedChildren(node);
  switch (node.type) {
    case 'test_command':
      return lowerTest(c, node, children);
    case 'negated_command':
      return { kind: 'not', span, value: conditionOf(c, children) };
    case 'parenthesized_expression':
      return lowerArithmetic(c, node);
    case 'subshell':
    case 'compound_statement':
      return conditionOf(c, children);
    case 'list': {
      const [left, right] = children;
      if (left === undefined || right === undefined) return conditionOf(c, children);
      const operator = node.children.some((child) => child.type === '||') ? 'or' : 'and';
      return { kind: 'binary', span, operator, text: operator, left: condition(c, left), right: condition(c, right) };
    }
    default: {
      const ran = run(c, node);
      const output = ran.output === null ? [] : [expressionStatement(ran.output)];
      return doAt(span, [...ran.statements, ...output, expressionStatement(ran.succeeds ?? unknownAt(span))]);
    }
  }
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
      if (Object.hasOwn(STATEMENTS, node.type)) return lowerStatement(c, node);
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
