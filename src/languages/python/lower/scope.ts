/** Names as far as the text alone tells: what imports call what, and what the enclosing function and class are. */
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../../syntax/tree';

export interface FunctionScope {
  /** Names of `global` and `nonlocal`. */
  readonly outer: Set<string>;
  /** Names that an `except … as name` binds; inside of an f-string they are read as text. */
  readonly errors: Set<string>;
  /** Where a generator gathers what it yields; null in other functions. */
  readonly yielded: string | null;
  /** The first parameter of a method. */
  readonly self: string | null;
}

export function newFunctionScope(of: Partial<FunctionScope> = {}): FunctionScope {
  return { outer: new Set(), errors: new Set(), yielded: null, self: null, ...of };
}

export interface ClassScope {
  readonly name: string;
  /** Names that statements of the body assigned so far: later ones see them without the class's name. */
  readonly names: Set<string>;
}

/** Local names of imports, so that special forms are known by the full name of the function. */
export class Imports {
  readonly #paths = new Map<string, string>();
  readonly #modules = new Set<string>();
  readonly #constants = new Map<string, { readonly module: string; readonly name: string }>();

  /** `import path as local`, `from module import name as local`. */
  bind(local: string, path: string): void {
    this.#paths.set(local, path);
  }

  /** `import a.b.c`, which binds `a` alone. */
  bindModule(path: string): void {
    this.#modules.add(path);
  }

  /** `from http.client import GONE`: a named number, which is read from its module at each use. */
  bindConstant(local: string, module: string, name: string): void {
    this.#constants.set(local, { module, name });
  }

  constantOf(local: string): { readonly module: string; readonly name: string } | undefined {
    return this.#constants.get(local);
  }

  isModule(path: string): boolean {
    return this.#modules.has(path);
  }

  /** Full dotted name of `name`, `name.member`; undefined for what is not a plain path. */
  pathOf(node: SyntaxNode | undefined, source: string): string | undefined {
    const written = writtenPath(node, source);
    if (written === undefined) return undefined;
    const dot = written.indexOf('.');
    const first = dot < 0 ? written : written.slice(0, dot);
    const path = this.#paths.get(first);
    return path === undefined ? written : path + written.slice(first.length);
  }
}

const MAX_PATH = 6;

/** `a.b.c` as written. */
export function writtenPath(node: SyntaxNode | undefined, source: string): string | undefined {
  const parts: string[] = [];
  let current = node;
  while (current?.type === 'attribute' && parts.length < MAX_PATH) {
    const name = childIn(current, 'attribute');
    if (name === undefined) return undefined;
    parts.unshift(textOf(name, source));
    current = childIn(current, 'object');
  }
  if (current?.type !== 'identifier') return undefined;
  return [textOf(current, source), ...parts].join('.');
}

const OTHER_SCOPES = new Set(['function_definition', 'lambda', 'class_definition', 'generator_expression']);

/** Whether a function yields; functions inside of it do not count. */
export function yields(body: SyntaxNode | undefined): boolean {
  const stack = body === undefined ? [] : [body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'yield') return true;
    for (const child of namedChildren(node)) if (!OTHER_SCOPES.has(child.type)) stack.push(child);
  }
  return false;
}
