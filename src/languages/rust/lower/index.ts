/** Lowers a Rust file to a flow module. */
import type { Module, Statement } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { CONTROL } from './control';
import { EXPRESSIONS } from './expressions';
import { factsOf } from './facts';
import { foreignClasses, ITEMS } from './items';
import { LITERALS } from './literals';
import { Lowering, type Tables } from './lowering';
import { MACRO_EXPRESSIONS, macroStatement } from './macros';
import { ifExpression, matchExpression } from './matching';
import { PATHS } from './paths';

const TABLES: Tables = {
  expressions: { ...LITERALS, ...PATHS, ...EXPRESSIONS, ...MACRO_EXPRESSIONS },
  statements: {
    ...ITEMS,
    ...CONTROL,
    if_expression: ifExpression,
    match_expression: matchExpression,
    macro_invocation: macroStatement,
  },
};

/** Order of evaluation at the top level, where Rust has none: imports, types, then what may use them. */
const PHASES: Readonly<Record<string, number>> = {
  use_declaration: 0,
  type_item: 1,
  struct_item: 1,
  enum_item: 1,
  union_item: 1,
  trait_item: 1,
  mod_item: 3,
};
const OTHERS = 2;
const LAST_PHASE = 3;

function topLevel(root: SyntaxNode, lowering: Lowering): Statement[] {
  const phases: Statement[][] = Array.from({ length: LAST_PHASE + 1 }, () => []);
  for (const node of namedChildren(root)) {
    const isImport = node.type === 'mod_item' && !node.children.some((child) => child.field === 'body');
    const phase = isImport ? 0 : (PHASES[node.type] ?? OTHERS);
    phases[phase]?.push(...lowering.statement(node));
  }
  phases[1]?.push(...foreignClasses(lowering));
  return phases.flat();
}

export function lowerRust(root: SyntaxNode, source: string, path: string): Module {
  const lowering = new Lowering(source, factsOf(root, source), TABLES);
  return { path, language: 'rust', scoping: 'declared', body: topLevel(root, lowering) };
}
