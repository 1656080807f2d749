/** Facts about a whole Kotlin file that single nodes do not tell: one walk before lowering. */
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode, walk } from '../../../syntax/tree';

export interface KotlinFacts {
  readonly implementers: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  readonly requestInterfaces: ReadonlySet<string>;
  /** Functions of the file, also methods. */
  readonly functions: ReadonlySet<string>;
  /** Functions with a receiver type (`fun HttpClient.twoChat()`). */
  readonly extensions: ReadonlySet<string>;
  readonly enumConstants: ReadonlyMap<string, string | null>;
  /** Imported names, by the name they have here. */
  readonly imports: ReadonlyMap<string, string>;
  readonly packages: readonly string[];
}

export const REQUEST_ANNOTATIONS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'HTTP']);

type Text = (node: SyntaxNode | undefined) => string;

/** Name and arguments of the annotations of a declaration. */
export function annotationsOf(
  node: SyntaxNode,
  text: Text,
): { readonly name: string; readonly args: SyntaxNode | undefined; readonly node: SyntaxNode }[] {
  const modifiers = childOfType(node, 'modifiers', 'parameter_modifiers');
  return (modifiers === undefined ? [] : childrenOfType(modifiers, 'annotation')).map((annotation) => {
    const call = childOfType(annotation, 'constructor_invocation') ?? annotation;
    return { name: text(childOfType(call, 'user_type')), args: childOfType(call, 'value_arguments'), node: annotation };
  });
}

/** The name of a type without its arguments. */
export function typeName(node: SyntaxNode | undefined, text: Text): string {
  if (node?.type === 'nullable_type') return typeName(namedChildren(node)[0], text);
  return node === undefined ? '' : childrenOfType(node, 'identifier').map(text).join('.');
}

function basesOf(node: SyntaxNode, text: Text): string[] {
  const list = childOfType(node, 'delegation_specifiers');
  return (list === undefined ? [] : childrenOfType(list, 'delegation_specifier')).map((one) => {
    const [content] = namedChildren(one);
    return typeName(content?.type === 'user_type' ? content : content && childOfType(content, 'user_type'), text);
  });
}

/** Whether a function has a receiver: a type before its name. */
export function receiverOf(node: SyntaxNode): SyntaxNode | undefined {
  const at = node.children.findIndex((child) => child.field === 'name' || child.type === 'variable_declaration');
  return node.children
    .slice(0, Math.max(at, 0))
    .find((child) => child.type === 'user_type' || child.type === 'nullable_type');
}

export function collectFacts(root: SyntaxNode, source: string): KotlinFacts {
  const text: Text = (node) => (node === undefined ? '' : source.slice(node.start, node.end));
  const interfaces = new Set<string>();
  const bases: { readonly name: string; readonly bases: readonly string[] }[] = [];
  const classes = new Set<string>();
  const requestInterfaces = new Set<string>();
  const functions = new Set<string>();
  const extensions = new Set<string>();
  const enumConstants = new Map<string, string | null>();
  const imports = new Map<string, string>();
  const packages: string[] = [];
  for (const node of walk(root)) {
    switch (node.type) {
      case 'import': {
        const parts = childrenOfType(childOfType(node, 'qualified_identifier') ?? node, 'identifier').map(text);
        const alias = childOfType(node, 'identifier');
        const path = parts.join('.');
        if (node.children.some((child) => child.type === '*')) packages.push(path);
        else imports.set(alias !== undefined && parts.length > 1 ? text(alias) : (parts.at(-1) ?? ''), path);
        break;
      }
      case 'class_declaration': {
        const name = text(childIn(node, 'name'));
        if (node.children.some((child) => child.type === 'interface')) interfaces.add(name);
        else classes.add(name);
        bases.push({ name, bases: basesOf(node, text) });
        break;
      }
      case 'object_declaration':
        bases.push({ name: text(childIn(node, 'name')), bases: basesOf(node, text) });
        break;
      case 'enum_entry': {
        const owner = node.parent?.parent;
        const name = text(childOfType(node, 'identifier'));
        if (owner != null) enumConstants.set(name, enumConstants.has(name) ? null : text(childIn(owner, 'name')));
        break;
      }
      case 'function_declaration': {
        const name = text(childIn(node, 'name'));
        functions.add(name);
        if (receiverOf(node) !== undefined) extensions.add(name);
        const owner = node.parent?.parent;
        if (
          owner?.type === 'class_declaration' &&
          annotationsOf(node, text).some((one) => REQUEST_ANNOTATIONS.has(one.name))
        )
          requestInterfaces.add(text(childIn(owner, 'name')));
        break;
      }
      default:
    }
  }
  const implementers = new Map<string, string>();
  for (const wanted of interfaces) {
    const found = bases.filter((one) => one.bases.includes(wanted) && !interfaces.has(one.name));
    if (found.length === 1 && found[0] !== undefined && !requestInterfaces.has(wanted))
      implementers.set(wanted, found[0].name);
  }
  return { implementers, classes, requestInterfaces, functions, extensions, enumConstants, imports, packages };
}
