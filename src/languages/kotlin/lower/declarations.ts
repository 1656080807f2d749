/** Properties, functions and type aliases of a file, a class or a block. */
import type { Expression, FunctionDefinition, Statement } from '../../../flow/ir';
import { childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { callAt, declareAt, spanOf, statementOf } from '../../classbased/build';
import { importOf, wildcardImport } from '../../jvm/imports';
import { receiverOf } from './facts';
import { bodyOf, configuredValue, functionOf, lambda, targetOf } from './functions';
import type { KotlinLowering, KotlinStatement } from './kotlinLowering';
import { classExpression, declaredType, typeExpression } from './types';

const ACCESSORS = new Set(['getter', 'setter', 'property_delegate', 'modifiers', 'type_constraints']);

/** What a property is set to: its value, what `by lazy { … }` computes, or what configuration gives. */
export function initialOf(node: SyntaxNode, lowering: KotlinLowering): Expression | null {
  const at = node.children.findIndex((child) => child.type === '=');
  const value =
    at < 0 ? undefined : node.children.slice(at + 1).find((child) => child.named && !ACCESSORS.has(child.type));
  if (value !== undefined) return lowering.expression(value);
  const configured = configuredValue(node, lowering);
  if (configured !== undefined) return configured;
  const delegate = childOfType(node, 'property_delegate');
  const given = delegate === undefined ? undefined : namedChildren(delegate).at(-1);
  if (given === undefined) return null;
  const annotated = given.type === 'call_expression' ? childOfType(given, 'annotated_lambda') : undefined;
  const fn = annotated === undefined ? undefined : childOfType(annotated, 'lambda_literal');
  return fn === undefined ? lowering.expression(given) : callAt(spanOf(given), lambda(fn, lowering));
}

/** The body of `get()`, as a function. */
export function getterOf(
  node: SyntaxNode,
  name: string,
  self: string,
  lowering: KotlinLowering,
): FunctionDefinition | undefined {
  const getter = childOfType(node, 'getter');
  const body = getter === undefined ? undefined : childOfType(getter, 'function_body');
  if (body === undefined) return undefined;
  const statements = lowering.inFunction(() => bodyOf(body, lowering));
  return { span: spanOf(node), name, params: [], body: statements, self };
}

function property(node: SyntaxNode, lowering: KotlinLowering): Statement[] {
  const declared = childOfType(node, 'variable_declaration', 'multi_variable_declaration');
  const value = initialOf(node, lowering);
  const getter = childOfType(node, 'getter');
  const computed =
    getter === undefined ? [] : lowering.inFunction(() => bodyOf(childOfType(getter, 'function_body'), lowering));
  const target = targetOf(declared, lowering);
  if (target === null || receiverOf(node) !== undefined) return value === null ? [] : [statementOf(value)];
  const [only] = computed;
  const initial = value ?? (only?.kind === 'return' ? only.value : null);
  const type = declared === undefined ? undefined : typeExpression(declaredType(declared), lowering);
  return [{ kind: 'declare', span: spanOf(node), target, value: initial, ...(type !== undefined && { type }) }];
}

function imported(node: SyntaxNode, lowering: KotlinLowering): Statement[] {
  const path = childOfType(node, 'qualified_identifier');
  const parts = childrenOfType(path ?? node, 'identifier').map((part) => lowering.text(part));
  const alias = path === undefined ? undefined : childOfType(node, 'identifier');
  const span = spanOf(node);
  if (node.children.some((child) => child.type === '*')) return wildcardImport(span, parts.join('.'));
  return importOf(span, parts.join('.'), alias === undefined ? undefined : lowering.text(alias));
}

export const DECLARATIONS: Readonly<Record<string, KotlinStatement>> = {
  property_declaration: property,
  function_declaration: (node, lowering) => {
    const fn = functionOf(node, undefined, lowering);
    lowering.local(fn.name);
    return [{ kind: 'function', span: spanOf(node), fn }];
  },
  type_alias: (node, lowering) => {
    const name = childOfType(node, 'identifier');
    const type = childOfType(node, 'user_type');
    return name === undefined || type === undefined
      ? []
      : [declareAt(spanOf(node), lowering.text(name), classExpression(type, lowering))];
  },
  import: imported,
  package_header: () => [],
  file_annotation: () => [],
};
