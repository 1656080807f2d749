/** Branches, loops, the three kinds of `switch`, and the jumps out of them. */
import type { Case, Expression, Statement, Target } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type Lowering, type LowerStatement, literalAt, nothingAt, spanOf } from './lowering';
import { assignment, targetsOf } from './statements';
import { typeReference } from './types';

/** Statements in a scope of their own, with what the head of a statement declares. */
function scoped(node: SyntaxNode, head: readonly Statement[], statement: Statement): Statement[] {
  return head.length === 0 ? [statement] : [{ kind: 'block', span: spanOf(node), body: [...head, statement] }];
}

function initializer(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const init = childIn(node, 'initializer');
  return init === undefined ? [] : lowering.statement(init);
}

const ifStatement: LowerStatement = (node, lowering) => {
  const head = initializer(node, lowering);
  const alternative = childIn(node, 'alternative');
  const test = lowering.expression(childIn(node, 'condition'), node);
  const then = lowering.block(childIn(node, 'consequence'));
  const otherwise =
    alternative?.type === 'if_statement' ? lowering.statement(alternative) : lowering.block(alternative);
  return scoped(node, head, { kind: 'if', span: spanOf(node), test, then, otherwise });
};

function labelOf(node: SyntaxNode, lowering: Lowering): { readonly label?: string } {
  const label = node.parent?.type === 'labeled_statement' ? childIn(node.parent, 'label') : undefined;
  return label === undefined ? {} : { label: lowering.text(label) };
}

const forStatement: LowerStatement = (node, lowering) => {
  const range = childOfType(node, 'range_clause');
  if (range !== undefined) return rangeLoop(node, range, lowering);
  const clause = childOfType(node, 'for_clause');
  const head = clause === undefined ? [] : initializer(clause, lowering);
  const condition =
    clause === undefined ? namedChildren(node).find((child) => child.field !== 'body') : childIn(clause, 'condition');
  const test = condition === undefined ? null : lowering.expression(condition);
  const next = clause === undefined ? undefined : childIn(clause, 'update');
  const update = next === undefined ? [] : lowering.statement(next).map(asExpression);
  const body = lowering.block(childIn(node, 'body'));
  const loop: Statement = {
    kind: 'loop',
    span: spanOf(node),
    init: [],
    test,
    update,
    body,
    ...labelOf(node, lowering),
  };
  return scoped(node, head, loop);
};

function asExpression(statement: Statement): Expression {
  return statement.kind === 'expression' ? statement.value : { kind: 'do', span: statement.span, body: [statement] };
}

/** Whether a loop over it gives the items in the first variable. */
function isChannel(node: SyntaxNode | undefined, lowering: Lowering): boolean {
  if (node === undefined) return false;
  return lowering.facts.channels.has(lowering.text(childIn(node, 'field') ?? node));
}

function rangeLoop(node: SyntaxNode, range: SyntaxNode, lowering: Lowering): Statement[] {
  const left = childIn(range, 'left');
  const right = childIn(range, 'right');
  const targets = targetsOf(left, lowering);
  const isDeclared = range.children.some((child) => child.type === ':=');
  const span = spanOf(node);
  const iterable = lowering.expression(right, range);
  const body = lowering.block(childIn(node, 'body'));
  const head = isDeclared ? targets.flatMap((target) => (target === null ? [] : [emptyDeclaration(target)])) : [];
  const label = labelOf(node, lowering);
  if (isChannel(right, lowering) && targets.length <= 1)
    return scoped(node, head, { kind: 'each', span, binding: targets[0] ?? null, iterable, body, ...label });
  const binding: Target | null =
    targets.length === 0
      ? null
      : { kind: 'listPattern', span: spanOf(range), items: [targets[0] ?? null, targets[1] ?? null] };
  return scoped(node, head, { kind: 'each', span, binding, iterable, pairs: true, body, ...label });
}

function emptyDeclaration(target: Target): Statement {
  const { end } = target.span;
  return { kind: 'declare', span: target.span, target, value: literalAt({ start: end, end }, null) };
}

/** The body of a case; what follows `case …:` in the tree. */
function caseBody(node: SyntaxNode, lowering: Lowering): Pick<Case, 'body' | 'fallsThrough'> {
  const list = childOfType(node, 'statement_list');
  const statements = list === undefined ? [] : namedChildren(list);
  const last = statements.at(-1);
  const isPlainBreak = last?.type === 'break_statement' && namedChildren(last).length === 0;
  const body = lowering.statements(isPlainBreak ? statements.slice(0, -1) : statements);
  return last?.type === 'fallthrough_statement' ? { body, fallsThrough: true } : { body };
}

const CASES = ['expression_case', 'type_case', 'communication_case', 'default_case'] as const;

function casesOf(node: SyntaxNode, lower: (arm: SyntaxNode) => Case): Case[] {
  return childrenOfType(node, ...CASES).map(lower);
}

const expressionSwitch: LowerStatement = (node, lowering) => {
  const head = initializer(node, lowering);
  const value = childIn(node, 'value');
  const subject = value === undefined ? null : lowering.expression(value);
  const cases = casesOf(node, (arm) => {
    const list = childIn(arm, 'value');
    const tests = list === undefined ? [] : lowering.expressions(namedChildren(list));
    return { span: spanOf(arm), tests, ...caseBody(arm, lowering) };
  });
  return scoped(node, head, { kind: 'switch', span: spanOf(node), subject, cases });
};

const typeSwitch: LowerStatement = (node, lowering) => {
  const head = initializer(node, lowering);
  const subject = lowering.expression(childIn(node, 'value'), node);
  const [alias] = targetsOf(childIn(node, 'alias'), lowering);
  const cases = casesOf(node, (arm) => {
    const types = childrenIn(arm, 'type').filter((type) => type.named);
    const tests = types.map(
      (type) => typeReference(type, lowering) ?? { kind: 'unknown' as const, span: spanOf(type), parts: [] },
    );
    const binding = alias == null ? {} : { binding: alias };
    return { span: spanOf(arm), tests, ...binding, ...caseBody(arm, lowering) };
  });
  const before = alias == null ? head : [...head, emptyDeclaration(alias)];
  return scoped(node, before, { kind: 'switch', span: spanOf(node), subject, cases });
};

/** Any of the channels may be ready. */
const selectStatement: LowerStatement = (node, lowering) => {
  const cases = casesOf(node, (arm) => {
    const communication = childIn(arm, 'communication');
    const first = communication === undefined ? [] : lowering.statement(communication);
    const { body } = caseBody(arm, lowering);
    return {
      span: spanOf(arm),
      tests: arm.type === 'default_case' ? [] : [nothingAt(arm.start)],
      body: [...first, ...body],
    };
  });
  return [{ kind: 'switch', span: spanOf(node), subject: null, cases }];
};

const receive: LowerStatement = (node, lowering) =>
  assignment(
    node,
    lowering,
    node.children.some((child) => child.type === ':='),
  );

const jump: LowerStatement = (node, lowering) => {
  const label = childOfType(node, 'label_name');
  const kind = node.type === 'break_statement' ? 'break' : 'continue';
  return [{ kind, span: spanOf(node), ...(label && { label: lowering.text(label) }) }];
};

export const CONTROL: Readonly<Record<string, LowerStatement>> = {
  if_statement: ifStatement,
  for_statement: forStatement,
  expression_switch_statement: expressionSwitch,
  type_switch_statement: typeSwitch,
  select_statement: selectStatement,
  receive_statement: receive,
  break_statement: jump,
  continue_statement: jump,
  labeled_statement: (node, lowering) =>
    lowering.statements(namedChildren(node).filter((child) => child.type !== 'label_name')),
  block: (node, lowering) => [{ kind: 'block', span: spanOf(node), body: lowering.block(node) }],
  statement_list: (node, lowering) => lowering.statements(namedChildren(node)),
};
