/** Facts about a whole file that single nodes do not tell: one walk before lowering. */
import { childIn, childOfType, namedChildren, type SyntaxNode, walk } from '../../../syntax/tree';

export interface FileFacts {
  /** Interfaces that exactly one class of the file implements, and that class. */
  readonly implementers: ReadonlyMap<string, string>;
  /** Extension methods, and the static class that has them. */
  readonly extensions: ReadonlyMap<string, string>;
  /** Namespaces that the file uses. */
  readonly usings: ReadonlySet<string>;
  /** Constructor parameters by class, as type names: where a typed client takes its `HttpClient`. */
  readonly constructors: ReadonlyMap<string, readonly string[]>;
  /** Names of interfaces whose methods have a request's path in an attribute (Refit). */
  readonly requestInterfaces: ReadonlySet<string>;
}

const CLASSES = new Set(['class_declaration', 'record_declaration', 'struct_declaration', 'record_struct_declaration']);
export const REQUEST_ATTRIBUTES = new Set(['Get', 'Post', 'Put', 'Delete', 'Patch', 'Head', 'Options']);

function baseNames(node: SyntaxNode, text: (node: SyntaxNode | undefined) => string): string[] {
  const list = childOfType(node, 'base_list');
  if (list === undefined) return [];
  return namedChildren(list).map((base) => {
    const type = base.type === 'primary_constructor_base_type' ? childIn(base, 'type') : base;
    const name = type?.type === 'generic_name' ? namedChildren(type)[0] : type;
    return text(name);
  });
}

function extensionName(method: SyntaxNode, text: (node: SyntaxNode | undefined) => string): string | undefined {
  const parameters = childIn(method, 'parameters');
  const [first] = parameters === undefined ? [] : namedChildren(parameters);
  const isExtension = first?.children.some((child) => child.type === 'modifier' && text(child) === 'this') ?? false;
  return isExtension ? text(childIn(method, 'name')) : undefined;
}

function hasRequestAttribute(method: SyntaxNode, text: (node: SyntaxNode | undefined) => string): boolean {
  return method.children.some(
    (list) =>
      list.type === 'attribute_list' &&
      namedChildren(list).some((attribute) => REQUEST_ATTRIBUTES.has(text(childIn(attribute, 'name')))),
  );
}

export function collectFacts(root: SyntaxNode, source: string): FileFacts {
  const text = (node: SyntaxNode | undefined) => (node === undefined ? '' : source.slice(node.start, node.end));
  const interfaces = new Set<string>();
  const bases: { readonly name: string; readonly bases: readonly string[] }[] = [];
  const extensions = new Map<string, string>();
  const usings = new Set<string>();
  const constructors = new Map<string, readonly string[]>();
  const requestInterfaces = new Set<string>();
  const parameterTypes = (list: SyntaxNode | undefined) =>
    list === undefined ? [] : namedChildren(list).map((parameter) => text(childIn(parameter, 'type')));
  for (const node of walk(root)) {
    if (node.type === 'using_directive') {
      const named = childOfType(node, 'qualified_name') ?? childOfType(node, 'identifier');
      usings.add(text(named));
      if (node.children.some((child) => child.type === 'static')) usings.add(`static ${text(named)}`);
    } else if (node.type === 'interface_declaration') {
      interfaces.add(text(childIn(node, 'name')));
    } else if (CLASSES.has(node.type)) {
      const name = text(childIn(node, 'name'));
      bases.push({ name, bases: baseNames(node, text) });
      const primary = childOfType(node, 'parameter_list');
      if (primary !== undefined) constructors.set(name, parameterTypes(primary));
    } else if (node.type === 'constructor_declaration') {
      constructors.set(text(childIn(node, 'name')), parameterTypes(childIn(node, 'parameters')));
    } else if (node.type === 'method_declaration') {
      const owner = node.parent?.parent;
      if (owner == null) continue;
      const name = text(childIn(owner, 'name'));
      const extension = extensionName(node, text);
      if (extension !== undefined) extensions.set(extension, name);
      if (owner.type === 'interface_declaration' && hasRequestAttribute(node, text)) requestInterfaces.add(name);
    }
  }
  const implementers = new Map<string, string>();
  for (const wanted of interfaces) {
    const found = bases.filter((one) => one.bases.includes(wanted));
    if (found.length === 1 && found[0] !== undefined && !requestInterfaces.has(wanted))
      implementers.set(wanted, found[0].name);
  }
  return { implementers, extensions, usings, constructors, requestInterfaces };
}
