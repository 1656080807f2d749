/** `begin … rescue … else … ensure … end`, also without `begin` in methods and blocks, and `retry`. */
import type { CatchClause, Expression, Statement, Target } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { lowerTarget } from './assignment';
import { expressionStatement, joined, keepValue, nameAt, spanOf, unknownAt } from './build';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { statementsOf } from './facts';
import { lowerSplat } from './literals';
import { statusClassTest } from './matching';
import { lowerStatement, lowerStatements } from './statements';

const CLAUSES = new Set(['rescue', 'else', 'ensure']);

/** The statements of a body; where it rescues or ensures, one `try`. */
export function lowerBegin(c: Context, node: SyntaxNode): readonly Statement[] {
  const children = statementsOf(node);
  const plain = children.filter((child) => !CLAUSES.has(child.type) && child.field !== 'parameters');
  if (plain.length === children.length || !children.some((child) => child.type !== 'else' && CLAUSES.has(child.type)))
    return lowerStatements(c, plain);
  const span = spanOf(node);
  const rescues = childrenOfType(node, 'rescue');
  const label = rescues.some(retries) ? `retry ${node.start}` : null;
  const body = lowerStatements(c, plain);
  const found: Statement = {
    kind: 'try',
    span,
    body,
    catches: rescues.map((rescue) => lowerRescue(c, rescue, label)),
    otherwise: lowerStatements(c, statementsOf(childOfType(node, 'else'))),
    finally: lowerStatements(c, statementsOf(childOfType(node, 'ensure'))),
  };
  if (label === null) return [found];
  const value = c.temporary();
  return [
    {
      kind: 'loop',
      span,
      init: [],
      test: null,
      update: [],
      body: [...keepValue([found], value), { kind: 'break', span, label }],
      label,
    },
    expressionStatement(nameAt(span, value)),
  ];
}

/** Whether `retry` stands in a clause and not in a `begin` of its own. */
function retries(node: SyntaxNode): boolean {
  return node.children.some((child) => {
    if (child.type === 'retry') return true;
    if (child.type === 'method' || child.type === 'singleton_method') return false;
    if (child.type === 'begin' && childOfType(child, 'rescue') !== undefined) return false;
    return retries(child);
  });
}

/** Every error that a client raises is one of these. */
const CATCH_ALL = new Set(['StandardError', 'Exception', '::StandardError', '::Exception']);

function lowerRescue(c: Context, node: SyntaxNode, label: string | null): CatchClause {
  const span = spanOf(node);
  const exceptions = childIn(node, 'exceptions');
  const typeNodes = exceptions === undefined ? [] : namedChildren(exceptions);
  const variable = childIn(node, 'variable');
  const named = variable === undefined ? undefined : namedChildren(variable)[0];
  const asked = typeNodes.some((type) => statusClassTest(c, unknownAt(span), type) !== undefined);
  const binding: Target | undefined =
    named !== undefined ? lowerTarget(c, named) : asked ? nameAt(span, c.temporary()) : undefined;
  const isAll = typeNodes.some((type) => CATCH_ALL.has(c.text(type)));
  const types = (isAll ? [] : typeNodes).map((type) =>
    type.type === 'splat_argument' ? lowerSplat(c, type) : lowerExpression(c, type),
  );
  const guard = asked && binding?.kind === 'name' ? guardOf(c, binding, typeNodes) : undefined;
  const outer = c.retryLabel;
  c.retryLabel = label;
  const body = lowerStatements(c, statementsOf(childIn(node, 'body')));
  c.retryLabel = outer;
  return {
    span,
    types,
    body,
    ...(binding === undefined ? {} : { binding }),
    ...(guard === undefined ? {} : { guard }),
  };
}

/** Error classes that stand for a status (`RestClient::TooManyRequests`) say what it is inside of the clause. */
function guardOf(c: Context, binding: Expression, types: readonly SyntaxNode[]): Expression | undefined {
  return joined(
    'or',
    types.map((type) => statusClassTest(c, binding, type) ?? unknownAt(spanOf(type))),
  );
}

/** Back to the start of the `begin` whose `rescue` this is. */
export function lowerRetry(c: Context, node: SyntaxNode): readonly Statement[] {
  if (c.retryLabel === null) return [];
  return [{ kind: 'continue', span: spanOf(node), label: c.retryLabel }];
}

/** `x rescue y`. */
export function lowerRescueModifier(c: Context, node: SyntaxNode): readonly Statement[] {
  const span = spanOf(node);
  const body = childIn(node, 'body');
  const handler = childIn(node, 'handler');
  return [
    {
      kind: 'try',
      span,
      body: body === undefined ? [] : lowerStatement(c, body),
      catches: [{ span, types: [], body: handler === undefined ? [] : lowerStatement(c, handler) }],
      otherwise: [],
      finally: [],
    },
  ];
}
