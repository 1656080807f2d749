/** Parameters of methods, blocks and lambdas. */
import type { Parameter, Statement, Target } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { BLOCK, literalAt, nameAt, spanOf } from './build';
import type { Context } from './context';
import { lowerExpression } from './expressions';

export interface Parameters {
  readonly params: readonly Parameter[];
  /** What must run before the body: names for the block. */
  readonly prelude: readonly Statement[];
  /** Names of the plain ones, in order. */
  readonly names: readonly string[];
}

const NO_PARAMETERS: Parameters = { params: [], prelude: [], names: [] };

/** Lowers a parameter list and makes its names local variables of the current scope. */
export function lowerParameters(c: Context, list: SyntaxNode | undefined): Parameters {
  if (list === undefined) return NO_PARAMETERS;
  const params: Parameter[] = [];
  const prelude: Statement[] = [];
  const names: string[] = [];
  for (const node of namedChildren(list)) {
    if (node.field === 'locals') {
      c.scope.locals.add(c.text(node));
      continue;
    }
    if (node.type === 'block_parameter') {
      const name = childIn(node, 'name');
      if (name === undefined) continue;
      c.scope.locals.add(c.text(name));
      const span = spanOf(name);
      prelude.push({ kind: 'declare', span, target: nameAt(span, c.text(name)), value: nameAt(span, BLOCK) });
      continue;
    }
    const parameter = lowerParameter(c, node);
    if (parameter === undefined) continue;
    params.push(parameter);
    if (parameter.target.kind === 'name') names.push(parameter.target.name);
  }
  return { params, prelude, names };
}

/** The parameter that carries a method's block; null where none is given. */
export function blockParameter(node: SyntaxNode): Parameter {
  const span = spanOf(node);
  return { target: nameAt(span, BLOCK), default: literalAt(span, null) };
}

function lowerParameter(c: Context, node: SyntaxNode): Parameter | undefined {
  const span = spanOf(node);
  const named = (fallback: string) => {
    const name = childIn(node, 'name');
    const text = name === undefined ? fallback : c.text(name);
    c.scope.locals.add(text);
    return nameAt(name === undefined ? span : spanOf(name), text);
  };
  switch (node.type) {
    case 'identifier':
      c.scope.locals.add(c.text(node));
      return { target: nameAt(span, c.text(node)) };
    case 'optional_parameter':
    case 'keyword_parameter': {
      const target = named('');
      const value = childIn(node, 'value');
      return value === undefined ? { target } : { target, default: lowerExpression(c, value) };
    }
    case 'splat_parameter':
      return { target: named('*'), rest: true };
    case 'hash_splat_parameter':
      return { target: named('**'), rest: true };
    case 'forward_parameter':
      return { target: nameAt(span, '...'), rest: true };
    case 'destructured_parameter':
      return { target: lowerDestructured(c, node) };
    default:
      return undefined;
  }
}

function lowerDestructured(c: Context, node: SyntaxNode): Target {
  const items = namedChildren(node);
  const rest = items.findIndex((item) => item.type === 'splat_parameter');
  const targets = items.map((item): Target | null => lowerParameter(c, item)?.target ?? null);
  const pattern = { kind: 'listPattern', span: spanOf(node), items: targets } as const;
  return rest === -1 ? pattern : { ...pattern, rest };
}
