/** Questions about JavaScript and TypeScript syntax that fixes ask. */
import { childIn, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type FileStyle, type LanguageHabits, styleOf } from '../style';

const HABITS: LanguageHabits = { indent: '  ', quote: "'", widths: [80, 100, 120] };

const FUNCTIONS: ReadonlySet<string> = new Set([
  'arrow_function',
  'function_declaration',
  'function_expression',
  'generator_function',
  'generator_function_declaration',
  'method_definition',
]);

const BLOCKS: ReadonlySet<string> = new Set(['program', 'statement_block', 'switch_case', 'switch_default']);

/** Statements after which the next one is not reached. */
const ENDINGS: ReadonlySet<string> = new Set([
  'return_statement',
  'throw_statement',
  'continue_statement',
  'break_statement',
]);

export function styleIn(context: FixContext): FileStyle {
  return styleOf(context.file.text, HABITS);
}

export function isTypeScript(context: FixContext): boolean {
  return context.file.languageId.startsWith('typescript');
}

export function isFunction(node: SyntaxNode): boolean {
  return FUNCTIONS.has(node.type);
}

export function isBlock(node: SyntaxNode): boolean {
  return BLOCKS.has(node.type);
}

export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let current = node.parent; current !== null; current = current.parent) if (isFunction(current)) return current;
  return undefined;
}

export function isAsync(fn: SyntaxNode): boolean {
  return fn.children.some((child) => child.type === 'async');
}

/** All nodes below `node` that run when it is evaluated: not those inside of functions in it. */
export function ownNodes(node: SyntaxNode): SyntaxNode[] {
  const own: SyntaxNode[] = [];
  const stack = [...node.children];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    own.push(current);
    if (!isFunction(current)) stack.push(...current.children);
  }
  return own;
}

/** The statement that a node is part of, directly below a block or the program. */
export function statementOf(node: SyntaxNode): SyntaxNode | undefined {
  let current = node;
  while (current.parent !== null) {
    if (isBlock(current.parent) && current.field !== 'value') return current;
    if (isFunction(current.parent) && current.field === 'body') return undefined;
    current = current.parent;
  }
  return undefined;
}

/** Whether a statement leaves the block that it is in. */
export function leaves(statement: SyntaxNode, source: string): boolean {
  return ENDINGS.has(statement.type) || /^(?:process|Deno)\.exit\(/.test(textOf(statement, source));
}

/** A node without the parentheses, casts and `!` around it. */
export function bare(node: SyntaxNode): SyntaxNode {
  let current = node;
  while (
    current.type === 'parenthesized_expression' ||
    current.type === 'as_expression' ||
    current.type === 'satisfies_expression' ||
    current.type === 'non_null_expression'
  ) {
    const inner = current.children.find((child) => child.named && child.type !== 'comment');
    if (inner === undefined) break;
    current = inner;
  }
  return current;
}

/** Whether the file has a function, variable or import of this name anywhere. */
export function bindsName(context: FixContext, name: string): boolean {
  const { root, text } = context.file;
  for (const node of walk(root)) {
    const isName = node.type === 'identifier' || node.type === 'shorthand_property_identifier_pattern';
    if (!isName || textOf(node, text) !== name) continue;
    const { parent, field } = node;
    if (node.type !== 'identifier' || parent === null) return true;
    if (field === 'name' || field === 'alias' || field === 'pattern' || field === 'parameter') return true;
    if (/^(?:formal_parameters|array_pattern|import_clause|namespace_import|rest_pattern)$/.test(parent.type))
      return true;
  }
  return false;
}

/** A function declaration of the file, or `import { name }`. */
export function declarationOfFunction(context: FixContext, name: string): SyntaxNode | undefined {
  for (const node of walk(context.file.root)) {
    if (node.type !== 'function_declaration' && node.type !== 'import_specifier') continue;
    const declared = childIn(node, 'alias') ?? childIn(node, 'name');
    if (declared !== undefined && textOf(declared, context.file.text) === name) return node;
  }
  return undefined;
}
