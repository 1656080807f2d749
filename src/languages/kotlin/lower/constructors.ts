/** Primary and secondary constructors. */
import type { Parameter, Statement } from '../../../flow/ir';
import { childOfType, childrenOfType, type SyntaxNode } from '../../../syntax/tree';
import { memberAt, nameAt, spanOf, statementOf } from '../../classbased/build';
import type { Overload } from '../../classbased/constructors';
import { argumentsOf } from './calls';
import { configuredValue, functionOf } from './functions';
import type { KotlinLowering } from './kotlinLowering';
import { declaredType, typeExpression } from './types';

export function classParameters(node: SyntaxNode): SyntaxNode[] {
  const primary = childOfType(node, 'primary_constructor');
  const list = primary === undefined ? undefined : childOfType(primary, 'class_parameters');
  return list === undefined ? [] : childrenOfType(list, 'class_parameter');
}

function primaryParameter(node: SyntaxNode, lowering: KotlinLowering): Parameter {
  const name = childOfType(node, 'identifier') ?? node;
  const at = node.children.findIndex((child) => child.type === '=');
  const fallback = at < 0 ? undefined : node.children[at + 1];
  const value = fallback === undefined ? configuredValue(node, lowering) : lowering.expression(fallback);
  const type = typeExpression(declaredType(node), lowering);
  return {
    target: nameAt(spanOf(name), lowering.local(lowering.text(name))),
    field: true,
    ...(value !== undefined && { default: value }),
    ...(type !== undefined && { type }),
  };
}

/** The primary constructor; the fields of a data class can also be taken by position. */
export function primary(
  node: SyntaxNode,
  self: string,
  args: SyntaxNode | undefined,
  lowering: KotlinLowering,
): Overload | undefined {
  const nodes = classParameters(node);
  if (nodes.length === 0 && args === undefined) return undefined;
  const span = spanOf(node);
  const { params, body } = lowering.inFunction(() => {
    const params = nodes.map((one) => primaryParameter(one, lowering));
    const base: Statement[] =
      args === undefined
        ? []
        : [
            statementOf({
              kind: 'call',
              span: spanOf(args),
              callee: nameAt(spanOf(args), 'super'),
              args: argumentsOf(args, lowering),
            }),
          ];
    const positions = params.flatMap(({ target }, index): Statement[] => {
      const field = memberAt(span, nameAt(span, self), String(index), span);
      return target.kind === 'name' ? [statementOf({ kind: 'assign', span, target: field, value: target })] : [];
    });
    return { params, body: [...base, ...positions] };
  });
  return { fn: { span: { start: node.start, end: node.start }, name: '', params, body, self }, delegates: null };
}

export function secondary(node: SyntaxNode, self: string, lowering: KotlinLowering): Overload {
  const call = childOfType(node, 'constructor_delegation_call');
  const list = call === undefined ? undefined : childOfType(call, 'value_arguments');
  const isOwn = call?.children[0]?.type === 'this';
  let given: ReturnType<typeof argumentsOf> = [];
  const fn = functionOf(node, self, lowering);
  lowering.inFunction(() => {
    for (const { target } of fn.params) if (target.kind === 'name') lowering.local(target.name);
    given = argumentsOf(list, lowering);
  });
  if (isOwn) return { fn, delegates: given };
  const span = spanOf(node);
  const base: Statement[] =
    given.length === 0 ? [] : [statementOf({ kind: 'call', span, callee: nameAt(span, 'super'), args: given })];
  return { fn: { ...fn, body: [...base, ...fn.body] }, delegates: null };
}
