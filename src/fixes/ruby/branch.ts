/** The statements that run where a status test holds. */
import type { StatusTest } from '../../analysis/model';
import { childIn, childrenIn, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { calledName, contentEnd, givesValue, leaves, statementsIn } from './syntax';

export interface Branch {
  readonly node: SyntaxNode;
  readonly statements: readonly SyntaxNode[];
  /** Behind the last statement and the comments after it. */
  readonly end: number;
  /** More statements have no place: `raise 'x' if …`, `when 401 then raise 'x'`. */
  readonly isInline: boolean;
}

export function branchIn(context: FixContext, body: SyntaxNode | undefined): Branch | undefined {
  const statements = statementsIn(body);
  const [first] = statements;
  if (body === undefined || first === undefined) return undefined;
  const line = context.file.text.slice(body.parent?.start ?? body.start, first.start);
  return { node: body, statements, end: contentEnd(body), isInline: !line.includes('\n') };
}

/** Whether the node holds wherever its parent does. */
function isImplied(parent: SyntaxNode, source: string): boolean {
  if (parent.type === 'parenthesized_statements' || parent.type === 'scope_resolution') return true;
  const operator = parent.type === 'binary' ? childIn(parent, 'operator') : undefined;
  return operator !== undefined && /^(?:&&|and|==)$/.test(textOf(operator, source));
}

/** Undefined where the test is a part of a condition that may hold without it, or where there is no branch. */
export function branchOf(context: FixContext, test: StatusTest): Branch | undefined {
  const { root, text } = context.file;
  let node = nodeAt(root, test.span.start, test.span.end);
  for (; node.parent !== null; node = node.parent) {
    const { parent } = node;
    if (parent.type === 'pattern' && parent.parent?.type === 'when') {
      const clause = parent.parent;
      return childrenIn(clause, 'pattern').length === 1 ? branchIn(context, childIn(clause, 'body')) : undefined;
    }
    if (node.field === 'condition') {
      if (parent.type === 'if' || parent.type === 'elsif') return branchIn(context, childIn(parent, 'consequence'));
      const body = parent.type === 'if_modifier' ? childIn(parent, 'body') : undefined;
      return body === undefined ? undefined : { node: body, statements: [body], end: body.end, isInline: true };
    }
    const isPart = node.field === 'name' || node.field === 'scope';
    if (!isPart && !isImplied(parent, text)) return undefined;
  }
  return undefined;
}

/** The whole condition that a test is in, with the statement that it decides. */
export function conditionOf(
  context: FixContext,
  test: StatusTest,
): { readonly text: string; readonly clause: SyntaxNode } | undefined {
  const { root, text } = context.file;
  let node = nodeAt(root, test.span.start, test.span.end);
  while (node.parent !== null && node.field !== 'condition') node = node.parent;
  return node.parent !== null && /^(?:if|unless|elsif|if_modifier|unless_modifier)$/.test(node.parent.type)
    ? { text: textOf(node, text), clause: node.parent }
    : undefined;
}

/** Calls that are made for what they do, not for what they give. */
const DOING =
  /^(?:warn|puts|p|pp|print|printf|sleep|debug|info|error|fatal|unknown|log|add|notify|capture\w*|\w+[!=])$/;

/** Whether a branch decides something: it leaves, or it gives a value that someone may use. */
export function decides({ statements }: Branch, source: string): boolean {
  const end = statements.at(-1);
  const last = end !== undefined && /_modifier$/.test(end.type) ? childIn(end, 'body') : end;
  if (end === undefined || last === undefined || leaves(last, source)) return true;
  if (/^(?:operator_)?assignment$/.test(last.type)) return false;
  const isDone = last.type === 'call' && DOING.test(calledName(last, source));
  return !isDone && (last.type !== 'call' || givesValue(end));
}
