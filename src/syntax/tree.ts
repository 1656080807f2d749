/**
 * A syntax tree as plain data. It is copied out of tree-sitter's memory in one walk, so that the wasm tree is freed at
 * once and nothing that holds a node can leak or go stale.
 */
import type { Tree } from 'web-tree-sitter';

export interface SyntaxNode {
  /** The grammar's name of the node; for tokens their text (`===`, `async`). */
  readonly type: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly named: boolean;
  /** Name of the field that this node is in its parent. */
  readonly field: string | null;
  readonly children: readonly SyntaxNode[];
  readonly parent: SyntaxNode | null;
}

/** Deeper nodes are left out: what recurses over the tree must not run out of stack on hostile input. */
const MAX_DEPTH = 400;

/** Tokens that carry no meaning once the tree stands; leaving them out halves the copy. */
const PUNCTUATION = new Set(['(', ')', '{', '}', '[', ']', ',', ';', ':', '"', "'", '`', '.', '${', '=>', '#{', '::']);

/** All leaves share it: most nodes are leaves. */
const NO_CHILDREN: readonly SyntaxNode[] = [];

interface MutableNode {
  type: string;
  start: number;
  end: number;
  named: boolean;
  field: string | null;
  children: readonly SyntaxNode[];
  parent: MutableNode | null;
}

function append(parent: MutableNode, node: MutableNode): void {
  if (parent.children === NO_CHILDREN) parent.children = [node];
  else (parent.children as SyntaxNode[]).push(node);
}

/** What all nodes of one type id have in common. */
interface Kind {
  readonly type: string;
  readonly named: boolean;
  readonly isPunctuation: boolean;
  /** One word of the language, thus without children where it is written as its type; Python's `not in` is two. */
  readonly isWord: boolean;
}

/** Copies a tree-sitter tree. The caller still owns `tree` and deletes it. */
export function copyTree(tree: Tree): SyntaxNode {
  const cursor = tree.walk();
  const kinds = new Map<number, Kind>();
  const kind = (): Kind => {
    const id = cursor.nodeTypeId;
    let known = kinds.get(id);
    if (known === undefined) {
      const type = cursor.nodeType;
      const named = cursor.nodeIsNamed;
      known = { type, named, isPunctuation: !named && PUNCTUATION.has(type), isWord: !named && !type.includes(' ') };
      kinds.set(id, known);
    }
    return known;
  };
  /** Each look through the cursor is a call into wasm, and they are what the copy costs: none is made twice. */
  const read = ({ type, named, isPunctuation }: Kind, parent: MutableNode | null): MutableNode | undefined => {
    const field = cursor.currentFieldName;
    if (isPunctuation && field === null) return undefined;
    return { type, start: cursor.startIndex, end: cursor.endIndex, named, field, children: NO_CHILDREN, parent };
  };
  try {
    const root = read(kind(), null) as MutableNode;
    let parent = root;
    let depth = 0;
    let more = cursor.gotoFirstChild();
    while (more) {
      const current = kind();
      const node = read(current, parent);
      if (node !== undefined) {
        append(parent, node);
        const isToken = current.isWord && node.end - node.start === node.type.length;
        if (!isToken && depth < MAX_DEPTH && cursor.gotoFirstChild()) {
          parent = node;
          depth += 1;
          continue;
        }
      }
      while (!cursor.gotoNextSibling()) {
        if (parent.parent === null) return root;
        cursor.gotoParent();
        parent = parent.parent;
        depth -= 1;
      }
      more = true;
    }
    return root;
  } finally {
    cursor.delete();
  }
}

/** The first child in a field of the parent. */
export function childIn(node: SyntaxNode, field: string): SyntaxNode | undefined {
  return node.children.find((child) => child.field === field);
}

/** All children in a field, in order. */
export function childrenIn(node: SyntaxNode, field: string): SyntaxNode[] {
  return node.children.filter((child) => child.field === field);
}

/** Named children without comments. */
export function namedChildren(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child.named && !isComment(child));
}

export function childOfType(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | undefined {
  return node.children.find((child) => types.includes(child.type));
}

export function childrenOfType(node: SyntaxNode, ...types: readonly string[]): SyntaxNode[] {
  return node.children.filter((child) => types.includes(child.type));
}

export function isComment(node: SyntaxNode): boolean {
  return node.type === 'comment' || node.type === 'line_comment' || node.type === 'block_comment';
}

export function textOf(node: SyntaxNode, source: string): string {
  return source.slice(node.start, node.end);
}

/** The smallest node that contains the whole of `start..end`. */
export function nodeAt(root: SyntaxNode, start: number, end: number): SyntaxNode {
  let node = root;
  for (;;) {
    const inner = node.children.find((child) => child.start <= start && child.end >= end && child.end > child.start);
    if (inner === undefined) return node;
    node = inner;
  }
}

/** The node itself or its nearest ancestor of one of the types. */
export function ancestorOfType(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | undefined {
  let current: SyntaxNode | null = node;
  while (current !== null && !types.includes(current.type)) current = current.parent;
  return current ?? undefined;
}

/** All nodes below and including `root`, parents first. */
export function* walk(root: SyntaxNode): Generator<SyntaxNode> {
  const stack: SyntaxNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index] as SyntaxNode);
  }
}

/** Whether the grammar could not make sense of some part. */
export function hasError(root: SyntaxNode): boolean {
  for (const node of walk(root)) if (node.type === 'ERROR') return true;
  return false;
}
