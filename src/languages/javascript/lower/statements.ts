/** Statements: a table from node type to what it lowers to. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, type SyntaxNode, textOf } from '../../../syntax/tree';
import {
  blockBody,
  bodyIn,
  callAt,
  expressionIn,
  type Lowering,
  memberAt,
  nameAt,
  nullAt,
  parts,
  spanOf,
  YIELDED,
} from './context';
import { classDeclaration, declarations, enumDeclaration, functionDeclaration, namespace } from './declarations';
import { lowerExport, lowerImport, lowerImportAlias } from './modules';
import { isPrototypeAssignment } from './prototypes';
import { switchStatement } from './switches';

type Lower = (lowering: Lowering, node: SyntaxNode) => readonly Statement[];

export const STATEMENTS: Readonly<Record<string, Lower>> = {
  program: all,
  statement_block: (lowering, node) => [{ kind: 'block', span: spanOf(node), body: blockBody(lowering, node) }],
  expression_statement: expressionStatement,
  lexical_declaration: declarations,
  variable_declaration: declarations,
  using_declaration: declarations,
  function_declaration: functionDeclaration,
  generator_function_declaration: functionDeclaration,
  class_declaration: classDeclaration,
  abstract_class_declaration: classDeclaration,
  enum_declaration: enumDeclaration,
  internal_module: namespace,
  module: namespace,
  import_statement: lowerImport,
  import_alias: lowerImportAlias,
  export_statement: lowerExport,
  if_statement: (lowering, node) => [
    {
      kind: 'if',
      span: spanOf(node),
      test: expressionIn(lowering, node, 'condition'),
      then: bodyIn(lowering, node, 'consequence'),
      otherwise: bodyIn(lowering, node, 'alternative'),
    },
  ],
  for_statement: forLoop,
  for_in_statement: eachLoop,
  while_statement: whileLoop,
  do_statement: whileLoop,
  labeled_statement: labelled,
  switch_statement: switchStatement,
  try_statement: tryStatement,
  with_statement: (lowering, node) => [
    { kind: 'expression', span: spanOf(node), value: expressionIn(lowering, node, 'object') },
    ...bodyIn(lowering, node, 'body'),
  ],
  return_statement: returnStatement,
  throw_statement: (lowering, node) => {
    const value = parts(node)[0];
    return [
      { kind: 'throw', span: spanOf(node), value: value === undefined ? nullAt(node) : lowering.expression(value) },
    ];
  },
  break_statement: (lowering, node) => [{ kind: 'break', span: spanOf(node), label: labelOf(lowering, node) }],
  continue_statement: (lowering, node) => [{ kind: 'continue', span: spanOf(node), label: labelOf(lowering, node) }],
  debugger_statement: () => [],
  ERROR: all,
};

/** Every child as statements of its own: broken code still declares and calls. */
function all(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  return parts(node).flatMap((child) => lowering.statements(child));
}

function expressionStatement(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const value = parts(node)[0];
  if (value === undefined || isPrototypeAssignment(node, lowering.source, lowering.prototypes)) return [];
  if (value.type === 'internal_module') return lowering.statements(value);
  if (value.type === 'yield_expression' && lowering.generator) return [yielded(lowering, value)];
  return [{ kind: 'expression', span: spanOf(node), value: lowering.expression(value) }];
}

/** `yield x` adds x to what the generator gives; `yield* xs` adds the items of xs. */
function yielded(lowering: Lowering, node: SyntaxNode): Statement {
  const inner = parts(node)[0];
  const value = inner === undefined ? nullAt(node) : lowering.expression(inner);
  const spread = node.children.some((child) => child.type === '*') ? true : undefined;
  const callee = memberAt(node, nameAt(node, YIELDED), 'push');
  const span = spanOf(node);
  return { kind: 'expression', span, value: { kind: 'call', span, callee, args: [{ value, spread }] } };
}

function forLoop(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const initializer = childIn(node, 'initializer');
  const condition = childrenIn(node, 'condition').find((child) => child.named && child.type !== 'empty_statement');
  const increment = childIn(node, 'increment');
  return [
    {
      kind: 'loop',
      span: spanOf(node),
      init: initializer === undefined || !initializer.named ? [] : lowering.statements(initializer),
      test: condition === undefined ? null : lowering.expression(condition),
      update: increment === undefined ? [] : [lowering.expression(increment)],
      body: bodyIn(lowering, node, 'body'),
    },
  ];
}

/** `for (… of …)` gives the items, `for (… in …)` the keys. */
function eachLoop(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const left = childIn(node, 'left');
  const right = expressionIn(lowering, node, 'right');
  const operator = childIn(node, 'operator');
  const keys = operator?.type === 'in';
  return [
    {
      kind: 'each',
      span: spanOf(node),
      binding: left === undefined ? null : lowering.target(left),
      iterable: keys ? callAt(node, memberAt(node, nameAt(node, 'Object'), 'keys'), [right]) : right,
      body: bodyIn(lowering, node, 'body'),
    },
  ];
}

function whileLoop(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  return [
    {
      kind: 'loop',
      span: spanOf(node),
      init: [],
      test: expressionIn(lowering, node, 'condition'),
      update: [],
      body: bodyIn(lowering, node, 'body'),
      bodyFirst: node.type === 'do_statement' ? true : undefined,
    },
  ];
}

function labelled(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const label = labelOf(lowering, node);
  const body = childIn(node, 'body') ?? parts(node).at(-1);
  if (body === undefined) return [];
  return lowering
    .statements(body)
    .map((statement) => (statement.kind === 'loop' || statement.kind === 'each' ? { ...statement, label } : statement));
}

function labelOf(lowering: Lowering, node: SyntaxNode): string | undefined {
  const label = childIn(node, 'label') ?? childOfType(node, 'statement_identifier');
  return label === undefined ? undefined : textOf(label, lowering.source);
}

function tryStatement(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const handler = childIn(node, 'handler');
  const finalizer = childIn(node, 'finalizer');
  const parameter = handler === undefined ? undefined : childIn(handler, 'parameter');
  return [
    {
      kind: 'try',
      span: spanOf(node),
      body: bodyIn(lowering, node, 'body'),
      catches:
        handler === undefined
          ? []
          : [
              {
                span: spanOf(handler),
                types: [],
                binding: parameter === undefined ? undefined : lowering.target(parameter),
                body: bodyIn(lowering, handler, 'body'),
              },
            ],
      otherwise: [],
      finally: finalizer === undefined ? [] : bodyIn(lowering, finalizer, 'body'),
    },
  ];
}

/** What a generator returns is not among its items: the value is evaluated, the items are the result. */
function returnStatement(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const inner = parts(node)[0];
  const value = inner === undefined ? null : lowering.expression(inner);
  const span = spanOf(node);
  if (!lowering.generator) return [{ kind: 'return', span, value }];
  const items: Statement = { kind: 'return', span, value: nameAt(node, YIELDED) };
  return value === null ? [items] : [{ kind: 'expression', span: value.span, value }, items];
}
