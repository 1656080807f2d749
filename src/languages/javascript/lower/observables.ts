/**
 * RxJS: an observable of one answer is followed like a promise. `source.pipe(map(f), catchError(g))` lowers to
 * `source.then(f).catch(g)`, `throwError(() => e)` to `Promise.reject(e)`.
 */
import type { Expression, FunctionDefinition, Parameter, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode, textOf } from '../../../syntax/tree';
import { callAt, extended, type Lowering, memberAt, nameAt, parts, spanOf, unknownAt } from './context';

/** Subscribes again where the source fails: a method that promises have in the tables only. */
export const RETRIED = '%retried';

type Operator = (node: SyntaxNode, source: Expression, args: readonly Expression[]) => Expression;

const OPERATORS: Readonly<Record<string, Operator>> = {
  map: thenCall,
  switchMap: thenCall,
  mergeMap: thenCall,
  concatMap: thenCall,
  exhaustMap: thenCall,
  catchError: (node, source, args) => callAt(node, memberAt(node, source, 'catch'), args),
  finalize: (node, source, args) => callAt(node, memberAt(node, source, 'finally'), args),
  tap: watched,
  retry: (node, source, [options]) => {
    const delay = fieldOf(options, 'delay');
    return callAt(node, memberAt(node, source, RETRIED), delay?.kind === 'function' ? [delay] : []);
  },
  retryWhen: (node, source) => callAt(node, memberAt(node, source, RETRIED), [unknownAt(node)]),
  filter: kept,
  timeout: kept,
  take: kept,
  takeUntil: kept,
  takeUntilDestroyed: kept,
  first: kept,
  delay: kept,
  share: kept,
  shareReplay: kept,
  startWith: kept,
  throwIfEmpty: kept,
  defaultIfEmpty: kept,
};

/** Nothing where the call is none of RxJS. Streams have a `pipe` of their own: one argument must be a known operator. */
export function observableCall(
  lowering: Lowering,
  node: SyntaxNode,
  fn: SyntaxNode,
  list: SyntaxNode | undefined,
): Expression | undefined {
  if (list === undefined) return undefined;
  if (fn.type === 'identifier') return rejection(lowering, node, fn, list);
  const property = childIn(fn, 'property');
  const source = childIn(fn, 'object');
  if (property === undefined || source === undefined) return undefined;
  if (property.end - property.start !== 4 || textOf(property, lowering.source) !== 'pipe') return undefined;
  const operators = parts(list);
  if (!operators.some((operator) => operatorOf(lowering, operator) !== undefined)) return undefined;
  return extended(node, source, lowering.expression(source), (start) =>
    operators.reduce((value, operator) => applied(lowering, operator, value), start),
  );
}

/** One operator of a pipe on what stands before it; an unknown one is called with that. */
function applied(lowering: Lowering, operator: SyntaxNode, source: Expression): Expression {
  const lower = operatorOf(lowering, operator);
  const list = childIn(operator, 'arguments');
  if (lower === undefined || list === undefined) return callAt(operator, lowering.expression(operator), [source]);
  return lower(
    operator,
    source,
    parts(list).map((part) => lowering.expression(part)),
  );
}

function operatorOf(lowering: Lowering, node: SyntaxNode): Operator | undefined {
  const callee = node.type === 'call_expression' ? childIn(node, 'function') : undefined;
  if (callee?.type !== 'identifier') return undefined;
  const name = textOf(callee, lowering.source);
  return Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
}

/** `throwError(() => e)`; the old form `throwError(e)` is in the tables. */
function rejection(lowering: Lowering, node: SyntaxNode, fn: SyntaxNode, list: SyntaxNode): Expression | undefined {
  const [factory] = parts(list);
  if (factory?.type !== 'arrow_function' || textOf(fn, lowering.source) !== 'throwError') return undefined;
  const reason = callAt(node, lowering.expression(factory), []);
  return callAt(node, memberAt(node, nameAt(node, 'Promise'), 'reject'), [reason]);
}

function thenCall(node: SyntaxNode, source: Expression, args: readonly Expression[]): Expression {
  return callAt(node, memberAt(node, source, 'then'), args);
}

/** The arguments are evaluated, the source goes on as it is. */
function kept(node: SyntaxNode, source: Expression, args: readonly Expression[]): Expression {
  if (args.length === 0) return source;
  const body = [...args, source].map((value): Statement => ({ kind: 'expression', span: value.span, value }));
  return { kind: 'do', span: spanOf(node), body };
}

/** `tap(next, error)`, `tap({ next, error })`: functions that see what passes and do not change it. */
function watched(node: SyntaxNode, source: Expression, args: readonly Expression[]): Expression {
  const [first, second] = args;
  const next = fieldOf(first, 'next') ?? first;
  const error = fieldOf(first, 'error') ?? second;
  const handlers = [passing(node, next, 'return')];
  if (error !== undefined) handlers.push(passing(node, error, 'throw'));
  return callAt(node, memberAt(node, source, 'then'), handlers);
}

function fieldOf(value: Expression | undefined, name: string): Expression | undefined {
  if (value?.kind !== 'object') return undefined;
  return value.entries.find(({ key }) => key?.kind === 'literal' && key.value === name)?.value;
}

/** `x => { fn(x); return x; }` or `e => { fn(e); throw e; }` */
function passing(node: SyntaxNode, fn: Expression | undefined, kind: 'return' | 'throw'): Expression {
  const span = spanOf(node);
  const item = nameAt(node, '%item');
  const params: readonly Parameter[] = [{ target: item }];
  const seen: readonly Statement[] =
    fn === undefined || fn.kind === 'unknown' ? [] : [{ kind: 'expression', span, value: callAt(node, fn, [item]) }];
  const definition: FunctionDefinition = { span, name: '', params, body: [...seen, { kind, span, value: item }] };
  return { kind: 'function', span, fn: definition };
}
