/** The statements that run where a status test holds. */
import type { StatusTest } from '../../analysis/model';
import { childIn, childrenIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { statementOf } from './syntax';

export interface Branch {
  /** `block`: braces around them. `single`: a statement without braces. `case`: a part of a `switch`. */
  readonly form: 'block' | 'single' | 'case';
  /** The block, the single statement, or the case. */
  readonly node: SyntaxNode;
  readonly statements: readonly SyntaxNode[];
}

export function branchFrom(node: SyntaxNode): Branch {
  return node.type === 'statement_block'
    ? { form: 'block', node, statements: namedChildren(node) }
    : { form: 'single', node, statements: [node] };
}

function operatorOf(node: SyntaxNode, source: string): string {
  const operator = childIn(node, 'operator');
  return operator === undefined ? '' : textOf(operator, source);
}

/** Whether the node holds wherever its parent does. */
function isImplied(node: SyntaxNode, parent: SyntaxNode, source: string): boolean {
  if (parent.type === 'parenthesized_expression') return true;
  if (parent.type === 'binary_expression') return ['===', '==', '&&'].includes(operatorOf(parent, source));
  if (parent.type === 'array') return namedChildren(parent).length === 1;
  if (parent.type === 'member_expression') return node.field === 'object' && /\.includes$/.test(textOf(parent, source));
  return parent.type === 'call_expression' && node.field === 'function';
}

function caseOf(node: SyntaxNode): Branch | undefined {
  const statements = childrenIn(node, 'body');
  const [only] = statements;
  if (only !== undefined && statements.length === 1 && only.type === 'statement_block')
    return { form: 'case', node: only, statements: namedChildren(only) };
  return statements.length === 0 ? undefined : { form: 'case', node, statements };
}

/** Undefined where the test is a part of a condition that may hold without it, or where there is no branch. */
export function branchOf(context: FixContext, test: StatusTest): Branch | undefined {
  const { root, text } = context.file;
  let node = nodeAt(root, test.span.start, test.span.end);
  if (node.parent?.type === 'switch_case' && node.field === 'value') return caseOf(node.parent);
  while (node.parent !== null && node.parent.type !== 'if_statement') {
    if (!isImplied(node, node.parent, text)) return undefined;
    node = node.parent;
  }
  const consequence = node.parent === null ? undefined : childIn(node.parent, 'consequence');
  return node.field === 'condition' && consequence !== undefined ? branchFrom(consequence) : undefined;
}

/** The whole condition that a test is in, with the statement that it decides. */
export function conditionOf(
  context: FixContext,
  test: StatusTest,
): { readonly text: string; readonly statement: SyntaxNode } | undefined {
  const { root, text } = context.file;
  let node = nodeAt(root, test.span.start, test.span.end);
  const statement = statementOf(node);
  while (node.parent !== null && node.parent.type !== 'if_statement') {
    if (node === statement) return undefined;
    node = node.parent;
  }
  if (node.parent === null || node.field !== 'condition') return undefined;
  return { text: textOf(node, text).replace(/^\(\s*|\s*\)$/g, ''), statement: node.parent };
}
