/** Imports and exports of ES modules and TypeScript. CommonJS needs nothing here: it is calls and assignments. */
import type { Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, childrenOfType, type SyntaxNode, textOf } from '../../../syntax/tree';
import { hasToken, type Lowering, memberAt, nameAt, parts, spanOf } from './context';
import { stringOf } from './literals';

const REGISTRY =
  /^(?:npm:|jsr:|https:\/\/(?:esm\.sh|cdn\.skypack\.dev|esm\.run|jspm\.dev)\/)(@[^/@]+\/[^/@?]+|[^/@?]+)/;

/** The package behind a specifier of Deno or a module server: `npm:axios@1`, `https://esm.sh/ky@1.7`. */
export function moduleName(specifier: string): string {
  return REGISTRY.exec(specifier)?.[1] ?? specifier;
}

/** `import type` is read as well: the type of a client says what a parameter is. */
export function lowerImport(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const span = spanOf(node);
  const required = childOfType(node, 'import_require_clause');
  if (required !== undefined) {
    const source = childIn(required, 'source');
    const local = nameOf(lowering, childOfType(required, 'identifier'));
    if (source === undefined) return [];
    return [
      { kind: 'import', span, module: moduleName(stringOf(lowering, source)), names: [{ imported: '*', local }] },
    ];
  }
  const source = childIn(node, 'source');
  if (source === undefined) return [];
  return [
    { kind: 'import', span, module: moduleName(stringOf(lowering, source)), names: importedNames(lowering, node) },
  ];
}

function importedNames(lowering: Lowering, node: SyntaxNode): { imported: string; local: string }[] {
  const clause = childOfType(node, 'import_clause');
  const names: { imported: string; local: string }[] = [];
  for (const child of clause === undefined ? [] : parts(clause))
    if (child.type === 'identifier') names.push({ imported: 'default', local: nameOf(lowering, child) });
    else if (child.type === 'namespace_import')
      names.push({ imported: '*', local: nameOf(lowering, childOfType(child, 'identifier')) });
    else
      for (const specifier of childrenOfType(child, 'import_specifier')) {
        const imported = nameOf(lowering, childIn(specifier, 'name'));
        const alias = childIn(specifier, 'alias');
        names.push({ imported, local: alias === undefined ? imported : nameOf(lowering, alias) });
      }
  return names;
}

/** `import X = A.B.C`. */
export function lowerImportAlias(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const [name, value] = parts(node);
  if (name === undefined || value === undefined) return [];
  return [
    {
      kind: 'declare',
      span: spanOf(node),
      target: nameAt(name, nameOf(lowering, name)),
      value: lowering.type(value) ?? nameAt(value, nameOf(lowering, value)),
    },
  ];
}

export function lowerExport(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const span = spanOf(node);
  const source = childIn(node, 'source');
  if (source !== undefined) return reExport(lowering, node, moduleName(stringOf(lowering, source)));
  const declaration = childIn(node, 'declaration');
  const isDefault = hasToken(node, 'default');
  if (declaration !== undefined) {
    const lowered = lowering.statements(declaration);
    if (isDefault) return [...lowered, ...defaultDeclaration(lowering, node, declaration)];
    return [
      ...lowered,
      ...declaredNames(lowering, declaration).map((name) => exported(node, name, nameAt(node, name))),
    ];
  }
  const clause = childOfType(node, 'export_clause');
  if (clause !== undefined)
    return specifiers(lowering, clause).map(({ local, name }) => exported(node, name, nameAt(node, local)));
  const value = childIn(node, 'value') ?? parts(node).find((child) => child.type !== 'decorator');
  if (value === undefined) return [];
  const lowered = lowering.expression(value);
  if (isDefault) return [exported(node, 'default', lowered)];
  if (hasToken(node, '=')) {
    const target = memberAt(node, nameAt(node, 'module'), 'exports');
    return [{ kind: 'expression', span, value: { kind: 'assign', span, target, value: lowered } }];
  }
  return [{ kind: 'expression', span, value: lowered }];
}

/** `export default function f() {}` also declares f; without a name the value itself is exported. */
function defaultDeclaration(lowering: Lowering, node: SyntaxNode, declaration: SyntaxNode): readonly Statement[] {
  const [name] = declaredNames(lowering, declaration);
  return name === undefined ? [] : [exported(node, 'default', nameAt(node, name))];
}

function reExport(lowering: Lowering, node: SyntaxNode, module: string): readonly Statement[] {
  const span = spanOf(node);
  const clause = childOfType(node, 'export_clause');
  if (clause !== undefined)
    return specifiers(lowering, clause).map(({ local, name }) => ({
      kind: 'export',
      span,
      name,
      from: { module, name: local },
    }));
  const namespace = childOfType(node, 'namespace_export');
  const name = namespace === undefined ? '*' : nameOf(lowering, parts(namespace)[0]);
  return [{ kind: 'export', span, name, from: { module, name: '*' } }];
}

function exported(node: SyntaxNode, name: string, value: Expression): Statement {
  return { kind: 'export', span: spanOf(node), name, value };
}

function specifiers(lowering: Lowering, clause: SyntaxNode): { local: string; name: string }[] {
  return childrenOfType(clause, 'export_specifier').map((specifier) => {
    const local = nameOf(lowering, childIn(specifier, 'name'));
    const alias = childIn(specifier, 'alias');
    return { local, name: alias === undefined ? local : nameOf(lowering, alias) };
  });
}

/** Names that the exports of a namespace's block declare. */
export function exportedNames(lowering: Lowering, block: SyntaxNode): readonly string[] {
  return childrenOfType(block, 'export_statement').flatMap((statement) => {
    const declaration = childIn(statement, 'declaration');
    return declaration === undefined ? [] : declaredNames(lowering, declaration);
  });
}

/** Names that a declaration brings into its scope. */
function declaredNames(lowering: Lowering, node: SyntaxNode): readonly string[] {
  const declarators = childrenOfType(node, 'variable_declarator');
  if (declarators.length > 0)
    return declarators.flatMap((declarator) => boundNames(lowering, childIn(declarator, 'name')));
  return childrenIn(node, 'name').map((name) => nameOf(lowering, name));
}

function boundNames(lowering: Lowering, node: SyntaxNode | undefined): readonly string[] {
  if (node === undefined) return [];
  switch (node.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
      return [nameOf(lowering, node)];
    case 'pair_pattern':
      return boundNames(lowering, childIn(node, 'value'));
    case 'assignment_pattern':
    case 'object_assignment_pattern':
      return boundNames(lowering, childIn(node, 'left'));
    default:
      return parts(node).flatMap((child) => boundNames(lowering, child));
  }
}

function nameOf(lowering: Lowering, node: SyntaxNode | undefined): string {
  if (node === undefined) return '';
  return node.type === 'string' ? stringOf(lowering, node) : textOf(node, lowering.source);
}
