/** Functions, lambdas, and their parameters. */
import type { Expression, FunctionDefinition, Parameter, Statement, Target } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { nameAt, spanOf } from '../../classbased/build';
import { configured } from '../../jvm/configuration';
import { annotationsOf, receiverOf } from './facts';
import type { KotlinExpression, KotlinLowering } from './kotlinLowering';
import { declaredType, typeExpression } from './types';

/** What `@Value("${…}")` puts into a property or parameter; undefined where there is none. */
export function configuredValue(node: SyntaxNode | undefined, lowering: KotlinLowering): Expression | undefined {
  const annotation =
    node && annotationsOf(node, lowering.textOf).find((one) => one.name === 'Value' || one.name === 'ConfigProperty');
  if (annotation?.args === undefined) return undefined;
  return configured(spanOf(annotation.node), lowering.text(annotation.args).replaceAll('\\$', '$'));
}

/** The default stands behind the parameter, in the list itself. */
function parametersIn(list: SyntaxNode, lowering: KotlinLowering): Parameter[] {
  const params: Parameter[] = [];
  const { children } = list;
  for (const [index, node] of children.entries()) {
    if (node.type !== 'parameter') continue;
    const before = children[index - 1];
    const modifiers = before?.type === 'parameter_modifiers' ? lowering.text(before) : '';
    const fallback = children[index + 1]?.type === '=' ? children[index + 2] : undefined;
    const nameNode = childOfType(node, 'identifier');
    const type = typeExpression(declaredType(node), lowering);
    params.push({
      target: nameAt(spanOf(nameNode ?? node), lowering.local(lowering.text(nameNode))),
      ...(/\bvararg\b/.test(modifiers) && { rest: true }),
      ...(fallback !== undefined && { default: lowering.expression(fallback) }),
      ...(type !== undefined && { type }),
    });
  }
  return params;
}

/** `{ … }` or `= expression`. */
export function bodyOf(node: SyntaxNode | undefined, lowering: KotlinLowering): Statement[] {
  if (node === undefined) return [];
  const content = node.type === 'function_body' ? namedChildren(node)[0] : node;
  if (content === undefined) return [];
  if (content.type === 'block') return lowering.statements(namedChildren(content));
  const value = lowering.expression(content);
  return [{ kind: 'return', span: value.span, value }];
}

/** A function of the file, a method, a local or an anonymous function. With a receiver, that is its first parameter. */
export function functionOf(node: SyntaxNode, self: string | undefined, lowering: KotlinLowering): FunctionDefinition {
  const name = childIn(node, 'name');
  const receiver = receiverOf(node);
  const list = childOfType(node, 'function_value_parameters');
  const receiverName = `receiver ${node.start}`;
  const run = () =>
    lowering.inFunction(() => ({
      params: list === undefined ? [] : parametersIn(list, lowering),
      body: bodyOf(childOfType(node, 'function_body', 'block'), lowering),
    }));
  const { params, body } = receiver === undefined ? run() : lowering.inReceiver(receiverName, run);
  const type = typeExpression(receiver, lowering);
  const first: Parameter[] =
    receiver === undefined
      ? []
      : [{ target: nameAt(spanOf(receiver), receiverName), ...(type !== undefined && { type }) }];
  return {
    span: spanOf(node),
    name: lowering.text(name),
    ...(name !== undefined && { nameSpan: spanOf(name) }),
    params: [...first, ...params],
    body,
    ...(self !== undefined && { self }),
  };
}

/** A variable or `(a, b)` on the left of a declaration, in a lambda or a loop. */
export function targetOf(node: SyntaxNode | undefined, lowering: KotlinLowering): Target | null {
  if (node === undefined) return null;
  if (node.type === 'multi_variable_declaration')
    return {
      kind: 'listPattern',
      span: spanOf(node),
      items: childrenOfType(node, 'variable_declaration').map((one) => targetOf(one, lowering)),
    };
  const name = node.type === 'identifier' ? node : childOfType(node, 'identifier');
  if (name === undefined || lowering.text(name) === '_') return null;
  return nameAt(spanOf(name), lowering.local(lowering.text(name)));
}

/** Parameters of a lambda; without any it has `it`. */
export function lambdaTargets(node: SyntaxNode, lowering: KotlinLowering): (Target | null)[] {
  const list = childOfType(node, 'lambda_parameters');
  if (list === undefined) return [nameAt(spanOf(node), lowering.local('it'))];
  return namedChildren(list).map((parameter) => targetOf(parameter, lowering));
}

export function lambdaStatements(node: SyntaxNode, lowering: KotlinLowering): Statement[] {
  return lowering.statements(namedChildren(node).filter((child) => child.type !== 'lambda_parameters'));
}

export function lambda(node: SyntaxNode, lowering: KotlinLowering): Extract<Expression, { kind: 'function' }> {
  const span = spanOf(node);
  const { params, body } = lowering.inFunction(() => {
    const list = childOfType(node, 'lambda_parameters');
    const types =
      list === undefined ? [] : namedChildren(list).map((one) => typeExpression(declaredType(one), lowering));
    const targets = lambdaTargets(node, lowering);
    const made = targets.map((target, index): Parameter => {
      const type = types[index];
      return { target: target ?? nameAt(span, `_ ${index}`), ...(type !== undefined && { type }) };
    });
    return { params: made, body: lambdaStatements(node, lowering) };
  });
  return { kind: 'function', span, fn: { span, name: '', params, body, implicitReturn: true } };
}

export const FUNCTIONS: Readonly<Record<string, KotlinExpression>> = {
  lambda_literal: lambda,
  annotated_lambda: (node, lowering) => lowering.expression(childOfType(node, 'lambda_literal'), node),
  anonymous_function: (node, lowering) => ({
    kind: 'function',
    span: spanOf(node),
    fn: functionOf(node, undefined, lowering),
  }),
};
