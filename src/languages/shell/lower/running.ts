/** Running commands, assignments, pipelines: what they print and whether they succeed; conditions made of them. */
import type { Expression, Statement, Target } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { lowerArithmetic } from './arithmetic';
import { ask, assignTo, doAt, expressionStatement, literalAt, spanOf, unknownAt, variableAt } from './build';
import { lowerCommand, NOTHING_RAN, type Ran } from './commands';
import type { Context } from './context';
import { inputOf, lowerRedirect, redirectsOf } from './redirects';
import { isStatement, lowerStatement, lowerStatements } from './statements';
import { lowerTest } from './tests';
import { lowerWord } from './words';

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
      if (isStatement(node)) return { ...NOTHING_RAN, statements: lowerStatement(c, node) };
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

export function condition(c: Context, node: SyntaxNode): Expression {
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
