/** Namespaces, `use` clauses, and files that are required. */
import type { Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type NameKind, originOf, shortName } from '../names';
import { type LowerExpression, type Lowering, type LowerStatement, spanOf } from './lowering';

const namespaceDefinition: LowerStatement = (node, lowering) => {
  lowering.names.namespace = lowering.text(childIn(node, 'name'));
  return lowering.block(childIn(node, 'body'));
};

function kindOf(node: SyntaxNode, lowering: Lowering): NameKind | undefined {
  const word = lowering.text(childIn(node, 'type'));
  return word === 'function' || word === 'const' ? word : undefined;
}

/** `use A\B;`, `use A\B as C;`, `use function A\b;`, `use A\{B, C as D};`. */
const useDeclaration: LowerStatement = (node, lowering) => {
  const group = childIn(node, 'body');
  const clauses = childrenOfType(group ?? node, 'namespace_use_clause');
  const prefix = group === undefined ? '' : `${lowering.text(childOfType(node, 'namespace_name', 'name'))}\\`;
  const kind = kindOf(node, lowering);
  return clauses.flatMap((clause) => useClause(clause, prefix, kind ?? kindOf(clause, lowering) ?? 'class', lowering));
};

function useClause(node: SyntaxNode, prefix: string, kind: NameKind, lowering: Lowering): Statement[] {
  const aliasNode = childIn(node, 'alias');
  const nameNode = namedChildren(node).find((child) => child !== aliasNode && child.field !== 'type');
  if (nameNode === undefined) return [];
  const full = (prefix + lowering.text(nameNode)).replace(/^\\/, '');
  const local = aliasNode === undefined ? shortName(full) : lowering.text(aliasNode);
  lowering.names.add(kind, local, full);
  const origin = originOf(full, kind);
  const span = spanOf(node);
  if (origin !== undefined)
    return [{ kind: 'import', span, module: origin.module, names: [{ imported: origin.name, local }] }];
  if (full === local) return [];
  const value: Expression = { kind: 'name', span: spanOf(nameNode), name: full };
  return [{ kind: 'declare', span, target: { kind: 'name', span, name: local }, value }];
}

/** The constant end of a path: `__DIR__ . '/../config.php'` is `./../config.php`. Undefined where there is none. */
function requiredPath(value: Expression): string | undefined {
  if (value.kind === 'literal' && typeof value.value === 'string') return value.value;
  if (value.kind === 'template') {
    const last = value.parts.at(-1);
    return typeof last === 'string' ? last : undefined;
  }
  if (value.kind === 'binary' && value.operator === '+') {
    const right = requiredPath(value.right);
    const left = value.left.kind === 'literal' || value.left.kind === 'binary' ? requiredPath(value.left) : undefined;
    return right === undefined ? undefined : `${left ?? ''}${right}`;
  }
  if (value.kind === 'call' && value.args.length === 1) return requiredPath(value.args[0]?.value as Expression);
  return undefined;
}

/** The module name of a required file starts with a dot, so that it cannot be taken for a class. */
function requiredModule(
  node: SyntaxNode,
  lowering: Lowering,
): { readonly module?: string; readonly value: Expression } {
  const value = lowering.expression(namedChildren(node)[0], node);
  const path = requiredPath(value);
  return path === undefined || path === '' ? { value } : { module: `./${path.replace(/^(\.?\/)+/, '')}`, value };
}

const required: LowerExpression = (node, lowering) => {
  const { module, value } = requiredModule(node, lowering);
  const span = spanOf(node);
  return module === undefined
    ? { kind: 'unknown', span, parts: [value] }
    : { kind: 'import', span, module, name: 'default' };
};

/** A `require` that is a statement of its own brings the file's names into scope. */
export const requireStatement: LowerStatement = (node, lowering) => {
  const { module, value } = requiredModule(node, lowering);
  const span = spanOf(node);
  if (module === undefined) return [{ kind: 'expression', span, value: { kind: 'unknown', span, parts: [value] } }];
  return [{ kind: 'import', span, module, included: true, names: [{ imported: '*names', local: '' }] }];
};

export const REQUIRES: ReadonlySet<string> = new Set([
  'include_expression',
  'include_once_expression',
  'require_expression',
  'require_once_expression',
]);

export const IMPORT_EXPRESSIONS: Readonly<Record<string, LowerExpression>> = {
  include_expression: required,
  include_once_expression: required,
  require_expression: required,
  require_once_expression: required,
};

export const IMPORTS: Readonly<Record<string, LowerStatement>> = {
  namespace_definition: namespaceDefinition,
  namespace_use_declaration: useDeclaration,
};
