/** Simple statements and declarations. */
import type { Expression, Statement } from '../../../flow/ir';
import { childIn, childrenOfType, namedChildren } from '../../../syntax/tree';
import { targetOf } from './arrays';
import { functionDefinition } from './functions';
import { REQUIRES, requireStatement } from './imports';
import { type LowerStatement, literalAt, nameAt, spanOf, statementOf } from './lowering';

const expressionStatement: LowerStatement = (node, lowering) => {
  const inner = namedChildren(node)[0];
  if (inner === undefined) return [];
  if (inner.type === 'throw_expression')
    return [{ kind: 'throw', span: spanOf(node), value: lowering.expression(namedChildren(inner)[0], inner) }];
  if (REQUIRES.has(inner.type)) return requireStatement(inner, lowering);
  const value = lowering.expression(inner);
  // An ending `exit` must be seen as the last statement of its branch.
  const only = value.kind === 'do' && value.body.length === 1 ? value.body[0] : undefined;
  if (only?.kind === 'throw') return [only];
  return [{ kind: 'expression', span: spanOf(node), value }];
};

/** At the top level of a file it is what `require` gives. */
const returnStatement: LowerStatement = (node, lowering) => {
  const given = namedChildren(node)[0];
  const value = given === undefined ? null : lowering.expression(given);
  const span = spanOf(node);
  if (lowering.isTopLevel && value !== null) return [{ kind: 'export', span, name: 'default', value }];
  return [{ kind: 'return', span, value }];
};

const exitStatement: LowerStatement = (node, lowering) => [
  { kind: 'throw', span: spanOf(node), value: lowering.unknown(node) },
];

const evaluated: LowerStatement = (node, lowering) => [statementOf(lowering.unknown(node))];

const functionStatement: LowerStatement = (node, lowering) => [
  { kind: 'function', span: spanOf(node), fn: functionDefinition(node, lowering) },
];

const constants: LowerStatement = (node, lowering) =>
  childrenOfType(node, 'const_element').flatMap((element): Statement[] => {
    const [name, value] = namedChildren(element);
    if (name === undefined) return [];
    const target = nameAt(spanOf(name), lowering.text(name));
    return [{ kind: 'declare', span: spanOf(element), target, value: lowering.expression(value, element) }];
  });

const globals: LowerStatement = (node, lowering) => {
  for (const variable of namedChildren(node)) lowering.function.outer.add(lowering.text(variable));
  return [];
};

const statics: LowerStatement = (node, lowering) =>
  childrenOfType(node, 'static_variable_declaration').flatMap((declaration): Statement[] => {
    const target = targetOf(childIn(declaration, 'name'), lowering);
    const given = childIn(declaration, 'value');
    if (target === undefined) return [];
    const span = spanOf(declaration);
    const value: Expression =
      given === undefined ? literalAt({ start: span.end, end: span.end }, null) : lowering.expression(given);
    return [statementOf({ kind: 'assign', span, target, value })];
  });

/** The block of `declare(ticks=1) { … }`. */
const declareStatement: LowerStatement = (node, lowering) =>
  namedChildren(node)
    .filter((child) => child.type !== 'declare_directive')
    .flatMap((child) => lowering.block(child));

export const STATEMENTS: Readonly<Record<string, LowerStatement>> = {
  expression_statement: expressionStatement,
  return_statement: returnStatement,
  exit_statement: exitStatement,
  echo_statement: evaluated,
  unset_statement: evaluated,
  goto_statement: () => [],
  named_label_statement: () => [],
  empty_statement: () => [],
  php_tag: () => [],
  php_end_tag: () => [],
  text: () => [],
  text_interpolation: () => [],
  compound_statement: (node, lowering) => lowering.statements(namedChildren(node)),
  colon_block: (node, lowering) => lowering.statements(namedChildren(node)),
  function_definition: functionStatement,
  const_declaration: constants,
  global_declaration: globals,
  function_static_declaration: statics,
  declare_statement: declareStatement,
};
