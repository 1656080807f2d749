/** Where a helper lives: as a private method in the class that needs it, else as a function of the file. */
import { childIn, childOfType, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { FixContext } from '../fix';

/** The body of the class that a node is in; undefined where the code is of no class. */
export function classAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent) {
    if (current.type === 'function_definition') return undefined;
    if (current.type === 'declaration_list')
      return current.parent?.type === 'interface_declaration' ? undefined : current;
  }
  return undefined;
}

/** How a helper is named at a place. Functions are seen by a whole program, so their names tell the client. */
export function helperName(base: string, suffix: string, at: SyntaxNode): string {
  return classAround(at) === undefined ? base + suffix : base;
}

/** What stands before its arguments where it is called. */
export function calling(name: string, at: SyntaxNode): string {
  return classAround(at) === undefined ? name : `self::${name}`;
}

/** The definition of a helper that code at a place would call. */
export function definitionAt(context: FixContext, name: string, at: SyntaxNode): SyntaxNode | undefined {
  const body = classAround(at);
  const isNamed = (node: SyntaxNode) => {
    const written = childIn(node, 'name');
    return written !== undefined && textOf(written, context.file.text).toLowerCase() === name.toLowerCase();
  };
  if (body !== undefined) return body.children.find((child) => child.type === 'method_declaration' && isNamed(child));
  for (const node of walk(context.file.root)) if (node.type === 'function_definition' && isNamed(node)) return node;
  return undefined;
}

/** Children of the file, or of the namespace in braces that a node is in. */
export function topLevelAround(context: FixContext, node: SyntaxNode): SyntaxNode {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent)
    if (current.type === 'namespace_definition') return childOfType(current, 'compound_statement') ?? context.file.root;
  return context.file.root;
}
