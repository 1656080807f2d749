/** Methods, local functions, lambdas, and their parameters. */
import type { Expression, FunctionDefinition, Parameter, Statement } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { nameAt, spanOf } from '../../classbased/build';
import { expressionOfType } from './creation';
import type { CSharpExpression, CSharpLowering } from './csharpLowering';
import { typeExpression } from './types';

const REFERENCES = new Set(['out', 'ref']);

function parameter(node: SyntaxNode, lowering: CSharpLowering): Parameter | undefined {
  const nameNode = node.type === 'parameter' ? childIn(node, 'name') : node;
  if (nameNode === undefined) return undefined;
  const typeNode = node.type === 'parameter' ? childIn(node, 'type') : undefined;
  const type = typeExpression(typeNode, lowering);
  const at = node.children.findIndex((child) => child.type === '=');
  const fallback = at < 0 ? undefined : node.children[at + 1];
  const target = nameAt(spanOf(nameNode), lowering.local(lowering.text(nameNode)));
  const isReference = node.children.some((child) => REFERENCES.has(lowering.text(child)));
  return {
    target,
    ...(isReference && { byReference: true }),
    ...(fallback !== undefined && { default: expressionOfType(fallback, typeNode, node, lowering) }),
    ...(type !== undefined && { type }),
  };
}

/** `(int a, string b = "x", params object[] rest)`, `x`. The grammar puts the parts of a `params` into the list itself. */
export function parametersOf(list: SyntaxNode | undefined, lowering: CSharpLowering): Parameter[] {
  if (list === undefined) return [];
  if (list.type === 'implicit_parameter' || list.type === 'identifier')
    return [{ target: nameAt(spanOf(list), lowering.local(lowering.text(list))) }];
  const params = namedChildren(list)
    .filter((child) => child.type === 'parameter' || child.type === 'implicit_parameter')
    .flatMap((child) => parameter(child, lowering) ?? []);
  const rest = list.children.find((child) => child.field === 'name');
  if (rest !== undefined)
    params.push({ target: nameAt(spanOf(rest), lowering.local(lowering.text(rest))), rest: true });
  return params;
}

/** The statements of a block, `=> expression`, or expression. */
export function bodyOf(node: SyntaxNode | undefined, lowering: CSharpLowering): Statement[] {
  if (node === undefined) return [];
  if (node.type === 'block') return lowering.statements(namedChildren(node));
  const content = node.type === 'arrow_expression_clause' ? namedChildren(node)[0] : node;
  const value = expressionOfType(content, lowering.returnType, node, lowering);
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

export function functionOf(node: SyntaxNode, parts: FunctionParts, lowering: CSharpLowering): FunctionDefinition {
  const outside = lowering.returnType;
  lowering.returnType = parts.returns;
  const { params, body } = lowering.inFunction(() => ({
    params: parametersOf(parts.params, lowering),
    body: bodyOf(parts.body, lowering),
  }));
  lowering.returnType = outside;
  const returns = typeExpression(parts.returns, lowering);
  return {
    span: spanOf(node),
    name: lowering.text(parts.name),
    ...(parts.name !== undefined && { nameSpan: spanOf(parts.name) }),
    params,
    body,
    ...(lowering.modifiers(node).has('async') && { async: true }),
    ...(parts.self !== undefined && { self: parts.self }),
    ...(returns !== undefined && { returns }),
  };
}

function lambda(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const body = childIn(node, 'body') ?? childOfType(node, 'block');
  const fn = functionOf(node, { name: undefined, params: childIn(node, 'parameters'), body }, lowering);
  return { kind: 'function', span: spanOf(node), fn };
}

export function localFunction(node: SyntaxNode, lowering: CSharpLowering): Statement {
  const name = childIn(node, 'name');
  if (name !== undefined) lowering.local(lowering.text(name));
  const returns = childIn(node, 'type') ?? childIn(node, 'returns');
  const parts = { name, params: childIn(node, 'parameters'), body: childIn(node, 'body'), ...(returns && { returns }) };
  return { kind: 'function', span: spanOf(node), fn: functionOf(node, parts, lowering) };
}

export const FUNCTIONS: Readonly<Record<string, CSharpExpression>> = {
  lambda_expression: lambda,
  anonymous_method_expression: lambda,
};
