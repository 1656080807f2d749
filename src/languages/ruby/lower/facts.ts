/**
 * What must be known of a Ruby file before it is lowered: which constants it defines and under which full names, which
 * methods, and where the bodies of heredocs stand.
 */
import { childIn, namedChildren, type SyntaxNode, textOf, walk } from '../../../syntax/tree';

export interface FileFacts {
  /** Dotted full names of constants, classes and modules. */
  readonly constants: ReadonlySet<string>;
  /** Bodies of each class or module, in order; a class may be opened more than once. */
  readonly bodies: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** Names of methods defined in classes and modules. */
  readonly methods: ReadonlySet<string>;
  /** Names of methods defined in the file's own scope. */
  readonly functions: ReadonlySet<string>;
  /** Methods that take keywords: to the others a trailing `key: value` is one object. */
  readonly keywordMethods: ReadonlySet<string>;
  /** Heredoc bodies by the start of their `<<~X`. */
  readonly heredocs: ReadonlyMap<number, SyntaxNode>;
}

const KEYWORD_PARAMETERS = new Set([
  'keyword_parameter',
  'hash_splat_parameter',
  'forward_parameter',
  'splat_parameter',
]);

export function gatherFacts(root: SyntaxNode, source: string): FileFacts {
  const constants = new Set<string>();
  const bodies = new Map<string, SyntaxNode[]>();
  const methods = new Set<string>();
  const functions = new Set<string>();
  const keywordMethods = new Set<string>();
  const heredocs = new Map<number, SyntaxNode>();
  const waiting: SyntaxNode[] = [];
  const paths = new Map<SyntaxNode, string>();

  for (const node of walk(root)) {
    switch (node.type) {
      case 'class':
      case 'module': {
        const name = childIn(node, 'name');
        if (name === undefined) break;
        const path = join(pathAround(node, paths), dotted(name, source));
        paths.set(node, path);
        constants.add(path);
        bodies.set(path, [...(bodies.get(path) ?? []), node]);
        break;
      }
      case 'assignment': {
        const left = childIn(node, 'left');
        if (left?.type === 'constant' || left?.type === 'scope_resolution')
          constants.add(join(pathAround(node, paths), dotted(left, source)));
        break;
      }
      case 'method':
      case 'singleton_method': {
        const name = childIn(node, 'name');
        if (name === undefined) break;
        const text = textOf(name, source);
        (pathAround(node, paths) === '' ? functions : methods).add(text);
        const params = childIn(node, 'parameters');
        if (params?.children.some((param) => KEYWORD_PARAMETERS.has(param.type)) === true) keywordMethods.add(text);
        break;
      }
      case 'heredoc_beginning':
        waiting.push(node);
        break;
      case 'heredoc_body': {
        const beginning = waiting.shift();
        if (beginning !== undefined) heredocs.set(beginning.start, node);
        break;
      }
    }
  }
  return { constants, bodies, methods, functions, keywordMethods, heredocs };
}

/** `A::B` as `A.B`; a leading `::` is left out. */
export function dotted(node: SyntaxNode, source: string): string {
  return textOf(node, source).replace(/\s+/g, '').replace(/^::/, '').replaceAll('::', '.');
}

export function join(around: string, name: string): string {
  return around === '' ? name : `${around}.${name}`;
}

/** Parents are walked first, so the nearest class or module around has its path already. */
function pathAround(node: SyntaxNode, paths: ReadonlyMap<SyntaxNode, string>): string {
  for (let around = node.parent; around !== null; around = around.parent) {
    const path = paths.get(around);
    if (path !== undefined) return path;
  }
  return '';
}

/** Statements of a body: comments and the bodies of heredocs are none. */
export function statementsOf(node: SyntaxNode | undefined): SyntaxNode[] {
  return node === undefined ? [] : namedChildren(node).filter((child) => child.type !== 'heredoc_body');
}
