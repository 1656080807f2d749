/**
 * Functions that run their lambda at once: `let`, `run`, `apply`, `also`, `with`, `use`, and those of coroutines. A lambda
 * that leaves the function around it (`return`) is written in place; any other is called, so that `return@let` ends it.
 */
import type { Expression, Span, Statement } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { callAt, declareAt, doAt, isPlain, nameAt, statementOf } from '../../classbased/build';
import { lambda, lambdaStatements, lambdaTargets } from './functions';
import type { KotlinLowering } from './kotlinLowering';

interface Scope {
  /** How the lambda sees the object: as its parameter, as `this`, or not at all. */
  readonly as: 'parameter' | 'receiver' | 'nothing';
  /** What comes of it: the lambda's value, or the object. */
  readonly gives: 'value' | 'object';
}

const ON_OBJECT: Readonly<Record<string, Scope>> = {
  let: { as: 'parameter', gives: 'value' },
  also: { as: 'parameter', gives: 'object' },
  run: { as: 'receiver', gives: 'value' },
  apply: { as: 'receiver', gives: 'object' },
  use: { as: 'parameter', gives: 'value' },
  takeIf: { as: 'parameter', gives: 'object' },
  takeUnless: { as: 'parameter', gives: 'object' },
};

const ALONE =
  /^(?:run|runBlocking|withContext|coroutineScope|supervisorScope|withTimeout|withTimeoutOrNull|launch|async|buildString|synchronized|repeat|execute|newSuspendedTransaction|transaction)$/;

const FUNCTIONS = new Set(['lambda_literal', 'anonymous_function', 'function_declaration', 'object_literal']);

/** Whether a lambda returns from the function around it. */
function leavesFunction(node: SyntaxNode): boolean {
  const stack = [...node.children];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.type === 'return_expression' && !next.children.some((child) => child.field === 'label')) return true;
    if (!FUNCTIONS.has(next.type) || next.type === 'lambda_literal') stack.push(...next.children);
  }
  return false;
}

/** The lambda's value with `object` as its first parameter. */
function withParameter(span: Span, fn: SyntaxNode, object: Expression, lowering: KotlinLowering): Expression {
  if (!leavesFunction(fn)) return callAt(span, lambda(fn, lowering), object);
  const [target] = lambdaTargets(fn, lowering);
  const binding: Statement[] =
    target == null ? [statementOf(object)] : [{ kind: 'declare', span, target, value: object }];
  return doAt(span, [...binding, ...lambdaStatements(fn, lowering)]);
}

/** The lambda's value with the variable `receiver` as its `this`. */
export function withReceiver(span: Span, fn: SyntaxNode, receiver: string, lowering: KotlinLowering): Expression {
  return lowering.inReceiver(receiver, () => {
    if (!leavesFunction(fn)) return callAt(span, lambda(fn, lowering));
    return doAt(span, lambdaStatements(fn, lowering));
  });
}

function held(
  span: Span,
  object: Expression,
): { readonly before: Statement[]; readonly name: Expression & { kind: 'name' } } {
  if (object.kind === 'name' && isPlain(object)) return { before: [], name: object };
  const name = nameAt(span, `object ${span.start}`);
  return { before: [declareAt(span, name.name, object)], name };
}

/** `object.let { … }` and its like; undefined for other functions. */
export function scopeCall(
  span: Span,
  name: string,
  object: Expression,
  fn: SyntaxNode,
  lowering: KotlinLowering,
): Expression | undefined {
  const scope = Object.hasOwn(ON_OBJECT, name) ? ON_OBJECT[name] : undefined;
  if (scope === undefined) return undefined;
  const { before, name: local } = held(span, object);
  const value =
    scope.as === 'receiver' ? withReceiver(span, fn, local.name, lowering) : withParameter(span, fn, local, lowering);
  if (scope.gives === 'value' && before.length === 0) return value;
  return doAt(span, [...before, statementOf(value), ...(scope.gives === 'object' ? [statementOf(local)] : [])]);
}

/** `with(object) { … }`, `withContext(x) { … }`, `run { … }`. */
export function aloneCall(
  span: Span,
  name: string,
  args: readonly Expression[],
  fn: SyntaxNode,
  lowering: KotlinLowering,
): Expression | undefined {
  const [object] = args;
  if (name === 'with' && object !== undefined) {
    const { before, name: local } = held(span, object);
    return doAt(span, [...before, statementOf(withReceiver(span, fn, local.name, lowering))]);
  }
  if (name === 'runCatching') {
    const made = lambda(fn, lowering);
    return callAt(span, { ...made, fn: { ...made.fn, async: true } });
  }
  if (!ALONE.test(name)) return undefined;
  const before = args.map(statementOf);
  if (leavesFunction(fn)) return doAt(span, [...before, ...lambdaStatements(fn, lowering)]);
  return doAt(span, [...before, statementOf(callAt(span, lambda(fn, lowering)))]);
}
