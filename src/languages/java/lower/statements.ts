/** Statements: declarations, branches, loops, tries. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { CatchClause, Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { declareAt, nameAt, spanOf, statementOf } from '../../classbased/build';
import { argumentsOf } from './calls';
import { importStatements } from './imports';
import type { JavaLowering, JavaStatement } from './javaLowering';
import { switchOf } from './patterns';
import { classExpression, typeExpression } from './types';

/** `int a = 1, b[] = {}` as declarations. */
export function declarations(node: SyntaxNode, lowering: JavaLowering): Statement[] {
  const type = typeExpression(childIn(node, 'type'), lowering);
  return childrenOfType(node, 'variable_declarator').flatMap((declarator): Statement[] => {
    const name = childIn(declarator, 'name');
    const initial = childIn(declarator, 'value');
    if (name === undefined) return [];
    const value = initial === undefined ? null : lowering.expression(initial);
    const target = nameAt(spanOf(name), lowering.local(lowering.text(name)));
    return [{ kind: 'declare', span: spanOf(declarator), target, value, ...(type !== undefined && { type }) }];
  });
}

function bodyOf(node: SyntaxNode | undefined, lowering: JavaLowering): Statement[] {
  if (node === undefined) return [];
  return node.type === 'block' ? lowering.statements(namedChildren(node)) : [...lowering.statement(node)];
}

function loop(node: SyntaxNode, label: string | undefined, lowering: JavaLowering): Statement {
  const init = childrenIn(node, 'init').flatMap((part): readonly Statement[] =>
    part.type === 'local_variable_declaration'
      ? declarations(part, lowering)
      : [statementOf(lowering.expression(part))],
  );
  const condition = childIn(node, 'condition');
  return {
    kind: 'loop',
    span: spanOf(node),
    init,
    test: condition === undefined ? null : lowering.expression(condition),
    update: childrenIn(node, 'update').map((part) => lowering.expression(part)),
    body: bodyOf(childIn(node, 'body'), lowering),
    ...(node.type === 'do_statement' && { bodyFirst: true }),
    ...(label !== undefined && { label }),
  };
}

function each(node: SyntaxNode, label: string | undefined, lowering: JavaLowering): Statement {
  const name = childIn(node, 'name');
  const binding = name === undefined ? null : nameAt(spanOf(name), lowering.local(lowering.text(name)));
  return {
    kind: 'each',
    span: spanOf(node),
    binding,
    iterable: lowering.expression(childIn(node, 'value'), node),
    body: bodyOf(childIn(node, 'body'), lowering),
    ...(label !== undefined && { label }),
  };
}

const LOOPS: Readonly<Record<string, typeof loop>> = {
  while_statement: loop,
  do_statement: loop,
  for_statement: loop,
  enhanced_for_statement: each,
};

function labelled(node: SyntaxNode, lowering: JavaLowering): readonly Statement[] {
  const [label, content] = namedChildren(node);
  const lower = content === undefined ? undefined : LOOPS[content.type];
  if (content === undefined) return [];
  return lower === undefined ? lowering.statement(content) : [lower(content, lowering.text(label), lowering)];
}

function caughtTypes(node: SyntaxNode | undefined, lowering: JavaLowering): Expression[] {
  const types = node === undefined ? [] : namedChildren(node);
  if (types.some((type) => /^(?:Exception|Throwable|RuntimeException)$/.test(lowering.text(type)))) return [];
  return types.map((type) => classExpression(type, type, lowering));
}

function catchClause(node: SyntaxNode, lowering: JavaLowering): CatchClause {
  const parameter = childOfType(node, 'catch_formal_parameter');
  const name = parameter === undefined ? undefined : childIn(parameter, 'name');
  const types = parameter === undefined ? undefined : childOfType(parameter, 'catch_type');
  return {
    span: spanOf(node),
    types: caughtTypes(types, lowering),
    ...(name !== undefined && { binding: nameAt(spanOf(name), lowering.local(lowering.text(name))) }),
    body: bodyOf(childIn(node, 'body'), lowering),
  };
}

function resource(node: SyntaxNode, lowering: JavaLowering): Statement {
  const name = childIn(node, 'name');
  const value = childIn(node, 'value');
  const content = lowering.expression(value ?? namedChildren(node)[0], node);
  return name === undefined
    ? statementOf(content)
    : declareAt(spanOf(node), lowering.local(lowering.text(name)), content);
}

function tryStatement(node: SyntaxNode, lowering: JavaLowering): Statement[] {
  const last = childOfType(node, 'finally_clause');
  const resources = childIn(node, 'resources');
  const held = resources === undefined ? [] : namedChildren(resources).map((one) => resource(one, lowering));
  return [
    {
      kind: 'try',
      span: spanOf(node),
      body: [...held, ...bodyOf(childIn(node, 'body'), lowering)],
      catches: childrenOfType(node, 'catch_clause').map((clause) => catchClause(clause, lowering)),
      otherwise: [],
      finally: last === undefined ? [] : bodyOf(childOfType(last, 'block'), lowering),
    },
  ];
}

/** `text.append(x);` of a builder changes it: here it is the longer text. */
function expressionStatement(node: SyntaxNode, lowering: JavaLowering): Statement[] {
  const [content] = namedChildren(node);
  if (content?.type === 'switch_expression') return switchStatement(content, lowering);
  const value = lowering.expression(content, node);
  let root: Expression = value;
  while (root.kind === 'call' && root.callee.kind === 'member' && root.callee.name === 'append')
    root = root.callee.object;
  if (root === value || root.kind !== 'name') return [statementOf(value)];
  return [statementOf({ kind: 'assign', span: value.span, target: root, value })];
}

function switchStatement(node: SyntaxNode, lowering: JavaLowering): Statement[] {
  const { before, subject, cases } = switchOf(node, lowering);
  return [...before, { kind: 'switch', span: spanOf(node), subject, cases }];
}

function jump(kind: 'break' | 'continue'): JavaStatement {
  return (node, lowering) => {
    const [label] = namedChildren(node);
    return [{ kind, span: spanOf(node), ...(label !== undefined && { label: lowering.text(label) }) }];
  };
}

function leaving(kind: 'return' | 'throw'): JavaStatement {
  return (node, lowering) => {
    const [content] = namedChildren(node);
    return [{ kind, span: spanOf(node), value: content === undefined ? null : lowering.expression(content) }];
  };
}

const nothing: JavaStatement = () => [];

export const STATEMENTS: Readonly<Record<string, JavaStatement>> = {
  block: (node, lowering) => [{ kind: 'block', span: spanOf(node), body: lowering.statements(namedChildren(node)) }],
  constructor_body: (node, lowering) => lowering.statements(namedChildren(node)),
  local_variable_declaration: declarations,
  expression_statement: expressionStatement,
  switch_expression: switchStatement,
  if_statement: (node, lowering) => [
    {
      kind: 'if',
      span: spanOf(node),
      test: lowering.expression(childIn(node, 'condition'), node),
      then: bodyOf(childIn(node, 'consequence'), lowering),
      otherwise: bodyOf(childIn(node, 'alternative'), lowering),
    },
  ],
  ...Object.fromEntries(
    Object.entries(LOOPS).map(([type, lower]): [string, JavaStatement] => [
      type,
      (node, lowering) => [lower(node, undefined, lowering)],
    ]),
  ),
  labeled_statement: labelled,
  try_statement: tryStatement,
  try_with_resources_statement: tryStatement,
  synchronized_statement: (node, lowering) => [
    { kind: 'block', span: spanOf(node), body: bodyOf(childIn(node, 'body'), lowering) },
  ],
  return_statement: leaving('return'),
  throw_statement: leaving('throw'),
  yield_statement: (node, lowering) => [statementOf(lowering.expression(namedChildren(node)[0], node))],
  break_statement: jump('break'),
  continue_statement: jump('continue'),
  explicit_constructor_invocation: (node, lowering) => {
    if (childIn(node, 'constructor')?.type === 'this') return [];
    const callee = nameAt(spanOf(node), 'super');
    return [
      statementOf({
        kind: 'call',
        span: spanOf(node),
        callee,
        args: argumentsOf(childIn(node, 'arguments'), lowering),
      }),
    ];
  },
  import_declaration: importStatements,
  package_declaration: nothing,
  module_declaration: nothing,
};
