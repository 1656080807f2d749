/** Questions about PHP syntax that fixes ask. */
import type { Span } from '../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type FileStyle, type LanguageHabits, styleOf } from '../style';

/** PSR-12. */
const HABITS: LanguageHabits = { indent: '    ', quote: "'", widths: [120] };

export const FUNCTIONS: ReadonlySet<string> = new Set([
  'function_definition',
  'method_declaration',
  'anonymous_function',
  'arrow_function',
]);
const BLOCKS: ReadonlySet<string> = new Set([
  'program',
  'compound_statement',
  'colon_block',
  'case_statement',
  'default_statement',
]);
/** Nodes whose lines are part of a value. */
export const LITERALS = ['string', 'encapsed_string', 'heredoc', 'nowdoc', 'shell_command_expression'];
const ENDINGS: ReadonlySet<string> = new Set([
  'return_statement',
  'continue_statement',
  'break_statement',
  'exit_statement',
]);

export function styleIn(context: FixContext): FileStyle {
  return styleOf(context.file.text, HABITS);
}

/** The function that a node is evaluated in; undefined for the script itself. */
export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let current = node.parent; current !== null; current = current.parent)
    if (FUNCTIONS.has(current.type)) return current;
  return undefined;
}

/** All nodes below `node` that run when it is evaluated: not those of functions and classes in it. */
export function ownNodes(node: SyntaxNode): SyntaxNode[] {
  const own: SyntaxNode[] = [];
  const stack = [...node.children];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    own.push(current);
    if (!FUNCTIONS.has(current.type) && current.type !== 'declaration_list') stack.push(...current.children);
  }
  return own;
}

/** The statement that a node is part of; of a branch without braces it is the one statement. */
export function statementOf(node: SyntaxNode): SyntaxNode | undefined {
  let current = node;
  while (current.parent !== null) {
    if (BLOCKS.has(current.parent.type) && current.field !== 'value') return current;
    const isBody = current.field === 'body' && /_(?:statement|clause)$/.test(current.parent.type);
    if (isBody && !BLOCKS.has(current.type)) return current;
    current = current.parent;
  }
  return undefined;
}

/** `throw …` where it is a statement. */
export function thrownBy(statement: SyntaxNode): SyntaxNode | undefined {
  return statement.type === 'expression_statement' ? childOfType(statement, 'throw_expression') : undefined;
}

/** Whether a statement leaves the block that it is in. */
export function leaves(statement: SyntaxNode, source: string): boolean {
  return (
    ENDINGS.has(statement.type) ||
    thrownBy(statement) !== undefined ||
    /^(?:exit|die)\b/.test(textOf(statement, source))
  );
}

/** A node without the parentheses and casts to a number around it. */
export function bare(node: SyntaxNode, source: string): SyntaxNode {
  let current = node;
  for (;;) {
    const isCast = current.type === 'cast_expression' && /^\(\s*int(?:eger)?\s*\)/i.test(textOf(current, source));
    const inner =
      current.type === 'parenthesized_expression'
        ? namedChildren(current)[0]
        : isCast
          ? childIn(current, 'value')
          : undefined;
    if (inner === undefined) return current;
    current = inner;
  }
}

/** Arguments of a call or a `new`, without their names. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  const list = childIn(call, 'arguments') ?? childOfType(call, 'arguments');
  return (list === undefined ? [] : namedChildren(list)).flatMap((argument) => namedChildren(argument).slice(-1));
}

/** `curl_exec` of `curl_exec($ch)`, whatever the namespace is. */
export function functionName(call: SyntaxNode, source: string): string {
  const name = call.type === 'function_call_expression' ? childIn(call, 'function') : undefined;
  return name === undefined ? '' : textOf(name, source).replace(/^\\/, '');
}

/** The value of the last assignment of a variable before an offset, if it has certainly run there. */
export function valueBefore(context: FixContext, name: string, at: Span, scope: SyntaxNode): SyntaxNode | undefined {
  const source = context.file.text;
  const last = ownNodes(scope)
    .filter((node) => /^(?:augmented_|reference_)?assignment_expression$/.test(node.type) && node.end <= at.start)
    .filter((node) => {
      const left = childIn(node, 'left');
      return left !== undefined && textOf(left, source) === name;
    })
    .sort((left, right) => right.start - left.start)[0];
  const block = last === undefined ? undefined : statementOf(last)?.parent;
  if (last?.type !== 'assignment_expression' || block === undefined || block === null) return undefined;
  return block.start <= at.start && at.end <= block.end ? childIn(last, 'right') : undefined;
}

/** The scope of a node's variables: its function, or the script. */
export function scopeOf(context: FixContext, node: SyntaxNode): SyntaxNode {
  return enclosingFunction(node) ?? context.file.root;
}

/** Whether the functions around a node, or the file, say what they take and return. */
export function isTyped(context: FixContext, at: SyntaxNode): boolean {
  if (/\bdeclare\s*\(\s*strict_types\s*=\s*1\s*\)/.test(context.file.text)) return true;
  for (let node: SyntaxNode | null = at; node !== null; node = node.parent)
    if (FUNCTIONS.has(node.type) && childIn(node, 'return_type') !== undefined) return true;
  return false;
}

/** A statement that stands in a block, not alone behind an `if`. */
export function isInBlock(statement: SyntaxNode): boolean {
  return BLOCKS.has(statement.parent?.type ?? '');
}
