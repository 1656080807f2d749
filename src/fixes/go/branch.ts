/** The statements that run where a status test holds. */
import type { StatusTest } from '../../analysis/model';
import { childIn, childOfType, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { contentEnd, statementOf, statementsIn } from './syntax';

export interface Branch {
  readonly node: SyntaxNode;
  readonly statements: readonly SyntaxNode[];
  /** Behind the last statement and the comments after it. */
  readonly end: number;
}

/** Of a block or a clause of a `switch`. */
export function branchIn(node: SyntaxNode | undefined): Branch | undefined {
  const list = node === undefined ? undefined : childOfType(node, 'statement_list');
  if (node === undefined || list === undefined) return undefined;
  return { node, statements: statementsIn(node), end: contentEnd(node) };
}

/** Whether the node holds wherever its parent does. */
function isImplied(parent: SyntaxNode, source: string): boolean {
  if (parent.type === 'parenthesized_expression' || parent.type === 'selector_expression') return true;
  const operator = parent.type === 'binary_expression' ? childIn(parent, 'operator') : undefined;
  return operator !== undefined && /^(?:&&|==)$/.test(textOf(operator, source));
}

function clauseOf(node: SyntaxNode): SyntaxNode | undefined {
  const list = node.parent?.type === 'expression_list' ? node.parent : undefined;
  const clause = list?.parent?.type === 'expression_case' ? list.parent : undefined;
  return list !== undefined && namedChildren(list).length === 1 ? clause : undefined;
}

/** Undefined where the test is a part of a condition that may hold without it, or where there is no branch. */
export function branchOf(context: FixContext, test: StatusTest): Branch | undefined {
  const { root, text } = context.file;
  let node = nodeAt(root, test.span.start, test.span.end);
  for (; node.parent !== null; node = node.parent) {
    const clause = clauseOf(node);
    if (clause !== undefined) return branchIn(clause);
    if (node.parent.type === 'if_statement')
      return node.field === 'condition' ? branchIn(childIn(node.parent, 'consequence')) : undefined;
    if (!isImplied(node.parent, text)) return undefined;
  }
  return undefined;
}

/** The whole condition that a test is in, with the `if` that it decides. */
export function conditionOf(
  context: FixContext,
  test: StatusTest,
): { readonly text: string; readonly clause: SyntaxNode } | undefined {
  const { root, text } = context.file;
  let node = nodeAt(root, test.span.start, test.span.end);
  const statement = statementOf(node);
  while (node.parent !== null && node.parent.type !== 'if_statement') {
    if (node === statement) return undefined;
    node = node.parent;
  }
  if (node.parent === null || node.field !== 'condition') return undefined;
  return { text: textOf(node, text), clause: node.parent };
}
