/** The statements that run where a status test holds. */
import type { StatusTest } from '../../analysis/model';
import { childIn, childOfType, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { argumentsOf, functionName, statementOf } from './syntax';

export interface Branch {
  /** `block`: braces or a colon around them. `single`: a statement without. `case`: a part of a `switch`. `arm`: of a `match`. */
  readonly form: 'block' | 'single' | 'case' | 'arm';
  /** The block, the single statement, the case, or the value of the arm. */
  readonly node: SyntaxNode;
  readonly statements: readonly SyntaxNode[];
}

const CLAUSES: ReadonlySet<string> = new Set(['if_statement', 'else_if_clause']);

export function branchIn(node: SyntaxNode | undefined): Branch | undefined {
  if (node === undefined) return undefined;
  if (node.type !== 'compound_statement' && node.type !== 'colon_block')
    return { form: 'single', node, statements: [node] };
  const isTemplate = [node, node.parent ?? node].some((one) => childOfType(one, 'text_interpolation') !== undefined);
  return isTemplate ? undefined : { form: 'block', node, statements: namedChildren(node) };
}

function operatorOf(node: SyntaxNode, source: string): string {
  const operator = childIn(node, 'operator');
  return operator === undefined ? '' : textOf(operator, source);
}

/** Whether the node holds wherever its parent does. */
function isImplied(parent: SyntaxNode, source: string): boolean {
  if (parent.type === 'parenthesized_expression') return true;
  if (parent.type === 'binary_expression') return /^(?:===?|&&|and)$/i.test(operatorOf(parent, source));
  if (parent.type === 'array_element_initializer') return namedChildren(parent).length === 1;
  if (parent.type === 'array_creation_expression') return namedChildren(parent).length === 1;
  if (parent.type === 'argument' || parent.type === 'arguments') return true;
  if (parent.type === 'class_constant_access_expression') return true;
  return functionName(parent, source) === 'in_array' && argumentsOf(parent)[1]?.type === 'array_creation_expression';
}

function caseOf(node: SyntaxNode): Branch | undefined {
  const statements = namedChildren(node).filter((child) => child.field !== 'value');
  const [only] = statements;
  if (only?.type === 'compound_statement' && statements.length === 1)
    return { form: 'case', node: only, statements: namedChildren(only) };
  return statements.length === 0 ? undefined : { form: 'case', node, statements };
}

/** The literal of a test, with the class of a constant. */
function literalOf(context: FixContext, test: StatusTest): SyntaxNode {
  return nodeAt(context.file.root, test.span.start, test.span.end);
}

/** Undefined where the test is a part of a condition that may hold without it, or where there is no branch. */
export function branchOf(context: FixContext, test: StatusTest): Branch | undefined {
  const { text } = context.file;
  let node = literalOf(context, test);
  if (node.parent?.type === 'case_statement' && node.field === 'value') return caseOf(node.parent);
  if (node.parent?.type === 'match_condition_list') {
    const value = node.parent.parent === null ? undefined : childIn(node.parent.parent, 'return_expression');
    const isOnly = namedChildren(node.parent).length === 1;
    return value === undefined || !isOnly ? undefined : { form: 'arm', node: value, statements: [value] };
  }
  while (node.parent !== null && !CLAUSES.has(node.parent.type)) {
    if (!isImplied(node.parent, text)) return undefined;
    node = node.parent;
  }
  return node.parent !== null && node.field === 'condition' ? branchIn(childIn(node.parent, 'body')) : undefined;
}

/** The whole condition that a test is in, with the clause that it decides. */
export function conditionOf(
  context: FixContext,
  test: StatusTest,
): { readonly text: string; readonly node: SyntaxNode; readonly clause: SyntaxNode } | undefined {
  const { text } = context.file;
  let node = literalOf(context, test);
  const statement = statementOf(node);
  while (node.parent !== null && !CLAUSES.has(node.parent.type)) {
    if (node === statement) return undefined;
    node = node.parent;
  }
  const [inner] = namedChildren(node);
  if (node.parent === null || node.field !== 'condition' || inner === undefined) return undefined;
  return { text: textOf(inner, text), node: inner, clause: node.parent };
}
