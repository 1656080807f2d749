/** Questions about Python syntax that fixes ask. */
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type FileStyle, type LanguageHabits, styleOf } from '../style';

const HABITS: LanguageHabits = { indent: '    ', quote: '"', widths: [88, 100, 120] };

const SCOPES: ReadonlySet<string> = new Set(['function_definition', 'lambda', 'class_definition']);
const ENDINGS: ReadonlySet<string> = new Set([
  'return_statement',
  'raise_statement',
  'continue_statement',
  'break_statement',
]);

export function styleIn(context: FixContext): FileStyle {
  return styleOf(context.file.text, HABITS);
}

/** The function, lambda or class body that a node is evaluated in. */
export function enclosingScope(node: SyntaxNode): SyntaxNode | undefined {
  for (let current = node.parent; current !== null; current = current.parent)
    if (SCOPES.has(current.type)) return current;
  return undefined;
}

/** All nodes below `node` that run when it is evaluated: not those inside of functions in it. */
export function ownNodes(node: SyntaxNode): SyntaxNode[] {
  const own: SyntaxNode[] = [];
  const stack = [...node.children];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    own.push(current);
    if (!SCOPES.has(current.type)) stack.push(...current.children);
  }
  return own;
}

/** The statement that a node is part of, directly in a block or the module. */
export function statementOf(node: SyntaxNode): SyntaxNode | undefined {
  let current = node;
  while (current.parent !== null) {
    if (current.parent.type === 'block' || current.parent.type === 'module') return current;
    current = current.parent;
  }
  return undefined;
}

/** Whether a statement leaves the block that it is in. */
export function leaves(statement: SyntaxNode, source: string): boolean {
  return ENDINGS.has(statement.type) || /^(?:sys\.|os\._)?exit\(/.test(textOf(statement, source));
}

/** A node without the parentheses around it. */
export function bare(node: SyntaxNode): SyntaxNode {
  let current = node;
  while (current.type === 'parenthesized_expression') {
    const [inner] = namedChildren(current);
    if (inner === undefined) break;
    current = inner;
  }
  return current;
}

/** What `await` is written before; undefined for other nodes. */
export function awaited(node: SyntaxNode): SyntaxNode | undefined {
  const [operand] = node.type === 'await' ? namedChildren(node) : [];
  return operand;
}

/** A function of the module, or one that it imports by name. */
export function definitionOf(context: FixContext, name: string): SyntaxNode | undefined {
  const { root, text } = context.file;
  for (const statement of root.children) {
    if (statement.type === 'function_definition') {
      const defined = childIn(statement, 'name');
      if (defined !== undefined && textOf(defined, text) === name) return statement;
    }
    if (statement.type === 'import_from_statement')
      for (const imported of statement.children)
        if (imported.field === 'name' && textOf(childIn(imported, 'alias') ?? imported, text) === name)
          return statement;
  }
  return undefined;
}

/** Whether the module has something of this name, whatever it is. */
export function bindsName(context: FixContext, name: string): boolean {
  return (
    definitionOf(context, name) !== undefined ||
    new RegExp(`^(?:(?:async[ \\t]+)?def[ \\t]+${name}\\b|${name}[ \\t]*=)`, 'm').test(context.file.text)
  );
}

/** Whether the functions around a node say what they take and return. */
export function isAnnotated(node: SyntaxNode): boolean {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent)
    if (current.type === 'function_definition' && childIn(current, 'return_type') !== undefined) return true;
  return false;
}
