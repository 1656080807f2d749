/** Imports. A name that a package gives may also be a module inside of it. */
import type { Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, type SyntaxNode } from '../../../syntax/tree';
import { type Lowering, type LowerStatement, spanOf } from './lowering';

/** Modules of named status codes. */
const CONSTANTS = new Set(['http.client', 'httplib', 'starlette.status', 'fastapi.status', 'rest_framework.status']);

interface Imported {
  readonly name: string;
  readonly local: string | undefined;
}

function importedOf(node: SyntaxNode, lowering: Lowering): Imported {
  const compact = (part: SyntaxNode | undefined) => lowering.text(part).replace(/\s+/g, '');
  if (node.type !== 'aliased_import') return { name: compact(node), local: undefined };
  const alias = childIn(node, 'alias');
  return { name: compact(childIn(node, 'name')), local: alias === undefined ? undefined : lowering.text(alias) };
}

function star(node: SyntaxNode, module: string, local: string): Statement {
  return { kind: 'import', span: spanOf(node), module, names: [{ imported: '*', local }] };
}

function lowerImport(node: SyntaxNode, lowering: Lowering): Statement[] {
  return childrenIn(node, 'name').map((child) => {
    const { name, local } = importedOf(child, lowering);
    if (local !== undefined) {
      lowering.imports.bind(local, name);
      return star(child, name, local);
    }
    const [first = ''] = name.split('.');
    lowering.imports.bind(first, first);
    if (first !== name) lowering.imports.bindModule(name);
    return star(child, first, first);
  });
}

/** `.pkg` and `name` as `.pkg.name`; `.` and `name` as `.name`. */
function within(module: string, name: string): string {
  return module.endsWith('.') ? `${module}${name}` : `${module}.${name}`;
}

function lowerFrom(node: SyntaxNode, lowering: Lowering): Statement[] {
  const moduleNode = childIn(node, 'module_name');
  const module = lowering.text(moduleNode).replace(/\s+/g, '');
  const span = spanOf(node);
  if (module === '') return [];
  if (childOfType(node, 'wildcard_import') !== undefined)
    return [{ kind: 'import', span, module, names: [{ imported: '*names', local: '*' }] }];
  return childrenIn(node, 'name').flatMap((child): Statement[] => {
    const { name, local = name } = importedOf(child, lowering);
    lowering.imports.bind(local, within(module, name));
    if (module.startsWith('.')) lowering.own.add(local);
    if (CONSTANTS.has(module) && name === name.toUpperCase()) lowering.imports.bindConstant(local, module, name);
    const named: Statement = { kind: 'import', span: spanOf(child), module, names: [{ imported: name, local }] };
    return [named, star(child, within(module, name), local)];
  });
}

export const IMPORTS: Readonly<Record<string, LowerStatement>> = {
  import_statement: lowerImport,
  import_from_statement: lowerFrom,
  future_import_statement: () => [],
};
