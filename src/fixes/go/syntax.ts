/** Questions about Go syntax that fixes ask. */
import { childIn, childOfType, isComment, namedChildren, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type FileStyle, styleOf } from '../style';

const FUNCTIONS: ReadonlySet<string> = new Set(['function_declaration', 'method_declaration', 'func_literal']);
const LISTS: ReadonlySet<string> = new Set(['statement_list', 'block', 'source_file']);
const ENDINGS: ReadonlySet<string> = new Set([
  'return_statement',
  'continue_statement',
  'break_statement',
  'goto_statement',
]);
const EXITS = /^(?:panic|os\.Exit|log\.(?:Fatal|Panic)(?:f|ln)?|(?:t|b|tb)\.(?:Fatal|FailNow|Skip)\w*)\(/;

/** gofmt leaves no choice but the line end. */
export function styleIn(context: FixContext): FileStyle {
  return { ...styleOf(context.file.text, { indent: '\t', quote: '"', widths: [1000] }), indent: '\t' };
}

/** The function that a node is evaluated in. */
export function functionAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let current = node.parent; current !== null; current = current.parent)
    if (FUNCTIONS.has(current.type)) return current;
  return undefined;
}

export function functionsAround(node: SyntaxNode): SyntaxNode[] {
  const nearest = functionAround(node);
  return nearest === undefined ? [] : [nearest, ...functionsAround(nearest)];
}

/** The statement that a node is part of, directly in a list of statements. */
export function statementOf(node: SyntaxNode): SyntaxNode | undefined {
  for (let current = node; current.parent !== null; current = current.parent)
    if (LISTS.has(current.parent.type) && current.type !== 'statement_list') return current;
  return undefined;
}

/** Statements of a block or of a clause of a `switch`. */
export function statementsIn(node: SyntaxNode): SyntaxNode[] {
  const list = childOfType(node, 'statement_list');
  return list === undefined ? [] : namedChildren(list);
}

/** Behind the last statement or comment in a block or clause: the grammar's lists of statements take in a line end. */
export function contentEnd(node: SyntaxNode): number {
  const last = node.children.filter((child) => child.named).at(-1);
  return last?.type === 'statement_list' ? contentEnd(last) : (last?.end ?? node.end);
}

/** Whether a statement leaves the block that it is in. */
export function leaves(statement: SyntaxNode | undefined, source: string): boolean {
  if (statement === undefined) return false;
  return ENDINGS.has(statement.type) || EXITS.test(textOf(statement, source));
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

/** The expressions on one side of an assignment or of a declaration. */
export function expressionsIn(node: SyntaxNode, field: 'left' | 'right' | 'value' | 'name'): SyntaxNode[] {
  const side = childIn(node, field);
  if (side === undefined) return [];
  if (side.type === 'expression_list') return namedChildren(side);
  return node.children.filter((child) => child.field === field && child.named && !isComment(child));
}

/** An assignment of any kind as its two sides; undefined for other nodes. */
export function assignmentOf(
  node: SyntaxNode,
): { readonly left: readonly SyntaxNode[]; readonly right: readonly SyntaxNode[] } | undefined {
  if (node.type === 'short_var_declaration' || node.type === 'assignment_statement')
    return { left: expressionsIn(node, 'left'), right: expressionsIn(node, 'right') };
  if (node.type === 'var_spec') return { left: expressionsIn(node, 'name'), right: expressionsIn(node, 'value') };
  return undefined;
}

/** The last assignment to a name in a function before an offset. */
export function lastAssignment(
  context: FixContext,
  scope: SyntaxNode,
  name: string,
  before: number,
): ReturnType<typeof assignmentOf> {
  let last: ReturnType<typeof assignmentOf>;
  for (const node of walk(scope)) {
    const found = node.end <= before ? assignmentOf(node) : undefined;
    if (found?.left.some((target) => textOf(target, context.file.text) === name) === true) last = found;
  }
  return last;
}

export interface Parameter {
  readonly name: string;
  readonly type: string;
}

/** Named parameters of a function, with its receiver. */
export function parametersOf(fn: SyntaxNode, source: string): Parameter[] {
  const lists = fn.children.filter((child) => child.field === 'parameters' || child.field === 'receiver');
  return lists.flatMap(namedChildren).flatMap((declaration) => {
    const type = childIn(declaration, 'type');
    const names = declaration.children.filter((child) => child.field === 'name' && child.named);
    return names.map((name) => ({ name: textOf(name, source), type: type === undefined ? '' : textOf(type, source) }));
  });
}

/** Whether a function around a node declares a name of its own, which then hides the package's or the import's. */
export function isHidden(context: FixContext, node: SyntaxNode, name: string): boolean {
  const source = context.file.text;
  const outermost = functionsAround(node).at(-1);
  if (outermost === undefined) return false;
  return [...walk(outermost)].some((inner) => {
    if (inner.type === 'parameter_declaration')
      return inner.children.some((child) => child.field === 'name' && textOf(child, source) === name);
    const targets =
      inner.type === 'short_var_declaration' || inner.type === 'range_clause'
        ? expressionsIn(inner, 'left')
        : inner.type === 'var_spec' || inner.type === 'const_spec'
          ? expressionsIn(inner, 'name')
          : [];
    return targets.some((target) => textOf(target, source) === name);
  });
}
