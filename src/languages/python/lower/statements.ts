/** Statements: branches, loops, tries, and the short ones. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { CatchClause, Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, type SyntaxNode } from '../../../syntax/tree';
import { assignmentStatement, targetOf } from './assignment';
import {
  assignAt,
  hidden,
  type Lowering,
  type LowerStatement,
  memberAt,
  nameAt,
  namedParts,
  spanOf,
  statementOf,
  unknownAt,
} from './lowering';
import { retryLoop } from './retries';

/** Arms beyond these stand one after the other instead of one in the other: nothing may nest without end. */
const MAX_ARMS = 60;

export interface Arm {
  readonly node: SyntaxNode;
  readonly test: Expression;
  readonly body: readonly Statement[];
}

/** `if … elif … else` of arms that were lowered in order. */
export function chainOf(arms: readonly Arm[], otherwise: readonly Statement[]): Statement[] {
  let rest: readonly Statement[] = otherwise;
  for (let index = arms.length - 1; index >= 0; index -= 1) {
    const { node, test, body } = arms[index] as Arm;
    const isDeep = index >= MAX_ARMS;
    const statement: Statement = { kind: 'if', span: spanOf(node), test, then: body, otherwise: isDeep ? [] : rest };
    rest = isDeep ? [statement, ...rest] : [statement];
  }
  return [...rest];
}

function lowerIf(node: SyntaxNode, lowering: Lowering): Statement[] {
  const arms: Arm[] = [
    {
      node,
      test: lowering.expression(childIn(node, 'condition'), node),
      body: lowering.block(childIn(node, 'consequence')),
    },
  ];
  let otherwise: Statement[] = [];
  for (const child of node.children) {
    if (child.type === 'elif_clause')
      arms.push({
        node: child,
        test: lowering.expression(childIn(child, 'condition'), child),
        body: lowering.block(childIn(child, 'consequence')),
      });
    else if (child.type === 'else_clause') otherwise = lowering.block(childIn(child, 'body'));
    else if (child.type === 'ERROR') otherwise = [...otherwise, statementOf(lowering.unknown(child))];
  }
  return chainOf(arms, otherwise);
}

/** The `else` of a loop runs where no `break` left it. */
function withElse(node: SyntaxNode, loop: readonly Statement[], lowering: Lowering): Statement[] {
  const alternative = node.children.find((child) => child.type === 'else_clause');
  if (alternative === undefined) return [...loop];
  const span = spanOf(alternative);
  const body = lowering.block(childIn(alternative, 'body'));
  return [...loop, { kind: 'if', span, test: unknownAt(span), then: body, otherwise: [] }];
}

function isEndless(node: SyntaxNode | undefined, lowering: Lowering): boolean {
  return node?.type === 'true' || (node?.type === 'integer' && lowering.text(node) !== '0');
}

function lowerWhile(node: SyntaxNode, lowering: Lowering): Statement[] {
  const condition = childIn(node, 'condition');
  const test = isEndless(condition, lowering) ? null : lowering.expression(condition, node);
  const body = lowering.block(childIn(node, 'body'));
  return withElse(node, [{ kind: 'loop', span: spanOf(node), init: [], test, update: [], body }], lowering);
}

function lowerFor(node: SyntaxNode, lowering: Lowering): Statement[] {
  const left = childIn(node, 'left');
  const body = () => lowering.block(childIn(node, 'body'));
  const retrying = retryLoop(node, body, lowering);
  if (retrying !== undefined) return retrying;
  const items = lowering.expression(childIn(node, 'right'), node);
  const isAsync = childOfType(node, 'async') !== undefined;
  const iterable: Expression = isAsync ? { kind: 'await', span: items.span, value: items } : items;
  const binding = left === undefined ? null : targetOf(left, lowering);
  return withElse(node, [{ kind: 'each', span: spanOf(node), binding, iterable, body: body() }], lowering);
}

/** Every error that a client raises is one of these. */
const CATCH_ALL = new Set(['Exception', 'BaseException']);

function lowerCatch(node: SyntaxNode, lowering: Lowering): CatchClause {
  const parts = namedParts(node);
  const block = parts.find((part) => part.type === 'block');
  const value = childIn(node, 'value') ?? parts.find((part) => part.type !== 'block');
  const isBound = value?.type === 'as_pattern';
  const [typeNode, aliasNode] = value !== undefined && isBound ? namedParts(value) : [value];
  const binding = aliasNode === undefined ? undefined : targetOf(aliasNode, lowering);
  const typeNodes = typeNode === undefined ? [] : typeNode.type === 'tuple' ? namedParts(typeNode) : [typeNode];
  const isAll = typeNodes.some((type) => CATCH_ALL.has(lowering.text(type)));
  const types = isAll ? [] : lowering.expressions(typeNodes);
  const { errors } = lowering.function;
  const isNew = binding?.kind === 'name' && !errors.has(binding.name);
  if (binding?.kind === 'name') errors.add(binding.name);
  const body = lowering.block(block);
  if (isNew) errors.delete(binding.name);
  return { span: spanOf(node), types, ...(binding !== undefined && { binding }), body };
}

function lowerTry(node: SyntaxNode, lowering: Lowering): Statement[] {
  const of = (type: string) => node.children.find((child) => child.type === type);
  const otherwise = of('else_clause');
  const last = of('finally_clause');
  const broken = node.children.filter((child) => child.type === 'ERROR').map((child) => lowering.unknown(child));
  return [
    {
      kind: 'try',
      span: spanOf(node),
      body: lowering.block(childIn(node, 'body')),
      catches: node.children
        .filter((child) => child.type === 'except_clause' || child.type === 'except_group_clause')
        .map((child) => lowerCatch(child, lowering)),
      otherwise: otherwise === undefined ? [] : lowering.block(childIn(otherwise, 'body')),
      finally: last === undefined ? [] : lowering.block(childOfType(last, 'block')),
    },
    ...broken.map(statementOf),
  ];
}

/** `raise X(…) from e`: the new error knows the one that it comes from. */
function lowerRaise(node: SyntaxNode, lowering: Lowering): Statement[] {
  const span = spanOf(node);
  const causeNode = childIn(node, 'cause');
  const [valueNode] = namedParts(node).filter((part) => part !== causeNode);
  const value = valueNode === undefined ? null : lowering.expression(valueNode);
  if (value === null || causeNode === undefined || value.kind !== 'call') {
    const cause = causeNode === undefined ? [] : [statementOf(lowering.expression(causeNode))];
    return [...cause, { kind: 'throw', span, value }];
  }
  const made = hidden(node, 'raised');
  const cause = assignAt(span, memberAt(span, made, '__cause__'), lowering.expression(causeNode));
  return [statementOf(assignAt(span, made, value)), statementOf(cause), { kind: 'throw', span, value: made }];
}

/** `assert test, message` throws where the test fails. */
function lowerAssert(node: SyntaxNode, lowering: Lowering): Statement[] {
  const [test, message] = namedParts(node);
  const span = spanOf(node);
  const value: Expression = {
    kind: 'call',
    span,
    callee: nameAt(span, 'AssertionError'),
    args: message === undefined ? [] : [{ value: lowering.expression(message) }],
  };
  const failing: Statement = { kind: 'throw', span, value };
  return [{ kind: 'if', span, test: lowering.expression(test, node), then: [], otherwise: [failing] }];
}

const evaluated: LowerStatement = (node, lowering) => {
  const value = lowering.unknown(node);
  return value.parts.length === 0 ? [] : [statementOf(value)];
};

export const STATEMENTS: Readonly<Record<string, LowerStatement>> = {
  if_statement: lowerIf,
  while_statement: lowerWhile,
  for_statement: lowerFor,
  try_statement: lowerTry,
  raise_statement: lowerRaise,
  assert_statement: lowerAssert,
  expression_statement: (node, lowering) => namedParts(node).flatMap((child) => lowering.statement(child)),
  assignment: assignmentStatement,
  block: (node, lowering) => lowering.statements(namedParts(node)),
  pass_statement: () => [],
  type_alias_statement: () => [],
  break_statement: (node) => [{ kind: 'break', span: spanOf(node) }],
  continue_statement: (node) => [{ kind: 'continue', span: spanOf(node) }],
  delete_statement: evaluated,
  exec_statement: evaluated,
  print_statement: evaluated,
  ERROR: (node, lowering) => lowering.statements(namedParts(node)),
};
