/** LINQ's query syntax and switch expressions. */
import type { Case, Expression, Statement, Target } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { bindHere, doAt, nameAt, spanOf, statementOf, unknownAt } from '../../classbased/build';
import type { CSharpExpression, CSharpLowering } from './csharpLowering';
import { subjectOf, testsOf } from './patterns';

function bindingOf(clause: SyntaxNode, lowering: CSharpLowering): Target {
  const name = childIn(clause, 'name') ?? namedChildren(clause)[0];
  return nameAt(name === undefined ? spanOf(clause) : spanOf(name), lowering.local(lowering.text(name)));
}

function sourceOf(clause: SyntaxNode, lowering: CSharpLowering): Expression {
  return lowering.expression(namedChildren(clause).at(-1), clause);
}

/** Each further clause is a statement that is run for each item of the first one. */
function clauseStatement(clause: SyntaxNode, lowering: CSharpLowering): Statement {
  const span = spanOf(clause);
  switch (clause.type) {
    case 'from_clause':
    case 'join_clause': {
      const object = sourceOf(clause, lowering);
      return bindHere(span, bindingOf(clause, lowering), { kind: 'index', span, object, index: unknownAt(span) });
    }
    case 'let_clause': {
      const value = sourceOf(clause, lowering);
      return bindHere(span, bindingOf(clause, lowering), value);
    }
    case 'group_clause':
      return statementOf(lowering.expression(namedChildren(clause)[0], clause));
    case 'select_clause':
    case 'where_clause':
      return statementOf(lowering.expression(namedChildren(clause)[0], clause));
    default:
      return statementOf(lowering.unknown(clause));
  }
}

function query(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const span = spanOf(node);
  const [first, ...clauses] = namedChildren(node);
  if (first === undefined) return unknownAt(span);
  const iterable = sourceOf(first, lowering);
  const binding = bindingOf(first, lowering);
  const isCondition = (clause: SyntaxNode) => clause.type === 'where_clause';
  const conditions = clauses.filter(isCondition).map((clause) => lowering.expression(namedChildren(clause)[0], clause));
  const hasLet = clauses.some((clause) => clause.type === 'let_clause' || clause.type === 'from_clause');
  const condition = hasLet
    ? null
    : conditions.reduce<Expression | null>(
        (left, right) => (left === null ? right : { kind: 'binary', span, operator: 'and', text: '&&', left, right }),
        null,
      );
  const run = clauses.filter((clause) => hasLet || !isCondition(clause));
  const value = doAt(
    span,
    run.map((clause) => clauseStatement(clause, lowering)),
  );
  return { kind: 'comprehension', span, binding, iterable, condition, value };
}

function arm(node: SyntaxNode, subject: Expression, lowering: CSharpLowering): Case | undefined {
  const parts = namedChildren(node);
  const [pattern] = parts;
  const value = parts.at(-1);
  if (pattern === undefined || value === undefined) return undefined;
  const tests = testsOf(pattern, subject, lowering);
  const when = parts.find((part) => part.type === 'when_clause');
  const guard = when === undefined ? tests.guard : lowering.expression(namedChildren(when)[0], when);
  const body = value === pattern ? [] : [statementOf(lowering.expression(value))];
  return { span: spanOf(node), ...tests, ...(guard !== undefined && { guard }), body };
}

function switchExpression(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const span = spanOf(node);
  const parts = namedChildren(node);
  const { before, subject } = subjectOf(
    parts[0]?.type === 'switch_expression_arm' ? undefined : parts[0],
    node,
    lowering,
  );
  const cases = parts
    .filter((part) => part.type === 'switch_expression_arm')
    .flatMap((part) => arm(part, subject, lowering) ?? []);
  const match: Expression = { kind: 'match', span, subject, cases };
  return before.length === 0 ? match : doAt(span, [...before, statementOf(match)]);
}

export const QUERIES: Readonly<Record<string, CSharpExpression>> = {
  query_expression: query,
  switch_expression: switchExpression,
};
