/** Functions under decorators of the program: the decorator gets the function, and what it gives is called instead. */
import type { Argument, Expression, FunctionDefinition, Parameter } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { type Lowering, nameAt, namedParts, spanOf } from './lowering';

/** The decorators whose function is in sight, outermost first. */
function ownDecorators(decorators: readonly SyntaxNode[], lowering: Lowering): SyntaxNode[] {
  return decorators.flatMap((decorator) => {
    const [expression] = namedParts(decorator);
    const callee = expression?.type === 'call' ? childIn(expression, 'function') : expression;
    const path = lowering.imports.pathOf(callee, lowering.source) ?? '';
    const isImported = path !== lowering.text(callee) && !path.startsWith('.');
    const isOwn = callee?.type === 'identifier' && !isImported && lowering.own.has(lowering.text(callee));
    return expression !== undefined && isOwn ? [expression] : [];
  });
}

/** Hands a parameter on. */
function forwarded(parameter: Parameter): Argument[] {
  if (parameter.target.kind !== 'name') return [];
  return [{ value: parameter.target, ...(parameter.rest === true && { spread: true }) }];
}

/** `def f(a): …` under `@d` is `def f(a): return d(inner)(a)`, where `inner` is what was written. */
export function decorated(
  fn: FunctionDefinition,
  decorators: readonly SyntaxNode[],
  lowering: Lowering,
): FunctionDefinition {
  const own = ownDecorators(decorators, lowering);
  const [outermost] = own;
  if (outermost === undefined) return fn;
  const span = spanOf(outermost);
  const self: Parameter[] = fn.self === undefined ? [] : [{ target: nameAt(fn.span, fn.self) }];
  const { self: _self, decorators: _decorators, ...written } = fn;
  const inner: Expression = { kind: 'function', span: fn.span, fn: { ...written, params: [...self, ...fn.params] } };
  const wrapped = own.reduceRight<Expression>(
    (value, decorator) => ({
      kind: 'call',
      span: spanOf(decorator),
      callee: lowering.expression(decorator),
      args: [{ value }],
    }),
    inner,
  );
  const args = [...self, ...fn.params].flatMap(forwarded);
  const { async: _async, outer: _outer, ...outside } = fn;
  return {
    ...outside,
    body: [{ kind: 'return', span, value: { kind: 'call', span, callee: wrapped, args } }],
  };
}
