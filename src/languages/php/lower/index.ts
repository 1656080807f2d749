/** Lowers a PHP file, with or without HTML around it, to a flow module. */
import type { Module } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { dotted } from '../names';
import { ACCESSES } from './access';
import { ARRAYS } from './arrays';
import { CLASSES } from './classes';
import { CONTROL, CONTROL_EXPRESSIONS } from './control';
import { FUNCTIONS } from './functions';
import { IMPORT_EXPRESSIONS, IMPORTS } from './imports';
import { Lowering, type SourceFacts, type Tables } from './lowering';
import { OPERATIONS } from './operators';
import { STATEMENTS } from './statements';
import { STRINGS } from './strings';

const TABLES: Tables = {
  expressions: {
    ...STRINGS,
    ...ARRAYS,
    ...OPERATIONS,
    ...ACCESSES,
    ...FUNCTIONS,
    ...CONTROL_EXPRESSIONS,
    ...IMPORT_EXPRESSIONS,
  },
  statements: { ...STATEMENTS, ...CONTROL, ...CLASSES, ...IMPORTS },
};

function factsOf(source: string): SourceFacts {
  const appended = new Set<string>();
  for (const [, name] of source.matchAll(/(?:\$|->|::\$)(\w+)\s*\[\s*\]\s*=(?![=>])/g)) appended.add(name as string);
  for (const [, name] of source.matchAll(/\barray_push\s*\(\s*\$(?:this->)?(\w+)/g)) appended.add(name as string);
  const macros = new Set<string>();
  for (const [, name] of source.matchAll(/\bHttp::macro\s*\(\s*['"](\w+)['"]/g)) macros.add(name as string);
  return { appended, macros, readsStreamHeaders: source.includes('$http_response_header') };
}

/**
 * Files that declare a class, or nothing but functions and constants, share the global namespace; scripts keep their
 * names to themselves and whom they require.
 */
const DECLARATIONS = new Set([
  'php_tag',
  'php_end_tag',
  'text',
  'text_interpolation',
  'declare_statement',
  'class_declaration',
  'interface_declaration',
  'trait_declaration',
  'enum_declaration',
  'function_definition',
  'const_declaration',
  'namespace_use_declaration',
]);

function namespaceShared(root: SyntaxNode, namespace: string): string | undefined {
  if (namespace !== '') return dotted(namespace);
  const children = namedChildren(root);
  const isShared =
    children.some((child) => child.type === 'class_declaration') ||
    children.every((child) => DECLARATIONS.has(child.type));
  return isShared ? '' : undefined;
}

export function lowerPhp(root: SyntaxNode, source: string, path: string): Module {
  const lowering = new Lowering(source, factsOf(source), TABLES);
  const body = lowering.statements(namedChildren(root));
  const namespace = namespaceShared(root, lowering.names.namespace);
  return { path, language: 'php', scoping: 'function', ...(namespace !== undefined && { namespace }), body };
}
