/** Ruby's statements: a table from the grammar's node types. Any other node is an expression. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { lowerArguments } from './arguments';
import { lowerTarget } from './assignment';
import { isLoopCall, lowerBlock, lowerLoopBlock } from './blocks';
import { expressionStatement, nameAt, spanOf, unknownAt } from './build';
import { argumentNodes, blockOf } from './calls';
import { lowerCase } from './cases';
import type { Context } from './context';
import { lowerAlias, lowerClass, lowerMethod, lowerModule, lowerSingletonClass } from './definitions';
import { lowerBegin, lowerRescueModifier, lowerRetry } from './exceptions';
import { lowerExpression } from './expressions';
import { statementsOf } from './facts';
import { keyText } from './literals';
import { lowerCaseMatch, lowerMatchPattern } from './patterns';
import { importStatement, throwStatement } from './specialCalls';

type Lower = (c: Context, node: SyntaxNode) => readonly Statement[];

const STATEMENTS: Readonly<Record<string, Lower>> = {
  if: (c, node) => [lowerIf(c, node)],
  elsif: (c, node) => [lowerIf(c, node)],
  unless: (c, node) => [lowerIf(c, node)],
  if_modifier: (c, node) => [lowerModifier(c, node)],
  unless_modifier: (c, node) => [lowerModifier(c, node)],
  while: (c, node) => [lowerWhile(c, node)],
  until: (c, node) => [lowerWhile(c, node)],
  while_modifier: (c, node) => [lowerWhile(c, node)],
  until_modifier: (c, node) => [lowerWhile(c, node)],
  for: (c, node) => [lowerFor(c, node)],
  case: lowerCase,
  case_match: lowerCaseMatch,
  match_pattern: lowerMatchPattern,
  begin: lowerBegin,
  rescue_modifier: lowerRescueModifier,
  begin_block: (c, node) => lowerStatements(c, statementsOf(node)),
  end_block: (c, node) => lowerStatements(c, statementsOf(node)),
  return: (c, node) => [{ kind: 'return', span: spanOf(node), value: jumpValue(c, node) }],
  next: lowerNext,
  break: lowerBreak,
  redo: (c, node) => (c.scope.jump === 'loop' ? [{ kind: 'continue', span: spanOf(node) }] : []),
  retry: lowerRetry,
  method: lowerMethod,
  singleton_method: lowerMethod,
  class: lowerClass,
  module: lowerModule,
  singleton_class: lowerSingletonClass,
  alias: lowerAlias,
  undef: () => [],
  empty_statement: () => [],
  uninterpreted: () => [],
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
  if (node.type === 'call') return lowerCallStatement(c, node);
  if (node.type === 'identifier' && c.text(node) === 'raise' && !c.scope.has('raise'))
    return [{ kind: 'throw', span: spanOf(node), value: null }];
  if (node.type === 'ERROR') return lowerStatements(c, statementsOf(node));
  return [expressionStatement(lowerExpression(c, node))];
}

function lowerCallStatement(c: Context, node: SyntaxNode): readonly Statement[] {
  const block = blockOf(node);
  if (block !== undefined && isLoopCall(c, node, block)) return lowerLoopBlock(c, node, block);
  if (childIn(node, 'receiver') === undefined) {
    const name = c.text(childIn(node, 'method'));
    const isOwn = c.facts.functions.has(name) || c.facts.methods.has(name);
    if ((name === 'raise' || name === 'fail') && !isOwn) return [throwStatement(c, node)];
    if (name === 'require' || name === 'load' || name === 'require_relative') {
      const found = importStatement(c, node, name === 'require_relative' ? './' : '');
      if (found !== undefined) return [found];
    }
    if (block !== undefined && (name === 'let' || name === 'let!' || name === 'subject')) {
      const found = lazyValue(c, node, block);
      if (found !== undefined) return [found];
    }
  }
  return [expressionStatement(lowerExpression(c, node))];
}

/** RSpec's `let(:client) { … }` is a method of the examples. */
function lazyValue(c: Context, node: SyntaxNode, block: SyntaxNode): Statement | undefined {
  const [first] = argumentNodes(node);
  const name = first === undefined ? 'subject' : keyText(c, first);
  const lowered = lowerBlock(c, block);
  if (name === undefined || lowered.kind !== 'function') return undefined;
  return { kind: 'function', span: spanOf(node), fn: { ...lowered.fn, name } };
}

/** The statements of a method, a block, a `begin`: with their `rescue`, `else` and `ensure`. */
export function bodyStatements(c: Context, node: SyntaxNode | undefined): readonly Statement[] {
  if (node === undefined) return [];
  const body = childIn(node, 'body');
  if (body === undefined) return lowerBegin(c, node);
  if (body.type === 'body_statement' || body.type === 'block_body') return lowerBegin(c, body);
  return lowerStatement(c, body);
}

function test(c: Context, node: SyntaxNode): Expression {
  const condition = childIn(node, 'condition');
  return condition === undefined ? unknownAt(spanOf(node)) : lowerExpression(c, condition);
}

function negated(value: Expression): Expression {
  return { kind: 'not', span: value.span, value };
}

function branch(c: Context, node: SyntaxNode | undefined): readonly Statement[] {
  if (node === undefined) return [];
  return node.type === 'elsif' ? [lowerIf(c, node)] : lowerStatements(c, statementsOf(node));
}

function lowerIf(c: Context, node: SyntaxNode): Statement {
  const condition = test(c, node);
  return {
    kind: 'if',
    span: spanOf(node),
    test: node.type === 'unless' ? negated(condition) : condition,
    then: branch(c, childIn(node, 'consequence')),
    otherwise: branch(c, childIn(node, 'alternative')),
  };
}

function lowerModifier(c: Context, node: SyntaxNode): Statement {
  const condition = test(c, node);
  const body = childIn(node, 'body');
  return {
    kind: 'if',
    span: spanOf(node),
    test: node.type === 'unless_modifier' ? negated(condition) : condition,
    then: body === undefined ? [] : lowerStatement(c, body),
    otherwise: [],
  };
}

/** `begin … end while x` runs its body first. */
function lowerWhile(c: Context, node: SyntaxNode): Statement {
  const condition = test(c, node);
  const body = childIn(node, 'body');
  const isModifier = node.type.endsWith('_modifier');
  return {
    kind: 'loop',
    span: spanOf(node),
    init: [],
    test: node.type.startsWith('until') ? negated(condition) : condition,
    update: [],
    body: c.jumping('loop', () => {
      if (body === undefined) return [];
      return isModifier ? lowerStatement(c, body) : lowerStatements(c, statementsOf(body));
    }),
    bodyFirst: isModifier && body?.type === 'begin',
  };
}

function lowerFor(c: Context, node: SyntaxNode): Statement {
  const span = spanOf(node);
  const pattern = childIn(node, 'pattern');
  const source = childIn(node, 'value');
  const [iterable] = source === undefined ? [] : namedChildren(source);
  const value = iterable === undefined ? unknownAt(span) : lowerExpression(c, iterable);
  const binding = pattern === undefined ? null : lowerTarget(c, pattern);
  const body = childIn(node, 'body');
  return {
    kind: 'each',
    span,
    binding,
    iterable: value,
    body: c.jumping('loop', () => lowerStatements(c, statementsOf(body))),
  };
}

/** The value of `return`, `break` and `next`: several are a list. */
export function jumpValue(c: Context, node: SyntaxNode): Expression | null {
  if (childOfType(node, 'argument_list') === undefined) return null;
  const args = lowerArguments(c, node, true);
  const [first] = args;
  if (first === undefined) return null;
  if (args.length === 1 && first.spread !== true) return first.value;
  return { kind: 'list', span: spanOf(node), items: args };
}

function lowerNext(c: Context, node: SyntaxNode): readonly Statement[] {
  const span = spanOf(node);
  const value = jumpValue(c, node);
  if (c.scope.jump === 'function') return [{ kind: 'return', span, value }];
  const evaluated = value === null ? [] : [expressionStatement(value)];
  return c.scope.jump === 'loop' ? [...evaluated, { kind: 'continue', span }] : evaluated;
}

/** `break value` gives the loop its value, which is kept in a variable where someone asks for it. */
function lowerBreak(c: Context, node: SyntaxNode): readonly Statement[] {
  const span = spanOf(node);
  const value = jumpValue(c, node);
  if (c.scope.jump === 'function') return [{ kind: 'return', span, value }];
  if (c.scope.jump === 'none') return value === null ? [] : [expressionStatement(value)];
  if (value === null) return [{ kind: 'break', span }];
  const stored = c.scope.keptBreak === null ? value : keepBreak(c, c.scope.keptBreak, value);
  return [expressionStatement(stored), { kind: 'break', span }];
}

function keepBreak(c: Context, kept: { name: string | null }, value: Expression): Expression {
  kept.name ??= c.temporary();
  return { kind: 'assign', span: value.span, target: nameAt(value.span, kept.name), value };
}
