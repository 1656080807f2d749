/** Functions, methods and closures. Those that may fail give a value that comes later, with their error as its own. */
import type { FunctionDefinition, Parameter } from '../../../flow/ir';
import { childIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { blockStatements, hasTail } from './control';
import { type Lowering, nameAt, spanOf } from './lowering';
import { typeReference } from './paths';
import { targetOf } from './patterns';

function parameterOf(node: SyntaxNode, lowering: Lowering): Parameter {
  const pattern = node.type === 'parameter' ? childIn(node, 'pattern') : node;
  const type = node.type === 'parameter' ? typeReference(childIn(node, 'type'), lowering) : undefined;
  const target = targetOf(extracted(node, pattern), lowering) ?? nameAt(spanOf(node), '_');
  return { target, ...(type !== undefined && { type }) };
}

/** `State(client): State<Client>`: the parameter is what the holder holds. */
function extracted(node: SyntaxNode, pattern: SyntaxNode | undefined): SyntaxNode | undefined {
  if (pattern?.type !== 'tuple_struct_pattern' || childIn(node, 'type')?.type !== 'generic_type') return pattern;
  return namedChildren(pattern).find((child) => child.field !== 'type') ?? pattern;
}

type Body = Pick<FunctionDefinition, 'body' | 'async' | 'implicitReturn'>;

function bodyOf(node: SyntaxNode, body: SyntaxNode | undefined, lowering: Lowering): Body {
  const flags = lowering.facts.fallible.has(node) ? { async: true } : {};
  if (body === undefined) return { body: [], ...flags };
  if (body.type !== 'block') return { body: lowering.statement(body, true), ...flags, implicitReturn: true };
  const implicit = hasTail(body, lowering) ? { implicitReturn: true } : {};
  return { body: blockStatements(body, lowering, true), ...flags, ...implicit };
}

/** A closure or an async block. */
export function closureDefinition(
  node: SyntaxNode,
  params: readonly SyntaxNode[],
  body: SyntaxNode | undefined,
  lowering: Lowering,
): FunctionDefinition {
  return lowering.inFunction(lowering.facts.fallible.has(node), () => ({
    span: spanOf(node),
    name: '',
    params: params.map((param) => parameterOf(param, lowering)),
    ...bodyOf(node, body, lowering),
  }));
}

/** Whether a function belongs to a value of its type, not to the type. */
export function hasSelf(node: SyntaxNode): boolean {
  const list = childIn(node, 'parameters');
  return list?.children.some((child) => child.type === 'self_parameter' || isTypedSelf(child)) === true;
}

/** `self: Arc<Self>`. */
function isTypedSelf(node: SyntaxNode): boolean {
  return node.type === 'parameter' && childIn(node, 'pattern')?.type === 'self';
}

export function functionDefinition(node: SyntaxNode, lowering: Lowering, name?: string): FunctionDefinition {
  const nameNode = childIn(node, 'name');
  const list = childIn(node, 'parameters');
  const params = list === undefined ? [] : childrenOfType(list, 'parameter').filter((param) => !isTypedSelf(param));
  return lowering.inFunction(lowering.facts.fallible.has(node), () => ({
    span: spanOf(node),
    name: name ?? lowering.text(nameNode),
    ...(nameNode !== undefined && { nameSpan: spanOf(nameNode) }),
    ...(hasSelf(node) && { self: 'self' }),
    params: name === undefined ? params.map((param) => parameterOf(param, lowering)) : [],
    ...bodyOf(node, childIn(node, 'body'), lowering),
  }));
}

/** Items of a block of declarations. */
export function itemsOf(node: SyntaxNode): SyntaxNode[] {
  const list = childIn(node, 'body');
  return list === undefined ? [] : namedChildren(list);
}
