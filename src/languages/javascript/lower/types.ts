/**
 * Declared types, as far as they say what a value is: `AxiosInstance`, `typeof fetch`, `Promise<Response>`, an options
 * object with such members. Aliases and interfaces of the same file are looked through.
 */
import type { Entry, Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode, textOf, walk } from '../../../syntax/tree';
import { type Lowering, nameAt, spanOf } from './context';

/** `Promise<X>` stands for X here: the solver asks what a value is once it is there. */
const WRAPPERS = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
  'Observable',
]);

/** Type aliases and interfaces of a file by name, wherever they stand; a class of the same name counts before them. */
export function collectTypes(root: SyntaxNode, source: string): ReadonlyMap<string, SyntaxNode> {
  const types = new Map<string, SyntaxNode>();
  const classes = new Set<string>();
  for (const node of walk(root)) {
    if (node.type === 'class_declaration' || node.type === 'abstract_class_declaration') {
      const own = childIn(node, 'name');
      if (own !== undefined) classes.add(textOf(own, source));
    }
    if (node.type !== 'type_alias_declaration' && node.type !== 'interface_declaration') continue;
    const name = childIn(node, 'name');
    const value = childIn(node, node.type === 'interface_declaration' ? 'body' : 'value');
    if (name !== undefined && value !== undefined) types.set(textOf(name, source), value);
  }
  for (const name of classes) types.delete(name);
  return types;
}

export function lowerType(lowering: Lowering, node: SyntaxNode | undefined): Expression | undefined {
  if (node === undefined) return undefined;
  const inner = (child: SyntaxNode | undefined) => lowerType(lowering, child);
  switch (node.type) {
    case 'identifier':
    case 'type_identifier': {
      const name = textOf(node, lowering.source);
      return declaredType(lowering, name) ?? nameAt(node, name);
    }
    case 'nested_type_identifier':
    case 'nested_identifier':
    case 'member_expression': {
      const [object, property] = namedChildren(node);
      const lowered = inner(object);
      if (lowered === undefined || property === undefined) return undefined;
      const name = textOf(property, lowering.source);
      return { kind: 'member', span: spanOf(node), object: lowered, name, nameSpan: spanOf(property) };
    }
    case 'generic_type': {
      const name = childIn(node, 'name');
      const first = namedChildren(childIn(node, 'type_arguments') ?? node).find((child) => child !== name);
      return name !== undefined && WRAPPERS.has(textOf(name, lowering.source)) ? inner(first) : inner(name);
    }
    case 'function_type':
      return fetchLike(lowering, node);
    case 'object_type':
    case 'interface_body':
      return membersOf(lowering, node);
    case 'type_annotation':
    case 'type_query':
    case 'parenthesized_type':
    case 'readonly_type':
    case 'union_type':
    case 'intersection_type':
      for (const child of namedChildren(node)) {
        const found = inner(child);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** The type behind a name of this file. Each is read once; one that contains itself is nothing inside. */
function declaredType(lowering: Lowering, name: string): Expression | undefined {
  const declared = lowering.types.get(name);
  if (declared === undefined) return undefined;
  if (!lowering.loweredTypes.has(name)) {
    lowering.loweredTypes.set(name, undefined);
    lowering.loweredTypes.set(name, lowerType(lowering, declared));
  }
  return lowering.loweredTypes.get(name);
}

/** A function type that gives a `Promise<Response>` is an injected `fetch`. */
function fetchLike(lowering: Lowering, node: SyntaxNode): Expression | undefined {
  const result = childIn(node, 'return_type');
  const text = result === undefined ? '' : textOf(result, lowering.source);
  return /^Promise<(?:globalThis\.)?Response>$/.test(text.trim()) ? nameAt(node, 'fetch') : undefined;
}

/** An object whose members are of types that say something; nothing where none is. */
function membersOf(lowering: Lowering, node: SyntaxNode): Expression | undefined {
  const entries: Entry[] = [];
  for (const child of namedChildren(node)) {
    if (child.type !== 'property_signature') continue;
    const name = childIn(child, 'name');
    const type = childIn(child, 'type');
    const value = lowerType(lowering, type);
    if (name !== undefined && value !== undefined)
      entries.push({ key: { kind: 'literal', span: spanOf(name), value: textOf(name, lowering.source) }, value });
  }
  return entries.length === 0 ? undefined : { kind: 'object', span: spanOf(node), entries };
}
