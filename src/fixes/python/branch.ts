/** The statements that run where a status test holds. */
import type { StatusTest } from '../../analysis/model';
import { childIn, childrenIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { statementOf } from './syntax';

export interface Branch {
  readonly block: SyntaxNode;
  readonly statements: readonly SyntaxNode[];
  /** The block begins in the line of its `if`. */
  readonly isInline: boolean;
}

const CLAUSES: ReadonlySet<string> = new Set(['if_statement', 'elif_clause']);

export function branchIn(context: FixContext, clause: SyntaxNode): Branch | undefined {
  const block = childIn(clause, 'consequence') ?? childIn(clause, 'body');
  if (block?.type !== 'block') return undefined;
  const isInline = !context.file.text.slice(clause.start, block.start).includes('\n');
  return { block, statements: namedChildren(block), isInline };
}

function operatorsOf(node: SyntaxNode, source: string): string[] {
  return childrenIn(node, 'operators').map((operator) => textOf(operator, source));
}

/** Whether the node holds wherever its parent does. */
function isImplied(parent: SyntaxNode, source: string): boolean {
  if (parent.type === 'parenthesized_expression') return true;
  if (parent.type === 'boolean_operator') return textOf(childIn(parent, 'operator') ?? parent, source) === 'and';
  if (/^(?:tuple|list|set)$/.test(parent.type)) return namedChildren(parent).length === 1;
  return parent.type === 'comparison_operator' && /^(?:==|in)$/.test(operatorsOf(parent, source).join(' '));
}

/** Undefined where the test is a part of a condition that may hold without it, or where there is no branch. */
export function branchOf(context: FixContext, test: StatusTest): Branch | undefined {
  const { root, text } = context.file;
  let node = nodeAt(root, test.span.start, test.span.end);
  if (node.parent?.type === 'case_pattern' && namedChildren(node.parent).length === 1) {
    const clause = node.parent.parent;
    return clause === null ? undefined : branchIn(context, clause);
  }
  while (node.parent !== null && !CLAUSES.has(node.parent.type)) {
    if (!isImplied(node.parent, text) && !isConstant(node)) return undefined;
    node = node.parent;
  }
  return node.parent !== null && node.field === 'condition' ? branchIn(context, node.parent) : undefined;
}

/** A part of `HTTPStatus.GONE`. */
function isConstant(node: SyntaxNode): boolean {
  return node.parent?.type === 'attribute';
}

/** The whole condition that a test is in, with the clause that it decides. */
export function conditionOf(
  context: FixContext,
  test: StatusTest,
): { readonly text: string; readonly clause: SyntaxNode } | undefined {
  const { root, text } = context.file;
  let node = nodeAt(root, test.span.start, test.span.end);
  const statement = statementOf(node);
  while (node.parent !== null && !CLAUSES.has(node.parent.type)) {
    if (node === statement) return undefined;
    node = node.parent;
  }
  if (node.parent === null || node.field !== 'condition') return undefined;
  return { text: textOf(node, text), clause: node.parent };
}
