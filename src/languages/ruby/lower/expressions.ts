/** Ruby's expressions: a table from the grammar's node types to what they are in the flow program. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Expression, Span } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { lowerArguments } from './arguments';
import { lowerAssignment, lowerOperatorAssignment } from './assignment';
import { lowerLambda } from './blocks';
import { BLOCK, callAt, doAt, literalAt, nameAt, spanOf, unknownAt } from './build';
import { lowerCall, lowerElementReference } from './calls';
import { lowerConstant } from './constants';
import type { Context, Scope } from './context';
import { statementsOf } from './facts';
import {
  lowerArray,
  lowerCharacter,
  lowerFloat,
  lowerHash,
  lowerHeredoc,
  lowerInteger,
  lowerRegex,
  lowerSplat,
  lowerString,
  lowerSubshell,
  lowerSymbol,
  lowerWords,
} from './literals';
import { bareSuper, lowerIdentifier } from './names';
import { lowerBinary, lowerUnary } from './operators';
import { lowerPatternTest } from './patterns';
import { isStatement, lowerStatement, lowerStatements } from './statements';

type Lower = (c: Context, node: SyntaxNode) => Expression;

const EXPRESSIONS: Readonly<Record<string, Lower>> = {
  identifier: lowerIdentifier,
  hash_key_symbol: lowerIdentifier,
  constant: (c, node) => lowerConstant(c, node) as Expression,
  scope_resolution: (c, node) => lowerConstant(c, node) ?? parts(c, node),
  instance_variable: (c, node) => c.field(spanOf(node), c.text(node)),
  class_variable: (c, node) => c.field(spanOf(node), c.text(node)),
  global_variable: (c, node) => nameAt(spanOf(node), c.text(node)),
  self: (c, node) => c.self(spanOf(node)),
  super: bareSuper,
  nil: (_c, node) => literalAt(spanOf(node), null),
  true: (_c, node) => literalAt(spanOf(node), true),
  false: (_c, node) => literalAt(spanOf(node), false),
  integer: lowerInteger,
  float: lowerFloat,
  character: lowerCharacter,
  string: lowerString,
  chained_string: lowerString,
  delimited_symbol: lowerString,
  bare_string: lowerString,
  bare_symbol: lowerString,
  simple_symbol: lowerSymbol,
  heredoc_beginning: lowerHeredoc,
  regex: lowerRegex,
  subshell: lowerSubshell,
  string_array: lowerWords,
  symbol_array: lowerWords,
  array: lowerArray,
  right_assignment_list: lowerArray,
  hash: lowerHash,
  range: lowerRange,
  binary: lowerBinary,
  unary: lowerUnary,
  conditional: lowerConditional,
  assignment: lowerAssignment,
  operator_assignment: lowerOperatorAssignment,
  call: lowerCall,
  element_reference: lowerElementReference,
  yield: lowerYield,
  lambda: lowerLambda,
  parenthesized_statements: (c, node) => lowerBody(c, spanOf(node), statementsOf(node)),
  splat_argument: lowerSplat,
  hash_splat_argument: lowerSplat,
  block_argument: lowerSplat,
  test_pattern: lowerPatternTest,
};

/** Any node as a value. What is not known keeps its parts. */
export function lowerExpression(c: Context, node: SyntaxNode): Expression {
  const lower = Object.hasOwn(EXPRESSIONS, node.type) ? EXPRESSIONS[node.type] : undefined;
  if (lower !== undefined) return lower(c, node);
  if (isStatement(node)) return doAt(spanOf(node), lowerStatement(c, node));
  return parts(c, node);
}

function parts(c: Context, node: SyntaxNode): Expression {
  return unknownAt(
    spanOf(node),
    statementsOf(node).map((child) => lowerExpression(c, child)),
  );
}

/** Statements whose last one is the value. */
export function lowerBody(c: Context, span: Span, nodes: readonly SyntaxNode[]): Expression {
  return doAt(span, lowerStatements(c, nodes));
}

export function lowerRange(c: Context, node: SyntaxNode): Expression {
  const bound = (field: string) => {
    const child = childIn(node, field);
    return child === undefined || child.type === 'nil' ? null : lowerExpression(c, child);
  };
  const inclusive = c.text(childIn(node, 'operator')) !== '...';
  return { kind: 'range', span: spanOf(node), from: bound('begin'), to: bound('end'), inclusive };
}

function lowerYield(c: Context, node: SyntaxNode): Expression {
  for (let scope: Scope | null = c.scope; scope !== null; scope = scope.around) scope.usesBlock = true;
  return callAt(spanOf(node), nameAt(spanOf(node), BLOCK), lowerArguments(c, node));
}

function lowerConditional(c: Context, node: SyntaxNode): Expression {
  const part = (field: string) => {
    const child = childIn(node, field);
    return child === undefined ? literalAt(spanOf(node), null) : lowerExpression(c, child);
  };
  return {
    kind: 'conditional',
    span: spanOf(node),
    test: part('condition'),
    then: part('consequence'),
    otherwise: part('alternative'),
  };
}
