/** What is looked up in a file before it is lowered: types with their `impl` blocks, and what may fail. */
import { childIn, namedChildren, type SyntaxNode, walk } from '../../../syntax/tree';

export interface Implementation {
  readonly node: SyntaxNode;
  /** Last word of the trait's path. */
  readonly trait: string | undefined;
}

export interface FileFacts {
  readonly implementations: ReadonlyMap<string, readonly Implementation[]>;
  /** Types that the file declares, by name; their `impl` blocks belong to these. */
  readonly types: ReadonlyMap<string, SyntaxNode>;
  /** Traits of the file that exactly one of its types implements. */
  readonly implementers: ReadonlyMap<string, string>;
  /** Functions, closures and async blocks in which `?`, `Ok` or `Err` stands, or that say that they give a `Result`. */
  readonly fallible: ReadonlySet<SyntaxNode>;
}

const FUNCTIONS = new Set(['function_item', 'closure_expression', 'async_block']);
const FALLIBLE_MACROS = /^(?:anyhow::|eyre::|color_eyre::)?(?:bail|ensure)$/;

/** The name of a type without its path, references and type arguments. */
export function typeName(node: SyntaxNode | undefined, source: string): string {
  let type = node;
  while (type !== undefined && type.type !== 'type_identifier' && type.type !== 'identifier')
    type = childIn(type, 'name') ?? childIn(type, 'type');
  return type === undefined ? '' : source.slice(type.start, type.end);
}

function functionAround(node: SyntaxNode): SyntaxNode | undefined {
  let current = node.parent;
  while (current !== null && !FUNCTIONS.has(current.type)) current = current.parent;
  return current ?? undefined;
}

export function factsOf(root: SyntaxNode, source: string): FileFacts {
  const text = (node: SyntaxNode | undefined) => (node === undefined ? '' : source.slice(node.start, node.end));
  const implementations = new Map<string, Implementation[]>();
  const types = new Map<string, SyntaxNode>();
  const traits = new Map<string, Set<string>>();
  const fallible = new Set<SyntaxNode>();
  for (const node of walk(root)) {
    switch (node.type) {
      case 'impl_item': {
        const name = typeName(childIn(node, 'type'), source);
        const traitNode = childIn(node, 'trait');
        const trait = traitNode === undefined ? undefined : typeName(traitNode, source);
        const known = implementations.get(name);
        if (known === undefined) implementations.set(name, [{ node, trait }]);
        else known.push({ node, trait });
        if (trait !== undefined) traits.set(trait, (traits.get(trait) ?? new Set()).add(name));
        break;
      }
      case 'struct_item':
      case 'enum_item':
      case 'trait_item':
      case 'union_item':
        types.set(text(childIn(node, 'name')), node);
        break;
      case 'function_item':
        if (/\bResult\b/.test(text(childIn(node, 'return_type')))) fallible.add(node);
        break;
      default:
        if (canFail(node, text)) {
          const around = functionAround(node);
          if (around !== undefined) fallible.add(around);
        }
    }
  }
  const implementers = new Map(
    [...traits].flatMap(([trait, names]) =>
      types.has(trait) && names.size === 1 ? [[trait, [...names][0] as string] as const] : [],
    ),
  );
  return { implementations, types, implementers, fallible };
}

function canFail(node: SyntaxNode, text: (node: SyntaxNode | undefined) => string): boolean {
  if (node.type === 'try_expression') return true;
  if (node.type === 'macro_invocation') return FALLIBLE_MACROS.test(text(childIn(node, 'macro')));
  if (node.type !== 'call_expression') return false;
  const callee = childIn(node, 'function');
  return callee?.type === 'identifier' && (text(callee) === 'Ok' || text(callee) === 'Err');
}

/** Children of a list of items that count, with the attributes before each. */
export function withAttributes(
  nodes: readonly SyntaxNode[],
): { readonly node: SyntaxNode; readonly attributes: readonly SyntaxNode[] }[] {
  const found: { node: SyntaxNode; attributes: readonly SyntaxNode[] }[] = [];
  let attributes: SyntaxNode[] = [];
  for (const node of nodes.flatMap((one) => (one.type === 'ERROR' ? namedChildren(one) : [one]))) {
    if (node.type === 'attribute_item') attributes.push(node);
    else {
      found.push({ node, attributes });
      attributes = [];
    }
  }
  return found;
}
