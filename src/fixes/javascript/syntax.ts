/** Questions about JavaScript and TypeScript syntax that fixes ask. */
import type { Span } from '../../flow/ir';
import { childIn, nodeAt, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { FixContext } from '../fix';

const FUNCTIONS = new Set([
  'arrow_function',
  'function_declaration',
  'function_expression',
  'generator_function',
  'generator_function_declaration',
  'method_definition',
]);

/** The call expression with exactly this span. */
export function callNode(context: FixContext, span: Span): SyntaxNode | undefined {
  const node = nodeAt(context.file.root, span.start, span.end);
  const isExact = node.start === span.start && node.end === span.end;
  return isExact && node.type === 'call_expression' ? node : undefined;
}

export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let current = node.parent; current !== null; current = current.parent)
    if (FUNCTIONS.has(current.type)) return current;
  return undefined;
}

/** Whether `await` may stand here: in an async function, or at the top of a module. */
export function isAsyncPlace(node: SyntaxNode): boolean {
  const fn = enclosingFunction(node);
  return fn === undefined || fn.children.some((child) => child.type === 'async');
}

/** Nodes of a type inside `node`, but not inside of functions in it. */
export function hasOwn(node: SyntaxNode, type: string): boolean {
  const stack = [...node.children];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.type === type) return true;
    if (!FUNCTIONS.has(current.type)) stack.push(...current.children);
  }
  return false;
}

/** The statement that a node is part of, directly below a block or the program. */
export function statementOf(node: SyntaxNode): SyntaxNode | undefined {
  let current = node;
  while (current.parent !== null) {
    const { type } = current.parent;
    if (type === 'program' || type === 'statement_block' || type === 'switch_case' || type === 'switch_default')
      return current;
    if (FUNCTIONS.has(type) && current.field === 'body') return undefined;
    current = current.parent;
  }
  return undefined;
}

/** The statement of the file's top level that a node is in, from its first comment on. */
export function topLevelStart(context: FixContext, node: SyntaxNode): number {
  let current = node;
  while (current.parent !== null && current.parent.parent !== null) current = current.parent;
  const siblings = context.file.root.children;
  let index = siblings.indexOf(current);
  while (index > 0) {
    const before = siblings[index - 1] as SyntaxNode;
    const between = context.file.text.slice(before.end, (siblings[index] as SyntaxNode).start);
    if (before.type !== 'comment' || /\n[ \t]*\r?\n/.test(between) || !startsLine(context.file.text, before.start))
      break;
    index -= 1;
  }
  return (siblings[index] ?? current).start;
}

function startsLine(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, offset - 200), offset));
}

/** A function declaration of the file by its name. */
export function declaresFunction(context: FixContext, name: string): boolean {
  for (const node of walk(context.file.root)) {
    const declared = node.type === 'function_declaration' ? childIn(node, 'name') : undefined;
    if (declared !== undefined && textOf(declared, context.file.text) === name) return true;
  }
  return false;
}

export function isTypeScript(context: FixContext): boolean {
  return context.file.languageId.startsWith('typescript');
}
