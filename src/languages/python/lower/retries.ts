/**
 * Decorators and loops of retry libraries, written out: a loop around the body that goes round again where the error or
 * the result is one that they try again. Predicates of the user's then get the error or the result that they look at.
 * Sources: documentation of tenacity 9, backoff 2, retrying 1, retry 0.9.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Expression, ExpressionOf, Span, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { callAt, hidden, type Lowering, nameAt, namedParts, spanOf, unknownAt } from './lowering';
import { both } from './operators';

/** What is tried again; null where that kind of end is not. */
interface Policy {
  readonly error: Expression | null;
  readonly result: Expression | null;
}

interface Ends {
  readonly error: ExpressionOf<'name'>;
  readonly result: ExpressionOf<'name'>;
}

interface Given {
  readonly node: SyntaxNode;
  readonly positional: readonly SyntaxNode[];
  readonly named: ReadonlyMap<string, SyntaxNode>;
}

function givenTo(node: SyntaxNode, lowering: Lowering): Given {
  const list = node.type === 'call' ? childIn(node, 'arguments') : undefined;
  const children = list === undefined ? [] : namedParts(list);
  const named = new Map<string, SyntaxNode>();
  for (const child of children) {
    const value = child.type === 'keyword_argument' ? childIn(child, 'value') : undefined;
    if (value !== undefined) named.set(lowering.text(childIn(child, 'name')), value);
  }
  return { node, positional: children.filter((child) => child.type !== 'keyword_argument'), named };
}

function isOf(value: Expression, types: SyntaxNode | undefined, lowering: Lowering): Expression {
  const { span } = value;
  if (types === undefined) return unknownAt(span);
  return callAt(span, nameAt(span, 'isinstance'), value, lowering.expression(types));
}

function asked(predicate: SyntaxNode | undefined, value: Expression, lowering: Lowering): Expression {
  return predicate === undefined
    ? unknownAt(value.span)
    : callAt(spanOf(predicate), lowering.expression(predicate), value);
}

const not = (value: Expression): Expression => ({ kind: 'not', span: value.span, value });

function either(left: Expression | null, right: Expression | null): Expression | null {
  if (left === null || right === null) return left ?? right;
  const span = { start: left.span.start, end: right.span.end };
  return { kind: 'binary', span, operator: 'or', text: 'or', left, right };
}

function joined(policies: readonly Policy[], isAny: boolean): Policy {
  const join = (left: Expression | null, right: Expression | null) =>
    isAny || left === null || right === null ? either(left, right) : both(left, right);
  return policies.reduce((left, right) => ({
    error: join(left.error, right.error),
    result: join(left.result, right.result),
  }));
}

/** tenacity's `retry=` argument. */
function tenacityCondition(node: SyntaxNode, ends: Ends, lowering: Lowering): Policy {
  if (node.type === 'parenthesized_expression') {
    const [inner] = namedParts(node);
    if (inner !== undefined) return tenacityCondition(inner, ends, lowering);
  }
  if (node.type === 'binary_operator') {
    const sides = [childIn(node, 'left'), childIn(node, 'right')].filter((side) => side !== undefined);
    const isAny = lowering.text(childIn(node, 'operator')) === '|';
    return joined(
      sides.map((side) => tenacityCondition(side, ends, lowering)),
      isAny,
    );
  }
  const given = givenTo(node, lowering);
  const [first] = given.positional;
  const callee = node.type === 'call' ? childIn(node, 'function') : node;
  const name = lowering.imports.pathOf(callee, lowering.source)?.split('.').at(-1);
  const types = first ?? given.named.get('exception_types');
  const predicate = first ?? given.named.get('predicate');
  switch (name) {
    case 'retry_if_exception':
      return { error: asked(predicate, ends.error, lowering), result: null };
    case 'retry_if_exception_type':
      return { error: isOf(ends.error, types, lowering), result: null };
    case 'retry_if_not_exception_type':
      return { error: not(isOf(ends.error, types, lowering)), result: null };
    case 'retry_if_result':
      return { error: null, result: asked(predicate, ends.result, lowering) };
    case 'retry_if_not_result':
      return { error: null, result: not(asked(predicate, ends.result, lowering)) };
    case 'retry_any':
    case 'retry_all': {
      const all = given.positional.map((one) => tenacityCondition(one, ends, lowering));
      if (all.length > 0) return joined(all, name === 'retry_any');
    }
  }
  return { error: unknownAt(spanOf(node)), result: null };
}

type Reader = (given: Given, ends: Ends, lowering: Lowering) => Policy;

const tenacity: Reader = (given, ends, lowering) => {
  const condition = given.named.get('retry');
  if (condition === undefined) return { error: unknownAt(spanOf(given.node)), result: null };
  return tenacityCondition(condition, ends, lowering);
};

const retrying: Reader = (given, ends, lowering) => {
  const onError = given.named.get('retry_on_exception');
  const onResult = given.named.get('retry_on_result');
  return {
    error: onError === undefined && onResult !== undefined ? null : asked(onError, ends.error, lowering),
    result: onResult === undefined ? null : asked(onResult, ends.result, lowering),
  };
};

const onException: Reader = (given, ends, lowering) => {
  const types = given.positional[1] ?? given.named.get('exception');
  const giveUp = given.named.get('giveup');
  const error = isOf(ends.error, types, lowering);
  return { error: giveUp === undefined ? error : both(error, not(asked(giveUp, ends.error, lowering))), result: null };
};

const onPredicate: Reader = (given, ends, lowering) => {
  const predicate = given.positional[1] ?? given.named.get('predicate');
  return { error: null, result: predicate === undefined ? not(ends.result) : asked(predicate, ends.result, lowering) };
};

const READERS: Readonly<Record<string, Reader>> = {
  'tenacity.retry': tenacity,
  'tenacity.Retrying': tenacity,
  'tenacity.AsyncRetrying': tenacity,
  'retrying.retry': retrying,
  'retry.retry': (given, ends, lowering) => ({
    error: isOf(ends.error, given.positional[0] ?? given.named.get('exceptions'), lowering),
    result: null,
  }),
  'backoff.on_exception': onException,
  'backoff.on_predicate': onPredicate,
};

function policyOf(node: SyntaxNode | undefined, lowering: Lowering): { policy: Policy; ends: Ends } | undefined {
  const callee = node?.type === 'call' ? childIn(node, 'function') : node;
  const path = lowering.imports.pathOf(callee, lowering.source) ?? '';
  const read = Object.hasOwn(READERS, path) ? READERS[path] : undefined;
  if (node === undefined || read === undefined) return undefined;
  const ends = { error: hidden(node, 'error'), result: hidden(node, 'result') };
  return { policy: read(givenTo(node, lowering), ends, lowering), ends };
}

/** Goes round again where the error is one that is tried again, else throws it on. */
function tryAgain(
  node: SyntaxNode,
  body: readonly Statement[],
  otherwise: readonly Statement[],
  on: Policy['error'],
): Statement {
  const span = spanOf(node);
  const rethrow: Statement = { kind: 'throw', span, value: null };
  const handler: Statement[] =
    on === null ? [rethrow] : [{ kind: 'if', span, test: on, then: [], otherwise: [rethrow] }];
  return {
    kind: 'loop',
    byLibrary: true,
    span,
    init: [],
    test: null,
    update: [],
    body: [
      {
        kind: 'try',
        span,
        body,
        catches: [{ span, types: [], binding: hidden(node, 'error'), body: handler }],
        otherwise,
        finally: [],
      },
    ],
  };
}

/** The body of a function that a retrying decorator calls again; the body itself for any other decorator. */
export function retried(
  decorator: SyntaxNode | undefined,
  body: readonly Statement[],
  isAsync: boolean,
  lowering: Lowering,
): Statement[] {
  const found = policyOf(decorator, lowering);
  if (decorator === undefined || found === undefined) return [...body];
  const { policy, ends } = found;
  const span = spanOf(decorator);
  if (policy.result === null) return [tryAgain(decorator, body, [{ kind: 'return', span, value: null }], policy.error)];
  const attempt = hidden(decorator, 'attempt');
  const inner: Expression = {
    kind: 'function',
    span,
    fn: { span, name: '', params: [], body, ...(isAsync && { async: true }) },
  };
  return [
    { kind: 'declare', span, target: attempt, value: inner },
    tryAgain(decorator, onceMore(span, attempt, ends.result, policy.result, isAsync), [], policy.error),
  ];
}

function onceMore(
  span: Span,
  attempt: Expression,
  result: Ends['result'],
  again: Expression,
  isAsync: boolean,
): Statement[] {
  const call = callAt(span, attempt);
  const value: Expression = isAsync ? { kind: 'await', span, value: call } : call;
  return [
    { kind: 'expression', span, value: { kind: 'assign', span, target: result, value } },
    {
      kind: 'if',
      span,
      test: again,
      then: [{ kind: 'continue', span }],
      otherwise: [{ kind: 'return', span, value: result }],
    },
  ];
}

/** `for attempt in Retrying(…): with attempt: …`: undefined for any other loop. */
export function retryLoop(node: SyntaxNode, body: () => Statement[], lowering: Lowering): Statement[] | undefined {
  const iterable = childIn(node, 'right');
  const found = policyOf(iterable?.type === 'call' ? iterable : undefined, lowering);
  if (iterable === undefined || found === undefined) return undefined;
  return [tryAgain(iterable, body(), [{ kind: 'break', span: spanOf(node) }], found.policy.error)];
}
