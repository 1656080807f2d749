/** Facts about a whole Java file that single nodes do not tell: one walk before lowering. */
import { childIn, childOfType, childrenOfType, type SyntaxNode, walk } from '../../../syntax/tree';

export interface JavaFacts {
  /** Interfaces that exactly one class of the file implements, and that class. */
  readonly implementers: ReadonlyMap<string, string>;
  /** Classes of the file that can be extended by an anonymous class. */
  readonly classes: ReadonlySet<string>;
  /** Interfaces whose methods have a request's path in an annotation (Retrofit). */
  readonly requestInterfaces: ReadonlySet<string>;
  /** Constants of the file's enums, and the enum; null where two enums have the name. */
  readonly enumConstants: ReadonlyMap<string, string | null>;
  /** Imported classes: simple name to full name. */
  readonly imports: ReadonlyMap<string, string>;
  /** Packages of `import a.b.*`. */
  readonly packages: readonly string[];
  /** Statically imported names: to the class that has them. */
  readonly statics: ReadonlyMap<string, string>;
  /** Classes of `import static a.B.*`. */
  readonly staticClasses: readonly string[];
}

export const REQUEST_ANNOTATIONS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'HTTP']);
const CLASSES = new Set(['class_declaration', 'record_declaration', 'enum_declaration']);
const TYPE_NAMES = ['type_identifier', 'generic_type', 'scoped_type_identifier'] as const;

type Text = (node: SyntaxNode | undefined) => string;

/** The annotations of a declaration. */
export function annotationsOf(node: SyntaxNode): SyntaxNode[] {
  const modifiers = childOfType(node, 'modifiers');
  return modifiers === undefined ? [] : childrenOfType(modifiers, 'annotation', 'marker_annotation');
}

/** The name of a type without its arguments. */
export function plainTypeName(node: SyntaxNode | undefined, text: Text): string {
  if (node?.type !== 'generic_type') return text(node);
  return text(childOfType(node, 'type_identifier', 'scoped_type_identifier'));
}

function basesOf(node: SyntaxNode, text: Text): string[] {
  const extended = childIn(node, 'superclass');
  const implemented = childIn(node, 'interfaces');
  const list = implemented === undefined ? undefined : childOfType(implemented, 'type_list');
  return [...(extended?.children ?? []), ...(list?.children ?? [])]
    .filter((child) => TYPE_NAMES.some((type) => type === child.type))
    .map((child) => plainTypeName(child, text));
}

export function collectFacts(root: SyntaxNode, source: string): JavaFacts {
  const text: Text = (node) => (node === undefined ? '' : source.slice(node.start, node.end));
  const interfaces = new Set<string>();
  const bases: { readonly name: string; readonly bases: readonly string[] }[] = [];
  const classes = new Set<string>();
  const requestInterfaces = new Set<string>();
  const enumConstants = new Map<string, string | null>();
  const imports = new Map<string, string>();
  const packages: string[] = [];
  const statics = new Map<string, string>();
  const staticClasses: string[] = [];

  const readImport = (node: SyntaxNode) => {
    const path = text(childOfType(node, 'scoped_identifier', 'identifier'));
    const isStatic = node.children.some((child) => child.type === 'static');
    const isAll = childOfType(node, 'asterisk') !== undefined;
    const name = path.slice(path.lastIndexOf('.') + 1);
    if (isAll) (isStatic ? staticClasses : packages).push(path);
    else if (isStatic) statics.set(name, path.slice(0, path.lastIndexOf('.')));
    else imports.set(name, path);
  };

  for (const node of walk(root)) {
    if (node.type === 'import_declaration') readImport(node);
    else if (node.type === 'interface_declaration') interfaces.add(text(childIn(node, 'name')));
    else if (CLASSES.has(node.type)) {
      const name = text(childIn(node, 'name'));
      classes.add(name);
      bases.push({ name, bases: basesOf(node, text) });
    } else if (node.type === 'enum_constant') {
      const owner = node.parent?.parent;
      const name = text(childIn(node, 'name'));
      if (owner != null) enumConstants.set(name, enumConstants.has(name) ? null : text(childIn(owner, 'name')));
    } else if (node.type === 'method_declaration' && node.parent?.type === 'interface_body') {
      const isRequest = annotationsOf(node).some((one) => REQUEST_ANNOTATIONS.has(text(childIn(one, 'name'))));
      if (isRequest && node.parent.parent !== null) requestInterfaces.add(text(childIn(node.parent.parent, 'name')));
    }
  }

  const implementers = new Map<string, string>();
  for (const wanted of interfaces) {
    const found = bases.filter((one) => one.bases.includes(wanted));
    if (found.length === 1 && found[0] !== undefined && !requestInterfaces.has(wanted))
      implementers.set(wanted, found[0].name);
  }
  return { implementers, classes, requestInterfaces, enumConstants, imports, packages, statics, staticClasses };
}
