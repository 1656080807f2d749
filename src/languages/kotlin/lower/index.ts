/** Lowers a Kotlin file. */
import type { Module } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, type SyntaxNode, textOf } from '../../../syntax/tree';
import { CALLS } from './calls';
import { CLASS_EXPRESSIONS, CLASSES } from './classes';
import { CONTROL_EXPRESSIONS, CONTROL_STATEMENTS } from './control';
import { DECLARATIONS } from './declarations';
import { collectFacts } from './facts';
import { FUNCTIONS } from './functions';
import { KotlinLowering } from './kotlinLowering';
import { LITERALS } from './literals';
import { OPERATORS } from './operators';
import { TYPES } from './types';

const TABLES = {
  expressions: {
    ...LITERALS,
    ...TYPES,
    ...CONTROL_EXPRESSIONS,
    ...CALLS,
    ...OPERATORS,
    ...FUNCTIONS,
    ...CLASS_EXPRESSIONS,
  },
  statements: { ...CONTROL_STATEMENTS, ...DECLARATIONS, ...CLASSES },
};

/** Names of the file's functions, properties and classes. */
function topLevelNames(root: SyntaxNode, source: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const child of root.children) {
    const declared = childOfType(child, 'variable_declaration');
    const name = childIn(child, 'name') ?? (declared && childOfType(declared, 'identifier'));
    if (name !== undefined) names.add(textOf(name, source));
  }
  return names;
}

export function lowerKotlin(root: SyntaxNode, source: string, path: string): Module {
  const lowering = new KotlinLowering(source, collectFacts(root, source), TABLES, topLevelNames(root, source));
  const children = root.children.filter((child) => child.named);
  const imports = lowering.statements(children.filter((child) => child.type === 'import'));
  const body = lowering.statements(children.filter((child) => child.type !== 'import'));
  const header = childOfType(root, 'package_header');
  const name = header === undefined ? undefined : childOfType(header, 'qualified_identifier', 'identifier');
  const parts = name === undefined ? [] : name.type === 'identifier' ? [name] : childrenOfType(name, 'identifier');
  const namespace = parts.map((part) => textOf(part, source)).join('.');
  return {
    path,
    language: 'kotlin',
    scoping: 'declared',
    implicitThis: true,
    ...(namespace !== '' && { namespace }),
    body: [...imports, ...lowering.lifted, ...body],
  };
}
