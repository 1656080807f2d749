/** Functions: what one prints is its result, `$1` and so on are its parameters. */
import type { Parameter, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { literalAt, nameAt, spanOf, variableAt } from './build';
import { type Context, OPTIONS, OUTPUT } from './context';
import { lowerStatement } from './statements';
import { PARAMETERS } from './words';

export function lowerFunction(c: Context, node: SyntaxNode): Statement {
  const span = spanOf(node);
  const nameNode = childIn(node, 'name');
  const body = childIn(node, 'body');
  const outer = { inFunction: c.inFunction, shifted: c.shifted, locals: c.locals, optional: c.optional };
  Object.assign(c, { inFunction: true, shifted: 0, locals: new Set<string>(), optional: new Set<string>() });
  const statements = body === undefined ? [] : lowerStatement(c, body);
  const { locals, optional } = c;
  Object.assign(c, outer);
  const params: Parameter[] = [];
  for (let index = 1; index <= PARAMETERS; index += 1) {
    const target = variableAt(span, String(index));
    params.push(optional.has(String(index)) ? { target, default: literalAt(span, null) } : { target });
  }
  params.push({ target: variableAt(span, '@'), rest: true });
  params.push({ target: nameAt(span, OPTIONS), default: { kind: 'object', span, entries: [] } });
  const declared = [nameAt(span, OUTPUT), ...[...locals].map((name) => variableAt(span, name))];
  return {
    kind: 'function',
    span,
    fn: {
      span,
      name: c.text(nameNode),
      nameSpan: nameNode === undefined ? span : spanOf(nameNode),
      params,
      body: [
        ...declared.map((target): Statement => ({ kind: 'declare', span, target, value: literalAt(span, null) })),
        ...statements,
        { kind: 'return', span, value: nameAt(span, OUTPUT) },
      ],
    },
  };
}
