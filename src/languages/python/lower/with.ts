/** `with`: the variable is what `__enter__` gives; managers that catch errors are a `try`. */
import type { Expression, Statement, Target } from '../../../flow/ir';
import { childIn, childOfType, type SyntaxNode } from '../../../syntax/tree';
import { targetOf } from './assignment';
import {
  assignAt,
  callAt,
  hidden,
  type Lowering,
  type LowerStatement,
  memberAt,
  namedParts,
  spanOf,
  statementOf,
} from './lowering';

/** Managers that swallow or record the errors given to them. */
const CATCHING = /(?:^|\.)(?:suppress|raises|assertRaises|assertRaisesRegex)$/;

interface Item {
  readonly node: SyntaxNode;
  readonly value: SyntaxNode;
  readonly alias: SyntaxNode | undefined;
}

function itemsOf(node: SyntaxNode): Item[] {
  const clause = childOfType(node, 'with_clause');
  return (clause === undefined ? [] : namedParts(clause)).flatMap((item): Item[] => {
    const value = item.type === 'with_item' ? (childIn(item, 'value') ?? namedParts(item)[0]) : item;
    if (value === undefined) return [];
    if (value.type !== 'as_pattern') return [{ node: item, value, alias: undefined }];
    const [manager, alias] = namedParts(value);
    return manager === undefined ? [] : [{ node: item, value: manager, alias }];
  });
}

function entered(item: Item, isAsync: boolean, lowering: Lowering): Expression {
  const span = spanOf(item.value);
  const manager = lowering.expression(item.value);
  const waits = (value: Expression): Expression => ({ kind: 'await', span, value });
  return isAsync
    ? waits(callAt(span, memberAt(span, waits(manager), '__aenter__')))
    : callAt(span, memberAt(span, manager, '__enter__'));
}

/** `pytest.raises(E) as caught`: `caught.value`, `caught.exception` is the error. */
function catching(item: Item, body: readonly Statement[], alias: Target | undefined, lowering: Lowering): Statement {
  const span = spanOf(item.node);
  const list = childIn(item.value, 'arguments');
  const types = list === undefined ? [] : namedParts(list).filter((child) => child.type !== 'keyword_argument');
  const error = hidden(item.node, 'error');
  const info: Expression = {
    kind: 'object',
    span,
    entries: ['value', 'exception'].map((name) => ({ key: { kind: 'literal', span, value: name }, value: error })),
  };
  return {
    kind: 'try',
    span,
    body,
    catches: [
      {
        span,
        types: lowering.expressions(
          types.slice(0, CATCHES_MANY.test(lowering.text(childIn(item.value, 'function'))) ? undefined : 1),
        ),
        binding: error,
        body: alias === undefined ? [] : [statementOf(assignAt(span, alias, info))],
      },
    ],
    otherwise: [],
    finally: [],
  };
}

const CATCHES_MANY = /suppress$/;

function isCatching(item: Item, lowering: Lowering): boolean {
  if (item.value.type !== 'call') return false;
  return CATCHING.test(lowering.text(childIn(item.value, 'function')));
}

function lowerWith(node: SyntaxNode, lowering: Lowering): Statement[] {
  const isAsync = childOfType(node, 'async') !== undefined;
  const statements: Statement[] = [];
  const caught: { readonly item: Item; readonly alias: Target | undefined }[] = [];
  for (const item of itemsOf(node)) {
    const alias = item.alias === undefined ? undefined : targetOf(item.alias, lowering);
    if (isCatching(item, lowering)) caught.push({ item, alias });
    else {
      const value = entered(item, isAsync, lowering);
      statements.push(statementOf(alias === undefined ? value : assignAt(spanOf(item.node), alias, value)));
    }
  }
  const body = lowering.block(childIn(node, 'body'));
  const inner = caught.reduceRight<Statement[]>(
    (wrapped, { item, alias }) => [catching(item, wrapped, alias, lowering)],
    body,
  );
  return [...statements, ...inner];
}

export const WITH: Readonly<Record<string, LowerStatement>> = { with_statement: lowerWith };
