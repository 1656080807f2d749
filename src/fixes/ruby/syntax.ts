/** Questions about Ruby syntax that fixes ask. */
import { childIn, childOfType, isComment, namedChildren, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type FileStyle, type LanguageHabits, styleOf } from '../style';

const HABITS: LanguageHabits = { indent: '  ', quote: "'", widths: [100, 120] };

const METHODS: ReadonlySet<string> = new Set(['method', 'singleton_method']);
const BODIES: ReadonlySet<string> = new Set([
  'program',
  'body_statement',
  'block_body',
  'then',
  'else',
  'do',
  'begin',
  'ensure',
]);
const LEAVING = /^(?:return|raise|next|break|redo|retry|fail|exit|exit!|abort|throw)(?![\w?!])/;

export function styleIn(context: FixContext): FileStyle {
  return styleOf(context.file.text, HABITS);
}

export function ancestors(node: SyntaxNode): SyntaxNode[] {
  return node.parent === null ? [] : [node.parent, ...ancestors(node.parent)];
}

/** The `def` that a node is evaluated in. */
export function methodAround(node: SyntaxNode): SyntaxNode | undefined {
  return ancestors(node).find((one) => METHODS.has(one.type));
}

/** The statement that a node is part of, directly in a body. */
export function statementOf(node: SyntaxNode): SyntaxNode | undefined {
  return [node, ...ancestors(node)].find((one) => one.parent !== null && BODIES.has(one.parent.type));
}

const HANDLERS: ReadonlySet<string> = new Set(['rescue', 'ensure', 'else']);
const CHOICES: ReadonlySet<string> = new Set([
  'if',
  'elsif',
  'unless',
  'case',
  'when',
  'begin',
  'rescue',
  'else',
  'then',
]);

/** Whether a statement is the last one of its body, not counting handlers of errors. */
function isLast(statement: SyntaxNode): boolean {
  const { parent } = statement;
  if (parent === null) return false;
  return (
    namedChildren(parent)
      .filter((one) => !HANDLERS.has(one.type))
      .at(-1) === statement
  );
}

/** Whether someone may use what a statement gives: it is part of an expression, or the last one of a method or block. */
export function givesValue(statement: SyntaxNode): boolean {
  const { parent } = statement;
  if (parent === null || parent.type === 'program') return false;
  if (CHOICES.has(parent.type)) {
    const isBody = BODIES.has(parent.type);
    return isBody && statement.type !== 'rescue' && !isLast(statement) ? false : givesValue(parent);
  }
  if (!BODIES.has(parent.type)) return true;
  return parent.type !== 'do' && (HANDLERS.has(statement.type) || isLast(statement));
}

/** Whether a statement leaves the body that it is in. */
export function leaves(statement: SyntaxNode | undefined, source: string): boolean {
  return statement !== undefined && LEAVING.test(textOf(statement, source)) && !/_modifier$/.test(statement.type);
}

/** Statements of a `then`, `else` or body. */
export function statementsIn(body: SyntaxNode | undefined): SyntaxNode[] {
  return body === undefined ? [] : namedChildren(body);
}

/** Behind the last statement or comment in a body. */
export function contentEnd(body: SyntaxNode): number {
  return body.children.filter((child) => child.named).at(-1)?.end ?? body.end;
}

/** A node without the parentheses around it. */
export function bare(node: SyntaxNode): SyntaxNode {
  const [inner, ...others] = node.type === 'parenthesized_statements' ? namedChildren(node) : [];
  return inner === undefined || others.length > 0 ? node : bare(inner);
}

/** The name of the method that a call calls. */
export function calledName(node: SyntaxNode | null | undefined, source: string): string {
  const method = node?.type === 'call' ? childIn(node, 'method') : undefined;
  return method === undefined ? '' : textOf(method, source);
}

export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  const list = childIn(call, 'arguments');
  return list === undefined ? [] : namedChildren(list);
}

/** What the last assignment to a name before an offset gives it. */
export function lastAssignment(
  context: FixContext,
  scope: SyntaxNode,
  name: string,
  before: number,
): SyntaxNode | undefined {
  let last: SyntaxNode | undefined;
  for (const node of walk(scope)) {
    const left = node.type === 'assignment' && node.end <= before ? childIn(node, 'left') : undefined;
    if (left !== undefined && textOf(left, context.file.text) === name) last = childIn(node, 'right');
  }
  return last;
}

/** Names that a method takes. */
export function parametersOf(method: SyntaxNode, source: string): string[] {
  const list = childIn(method, 'parameters');
  return (list === undefined ? [] : namedChildren(list)).map((parameter) => {
    const name = parameter.type === 'identifier' ? parameter : (childIn(parameter, 'name') ?? parameter);
    return textOf(name, source);
  });
}

/** The method or the whole file that variables at a node belong to. */
export function scopeOf(context: FixContext, node: SyntaxNode): SyntaxNode {
  return methodAround(node) ?? context.file.root;
}

/** The block of a call. */
export function blockOf(call: SyntaxNode): SyntaxNode | undefined {
  return childOfType(call, 'block', 'do_block');
}

/** The last statement of a block, which is what it gives. */
export function resultOf(block: SyntaxNode): SyntaxNode | undefined {
  const body = childIn(block, 'body');
  return body === undefined ? undefined : namedChildren(body).at(-1);
}

/** Comments and statements of a body, in order. */
export function membersOf(body: SyntaxNode): SyntaxNode[] {
  return body.children.filter((child) => child.named || isComment(child));
}
