/** What is looked up in a file before it is lowered: its imports, its types and their methods, names of channels. */
import {
  childIn,
  childOfType,
  childrenIn,
  childrenOfType,
  namedChildren,
  type SyntaxNode,
  walk,
} from '../../../syntax/tree';
import { localName } from '../packages';

export interface FileFacts {
  /** Local package name to import path. */
  readonly imports: ReadonlyMap<string, string>;
  /** Types that the file declares at its top level, by name: what stands right of the name. */
  readonly types: ReadonlyMap<string, SyntaxNode>;
  /** Methods by the name of their receiver's type, which may be declared in another file of the package. */
  readonly methods: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** Names of variables, parameters and fields that are channels somewhere in the file. */
  readonly channels: ReadonlySet<string>;
  /** Interfaces of the file that exactly one of its types has the methods of. */
  readonly implementers: ReadonlyMap<string, string>;
}

export function factsOf(root: SyntaxNode, source: string): FileFacts {
  const text = (node: SyntaxNode | undefined) => (node === undefined ? '' : source.slice(node.start, node.end));
  const imports = new Map<string, string>();
  const types = new Map<string, SyntaxNode>();
  const methods = new Map<string, SyntaxNode[]>();
  for (const node of namedChildren(root)) {
    if (node.type === 'import_declaration')
      for (const spec of importSpecs(node)) {
        const path = text(childIn(spec, 'path')).slice(1, -1);
        const name = text(childIn(spec, 'name'));
        if (path !== '') imports.set(name === '' ? localName(path) : name, path);
      }
    else if (node.type === 'type_declaration')
      for (const spec of childrenOfType(node, 'type_spec', 'type_alias')) {
        const type = childIn(spec, 'type');
        if (type !== undefined) types.set(text(childIn(spec, 'name')), type);
      }
    else if (node.type === 'method_declaration') {
      const name = text(receiverType(node));
      const known = methods.get(name);
      if (known === undefined) methods.set(name, [node]);
      else known.push(node);
    }
  }
  return {
    imports,
    types,
    methods,
    channels: channelsIn(root, text),
    implementers: implementersOf(types, methods, text),
  };
}

export function importSpecs(declaration: SyntaxNode): SyntaxNode[] {
  const list = childOfType(declaration, 'import_spec_list');
  return childrenOfType(list ?? declaration, 'import_spec');
}

/** The name of the type that a method belongs to, without pointer and type parameters. */
export function receiverType(method: SyntaxNode): SyntaxNode | undefined {
  const receiver = childIn(method, 'receiver');
  const declaration = receiver === undefined ? undefined : childOfType(receiver, 'parameter_declaration');
  let type = declaration === undefined ? undefined : childIn(declaration, 'type');
  while (type !== undefined && type.type !== 'type_identifier')
    type = childIn(type, 'type') ?? namedChildren(type).find((child) => child.field === null);
  return type;
}

function channelsIn(root: SyntaxNode, text: (node: SyntaxNode | undefined) => string): ReadonlySet<string> {
  const channels = new Set<string>();
  for (const node of walk(root)) {
    if (node.type !== 'channel_type') continue;
    const { parent } = node;
    const owner = parent?.type === 'argument_list' ? parent.parent?.parent?.parent : parent;
    if (owner == null) continue;
    const names = childrenIn(owner, 'name');
    const left = childIn(owner, 'left');
    for (const name of names.length > 0 ? names : left === undefined ? [] : namedChildren(left))
      channels.add(text(name));
  }
  return channels;
}

function implementersOf(
  types: ReadonlyMap<string, SyntaxNode>,
  methods: ReadonlyMap<string, readonly SyntaxNode[]>,
  text: (node: SyntaxNode | undefined) => string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const methodNames = new Map(
    [...methods].map(([type, list]) => [type, new Set(list.map((method) => text(childIn(method, 'name'))))] as const),
  );
  for (const [name, type] of types) {
    if (type.type !== 'interface_type') continue;
    const wanted = childrenOfType(type, 'method_elem').map((method) => text(childIn(method, 'name')));
    if (wanted.length === 0) continue;
    const fitting = [...methodNames].filter(([, own]) => wanted.every((method) => own.has(method)));
    if (fitting.length === 1) found.set(name, (fitting[0] as (typeof fitting)[number])[0]);
  }
  return found;
}
