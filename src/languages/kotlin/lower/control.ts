/** Branches, loops, `when`, `try`: statements whose last value counts where one is wanted. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Case, CatchClause, Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { bindHere, doAt, isPlain, nameAt, spanOf, statementOf } from '../../classbased/build';
import { targetOf } from './functions';
import type { KotlinExpression, KotlinLowering, KotlinStatement } from './kotlinLowering';
import { rangeOf } from './operators';
import { classExpression } from './types';

function bodyOf(node: SyntaxNode | undefined, lowering: KotlinLowering): Statement[] {
  if (node === undefined) return [];
  return node.type === 'block' ? lowering.statements(namedChildren(node)) : [...lowering.statement(node)];
}

function ifStatement(node: SyntaxNode, lowering: KotlinLowering): Statement[] {
  const condition = childIn(node, 'condition');
  const at = node.children.findIndex((child) => child.type === 'else');
  const parts = (children: readonly SyntaxNode[]) => children.find((child) => child.named && child !== condition);
  const then = parts(at < 0 ? node.children : node.children.slice(0, at));
  const otherwise = at < 0 ? undefined : parts(node.children.slice(at));
  return [
    {
      kind: 'if',
      span: spanOf(node),
      test: lowering.expression(condition, node),
      then: bodyOf(then, lowering),
      otherwise: bodyOf(otherwise, lowering),
    },
  ];
}

/** What a `when` compares with: a value, a range or collection, a type. */
function testOf(node: SyntaxNode, subject: Expression | null, lowering: KotlinLowering): Expression {
  const span = spanOf(node);
  const [content] = namedChildren(node);
  if (node.type === 'range_test') {
    const right = lowering.expression(content, node);
    const isNegated = node.children.some((child) => child.type === '!in');
    if (subject === null) return right;
    const test: Expression = { kind: 'binary', span, operator: 'in', text: 'in', left: subject, right };
    return isNegated ? { kind: 'not', span, value: test } : test;
  }
  if (node.type === 'type_test') {
    const type = classExpression(content, lowering);
    if (!node.children.some((child) => child.type === '!is') || subject === null) return type;
    return {
      kind: 'not',
      span,
      value: { kind: 'binary', span, operator: 'instanceof', text: 'is', left: subject, right: type },
    };
  }
  return constantOf(node, lowering);
}

/** A constant of an enum may stand alone where the type is known (Kotlin 2.2). */
function constantOf(node: SyntaxNode, lowering: KotlinLowering): Expression {
  return node.type === 'range_expression' ? rangeOf(node, lowering) : lowering.expression(node);
}

function entry(node: SyntaxNode, subject: Expression | null, lowering: KotlinLowering): Case {
  const conditions = childrenIn(node, 'condition').filter((child) => child.named);
  const tests = conditions.map((condition) => testOf(condition, subject, lowering));
  const at = node.children.findIndex((child) => child.type === '->');
  const body = bodyOf(
    node.children.slice(at + 1).find((child) => child.named),
    lowering,
  );
  const isType = conditions.some((condition) => condition.type === 'type_test' && condition.children[0]?.type === 'is');
  const span = spanOf(node);
  if (!isType || subject?.kind !== 'name') return { span, tests, body };
  const narrowed = nameAt(span, `when ${node.start}`);
  return {
    span,
    tests,
    binding: narrowed,
    body: [{ kind: 'declare', span, target: subject, value: narrowed }, ...body],
  };
}

function whenStatement(node: SyntaxNode, lowering: KotlinLowering): Statement[] {
  const span = spanOf(node);
  const head = childOfType(node, 'when_subject');
  const declared = head === undefined ? undefined : childOfType(head, 'variable_declaration');
  const written = head === undefined ? undefined : namedChildren(head).at(-1);
  const value = written === undefined ? null : lowering.expression(written);
  const target = targetOf(declared, lowering);
  const needsName = value !== null && (target !== null || !isPlain(value));
  const local = target?.kind === 'name' ? target : nameAt(span, `subject ${node.start}`);
  const subject = needsName ? local : value;
  const before: Statement[] = needsName && value !== null ? [bindHere(span, local, value)] : [];
  const cases = childrenOfType(node, 'when_entry').map((one) => entry(one, subject, lowering));
  return [...before, { kind: 'switch', span, subject, cases }];
}

function catchClause(node: SyntaxNode, lowering: KotlinLowering): CatchClause {
  const name = childOfType(node, 'identifier');
  const type = childOfType(node, 'user_type');
  const isAll = type === undefined || /^(?:Exception|Throwable|RuntimeException)$/.test(lowering.text(type));
  return {
    span: spanOf(node),
    types: isAll ? [] : [classExpression(type, lowering)],
    ...(name !== undefined && { binding: nameAt(spanOf(name), lowering.local(lowering.text(name))) }),
    body: bodyOf(childOfType(node, 'block'), lowering),
  };
}

function tryStatement(node: SyntaxNode, lowering: KotlinLowering): Statement[] {
  const last = childOfType(node, 'finally_block');
  return [
    {
      kind: 'try',
      span: spanOf(node),
      body: bodyOf(childOfType(node, 'block'), lowering),
      catches: childrenOfType(node, 'catch_block').map((clause) => catchClause(clause, lowering)),
      otherwise: [],
      finally: last === undefined ? [] : bodyOf(childOfType(last, 'block'), lowering),
    },
  ];
}

function loop(node: SyntaxNode, lowering: KotlinLowering): Statement[] {
  const condition = childIn(node, 'condition');
  const label = labelOf(node, lowering);
  const body = node.children.findLast((child) => child.named && child !== condition && child.type !== 'label');
  return [
    {
      kind: 'loop',
      span: spanOf(node),
      init: [],
      test: lowering.expression(condition, node),
      update: [],
      body: bodyOf(body, lowering),
      ...(node.type === 'do_while_statement' && { bodyFirst: true }),
      ...(label !== undefined && { label }),
    },
  ];
}

function labelOf(node: SyntaxNode, lowering: KotlinLowering): string | undefined {
  const label = childOfType(node, 'label');
  return label === undefined ? undefined : lowering.text(label).replace(/@$/, '');
}

function forStatement(node: SyntaxNode, lowering: KotlinLowering): Statement[] {
  const parts = namedChildren(node).filter((child) => child.type !== 'label');
  const [binding, iterable, body] = parts;
  const target = targetOf(binding, lowering);
  const label = labelOf(node, lowering);
  const isPair = target?.kind === 'listPattern' && target.items.length === 2;
  return [
    {
      kind: 'each',
      span: spanOf(node),
      binding: target,
      iterable: lowering.expression(iterable, node),
      ...(isPair && { pairs: true }),
      body: bodyOf(body, lowering),
      ...(label !== undefined && { label }),
    },
  ];
}

function jumpOf(node: SyntaxNode, text: string): Statement | undefined {
  const match = /^(break|continue)(?:@(\w+))?$/.exec(text.replace(/\s+/g, ''));
  if (match === null) return undefined;
  const kind = match[1] === 'break' ? 'break' : 'continue';
  return { kind, span: spanOf(node), ...(match[2] !== undefined && { label: match[2] }) };
}

const CONTROL: Readonly<Record<string, KotlinStatement>> = {
  if_expression: ifStatement,
  when_expression: whenStatement,
  try_expression: tryStatement,
  while_statement: loop,
  do_while_statement: loop,
  for_statement: forStatement,
  block: (node, lowering) => [{ kind: 'block', span: spanOf(node), body: lowering.statements(namedChildren(node)) }],
  return_expression: (node, lowering) => {
    const value = namedChildren(node).find((child) => child.field !== 'label');
    return [{ kind: 'return', span: spanOf(node), value: value === undefined ? null : lowering.expression(value) }];
  },
  throw_expression: (node, lowering) => [
    { kind: 'throw', span: spanOf(node), value: lowering.expression(namedChildren(node)[0], node) },
  ],
};

export const CONTROL_STATEMENTS: Readonly<Record<string, KotlinStatement>> = {
  ...CONTROL,
  identifier: (node, lowering) => {
    const jump = jumpOf(node, lowering.text(node));
    return [jump ?? statementOf(lowering.expression(node))];
  },
  labeled_expression: (node, lowering) => {
    const jump = jumpOf(node, lowering.text(node));
    const content = namedChildren(node).at(-1);
    return jump === undefined ? (content === undefined ? [] : lowering.statement(content)) : [jump];
  },
};

export const CONTROL_EXPRESSIONS: Readonly<Record<string, KotlinExpression>> = {
  ...Object.fromEntries(
    Object.entries(CONTROL).map(([type, lower]): [string, KotlinExpression] => [
      type,
      (node, lowering) => doAt(spanOf(node), lower(node, lowering)),
    ]),
  ),
  labeled_expression: (node, lowering) => lowering.expression(namedChildren(node).at(-1), node),
};
