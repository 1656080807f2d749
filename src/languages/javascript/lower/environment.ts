/**
 * Reads of the environment. Any name may be read from `process.env`, which the tables cannot list: a read lowers to a
 * call of that object with the name.
 */
import type { Expression, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode, textOf } from '../../../syntax/tree';
import { callAt, type Lowering, parts, spanOf } from './context';
import { defaultOf, keyText } from './patterns';

const ENVIRONMENTS = new Set(['process.env', 'import.meta.env', 'Bun.env', 'globalThis.process.env']);

export function isEnvironment(lowering: Lowering, node: SyntaxNode): boolean {
  if (node.type !== 'member_expression') return false;
  return node.end - node.start < 24 && ENVIRONMENTS.has(textOf(node, lowering.source));
}

/** `environment.NAME` at `node`. */
export function environmentRead(node: SyntaxNode, environment: Expression, name: Expression): Expression {
  return callAt(node, environment, [name]);
}

/** `const { A, B = 'x' } = process.env`: one declaration for each name. */
export function environmentDeclarations(
  lowering: Lowering,
  node: SyntaxNode,
  pattern: SyntaxNode,
  value: SyntaxNode | undefined,
): readonly Statement[] | undefined {
  if (pattern.type !== 'object_pattern' || value === undefined || !isEnvironment(lowering, value)) return undefined;
  const environment = lowering.expression(value);
  return parts(pattern).flatMap((child): readonly Statement[] => {
    const pair = child.type === 'pair_pattern';
    const bound = pair ? childIn(child, 'value') : child;
    if (bound === undefined || child.type === 'rest_pattern') return [];
    const target = lowering.target(bound);
    const key = pair ? keyText(lowering, childIn(child, 'key')) : target.kind === 'name' ? target.name : '';
    const span = spanOf(child);
    const read = environmentRead(child, environment, { kind: 'literal', span, value: key });
    const fallback = defaultOf(lowering, bound);
    const given: Expression =
      fallback === undefined
        ? read
        : { kind: 'binary', span, operator: 'nullish', text: '=', left: read, right: fallback };
    return [{ kind: 'declare', span: spanOf(node), target, value: given }];
  });
}
