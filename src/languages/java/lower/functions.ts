/** Methods, lambdas, and their parameters. */
import type { Expression, FunctionDefinition, Parameter, Statement } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { nameAt, spanOf } from '../../classbased/build';
import { configuredValue } from './annotations';
import type { JavaExpression, JavaLowering } from './javaLowering';
import { typeExpression } from './types';

function parameter(node: SyntaxNode, lowering: JavaLowering): Parameter | undefined {
  const declarator = childOfType(node, 'variable_declarator');
  const nameNode =
    node.type === 'identifier' ? node : (childIn(node, 'name') ?? (declarator && childIn(declarator, 'name')));
  if (nameNode === undefined) return undefined;
  const type = typeExpression(childIn(node, 'type'), lowering);
  const fallback = configuredValue(node, lowering);
  return {
    target: nameAt(spanOf(nameNode), lowering.local(lowering.text(nameNode))),
    ...(node.type === 'spread_parameter' && { rest: true }),
    ...(fallback !== undefined && { default: fallback }),
    ...(type !== undefined && { type }),
  };
}

const PARAMETERS = new Set(['formal_parameter', 'spread_parameter', 'identifier']);

export function parametersOf(list: SyntaxNode | undefined, lowering: JavaLowering): Parameter[] {
  if (list === undefined) return [];
  if (list.type === 'identifier') return [parameter(list, lowering) as Parameter];
  return namedChildren(list)
    .filter((child) => PARAMETERS.has(child.type))
    .flatMap((child) => parameter(child, lowering) ?? []);
}

const BLOCKS = new Set(['block', 'constructor_body']);

export function bodyOf(node: SyntaxNode | undefined, lowering: JavaLowering): Statement[] {
  if (node === undefined) return [];
  if (BLOCKS.has(node.type)) return lowering.statements(namedChildren(node));
  const value = lowering.expression(node);
  return [{ kind: 'return', span: value.span, value }];
}

interface FunctionParts {
  readonly name: SyntaxNode | undefined;
  readonly params: SyntaxNode | undefined;
  readonly body: SyntaxNode | undefined;
  readonly returns?: SyntaxNode;
  /** Set for members of a class: the name of its object. */
  readonly self?: string;
}

export function functionOf(node: SyntaxNode, parts: FunctionParts, lowering: JavaLowering): FunctionDefinition {
  const { params, body } = lowering.inFunction(() => ({
    params: parametersOf(parts.params, lowering),
    body: bodyOf(parts.body, lowering),
  }));
  const returns = typeExpression(parts.returns, lowering);
  return {
    span: spanOf(node),
    name: lowering.text(parts.name),
    ...(parts.name !== undefined && { nameSpan: spanOf(parts.name) }),
    params,
    body,
    ...(parts.self !== undefined && { self: parts.self }),
    ...(returns !== undefined && { returns }),
  };
}

function lambda(node: SyntaxNode, lowering: JavaLowering): Expression {
  const fn = functionOf(
    node,
    { name: undefined, params: childIn(node, 'parameters'), body: childIn(node, 'body') },
    lowering,
  );
  return { kind: 'function', span: spanOf(node), fn };
}

export const FUNCTIONS: Readonly<Record<string, JavaExpression>> = { lambda_expression: lambda };
