/** Operators, and what a condition says about the status of a request on either way. */
import type { CodeMask } from '../codes';
import type { Request } from '../facts';
import type { Expression, ExpressionOf } from '../ir';
import {
  alternativesOf,
  flatMapValue,
  isMissing,
  join,
  orElse,
  type StatusCondition,
  UNKNOWN,
  type Value,
} from '../values';
import { testClass, testOwnClass } from './class-tests';
import { isSameClass } from './classes';
import { addition, evaluate, percent } from './expressions';
import { noteFork } from './forks';
import type { Machine } from './machine';
import { assignVariable, readVariable } from './names';
import { compare, member } from './tests';
import { sharedObject } from './types';

export function evaluateBinary(m: Machine, expression: ExpressionOf<'binary'>): Value {
  const { operator } = expression;
  if (operator === 'and' || operator === 'or') return logical(m, expression, operator);
  if (operator === 'nullish')
    return orElse(
      evaluate(m, expression.left).filter((alternative) => !isMissing(alternative)),
      evaluate(m, expression.right),
    );
  const { left: leftOf, right: rightOf } = chain(m, expression);
  const left = leftOf;
  const right = rightOf;
  switch (operator) {
    case '+':
      return addition(left, right);
    case '/':
    case '//':
      return divide(left, right);
    case '%':
      return left.some((alternative) => alternative.kind === 'text') ? percent(left, right) : UNKNOWN;
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(m, operator, expression.text, left, right);
    case 'in':
    case 'not in': {
      const inside = member(m, left, right, expression.text);
      return operator === 'in' ? inside : negate(inside);
    }
    case 'instanceof':
      return testClass(m, left, right, m.origin(expression.right.span)) ?? testOwnClass(m, left, right);
    default:
      return UNKNOWN;
  }
}

/** Both sides; a long chain of `+` is walked without recursion. */
function chain(m: Machine, expression: ExpressionOf<'binary'>): { left: Value; right: Value } {
  const links: ExpressionOf<'binary'>[] = [];
  let first: Expression = expression.left;
  while (expression.operator === '+' && first.kind === 'binary' && first.operator === '+') {
    links.push(first);
    first = first.left;
  }
  let left = evaluate(m, first);
  for (const link of links.reverse()) left = addition(left, evaluate(m, link.right));
  return { left, right: evaluate(m, expression.right) };
}

function divide(left: Value, right: Value): Value {
  const byHundred = right.some((alternative) => alternative.kind === 'constant' && alternative.value === 100);
  return flatMapValue(left, (alternative) =>
    byHundred && alternative.kind === 'status' ? [{ ...alternative, hundreds: true, type: undefined }] : UNKNOWN,
  );
}

function logical(m: Machine, expression: ExpressionOf<'binary'>, operator: 'and' | 'or'): Value {
  const left = evaluate(m, expression.left);
  const { flow } = m;
  const rightFlow = flow.fork();
  const skipped = flow.fork();
  m.frame.flow = skipped;
  applyCondition(m, left, operator === 'or');
  m.frame.flow = rightFlow;
  applyCondition(m, left, operator === 'and');
  if (operator === 'and') narrowTypes(m, expression.left);
  const right = evaluate(m, expression.right);
  m.operands.set(expression.left, left).set(expression.right, right);
  m.frame.flow = flow;
  flow.merge([rightFlow, skipped]);
  const all = m.options.universe.all;
  const isConditional = [left, right].some((value) => alternativesOf(value, 'condition').length > 0);
  if (alternativesOf(right, 'condition').length === 0) noteFork(m, left, null);
  if (!isConditional)
    return operator === 'or'
      ? orElse(
          left.filter(
            (alternative) =>
              !isMissing(alternative) && (alternative.kind !== 'constant' || alternative.value !== false),
          ),
          right,
        )
      : join(
          right,
          left.filter((alternative) => alternative.kind === 'constant'),
        );
  const a = conditionsOf(left, all);
  const b = conditionsOf(right, all);
  const conditions: StatusCondition[] = [];
  for (const request of new Set([...a.keys(), ...b.keys()])) {
    const x = a.get(request) ?? { yes: all, no: all };
    const y = b.get(request) ?? { yes: all, no: all };
    conditions.push(
      operator === 'and'
        ? { request, yes: x.yes & y.yes, no: x.no | y.no }
        : { request, yes: x.yes | y.yes, no: x.no & y.no },
    );
  }
  return [{ kind: 'condition', conditions }];
}

/** The conditions of a value, request by request; alternatives are united. */
export function conditionsOf(value: Value, all: CodeMask): Map<Request, { yes: CodeMask; no: CodeMask }> {
  const found = new Map<Request, { yes: CodeMask; no: CodeMask }>();
  const conditions = alternativesOf(value, 'condition');
  for (const { conditions: list } of conditions)
    for (const { request, yes, no } of list) {
      const known = found.get(request);
      found.set(request, known === undefined ? { yes, no } : { yes: known.yes | yes, no: known.no | no });
    }
  if (conditions.length < value.length)
    for (const [request] of found) if (hasOpenAlternative(value)) found.set(request, { yes: all, no: all });
  return found;
}

/** An alternative that could be anything: then the value says nothing. Constants do not count. */
function hasOpenAlternative(value: Value): boolean {
  return value.some((alternative) => alternative.kind !== 'condition' && alternative.kind !== 'constant');
}

export function negate(value: Value): Value {
  return value.map((alternative) => {
    if (alternative.kind === 'condition')
      return {
        kind: 'condition',
        conditions: alternative.conditions.map(({ request, yes, no }) => ({ request, yes: no, no: yes })),
      };
    if (alternative.kind === 'constant' && typeof alternative.value === 'boolean')
      return { kind: 'constant', value: !alternative.value };
    return { kind: 'unknown' };
  });
}

/** Truth of a response as such, for clients where that depends on the status. */
export function truthOf(m: Machine, value: Value): Value {
  const { universe } = m.options;
  return value.map((alternative) => {
    if (alternative.kind !== 'library' || alternative.value.request === undefined) return alternative;
    const { truthy } = alternative.value.spec;
    if (truthy === undefined && alternative.value.nullable !== true) return alternative;
    const yes = truthy === undefined ? universe.answers : universe.inRanges(truthy);
    return { kind: 'condition', conditions: [{ request: alternative.value.request, yes, no: universe.all & ~yes }] };
  });
}

function bits(mask: CodeMask): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Narrows the current flow to one outcome of a condition. */
export function applyCondition(m: Machine, test: Value, outcome: boolean): void {
  const [only] = test;
  if (test.length === 1 && only?.kind === 'constant' && only.value === !outcome && only.at === undefined) {
    m.flow.dead = true;
    return;
  }
  const { universe } = m.options;
  for (const [request, { yes, no }] of conditionsOf(truthOf(m, test), universe.all)) {
    const before = m.flow.codesOf(request, universe.all);
    const taken = before & (outcome ? yes : no);
    const other = before & (outcome ? no : yes);
    const mine = taken & universe.errors;
    const others = other & universe.errors & ~mine;
    if (mine !== 0 && others !== 0 && bits(mine) <= bits(others)) m.handling(request).separated |= mine;
    m.flow.codes.set(request, taken);
  }
}

/** `e instanceof X`: where nothing is known of `e`, it is an object of X on this way. */
export function narrowTypes(m: Machine, test: Expression): void {
  if (test.kind === 'binary' && test.operator === 'and') {
    narrowTypes(m, test.left);
    narrowTypes(m, test.right);
    return;
  }
  const asked = instanceTest(test);
  if (asked === undefined) return;
  const variable = m.environment.lookup(asked.name);
  if (variable === undefined) return;
  const classes = evaluate(m, asked.type).flatMap((alternative) =>
    alternative.kind === 'list' ? alternative.list.items.flat() : [alternative],
  );
  const current = readVariable(m, variable);
  const found = classes.flatMap((type) => {
    if (type.kind !== 'class') return [];
    const own = current.filter(
      (alternative) =>
        alternative.kind === 'object' &&
        alternative.object.ofClass !== null &&
        isSameClass(alternative.object.ofClass, type.definition),
    );
    return own.length > 0 ? own : sharedObject(type.definition);
  });
  if (found.length === 0) return;
  if (variable.owner.frame === m.frame) m.flow.values.set(variable, join(...found.map((one) => [one])));
  else assignVariable(m, variable, found);
}

function instanceTest(test: Expression): { readonly name: string; readonly type: Expression } | undefined {
  if (test.kind === 'binary' && test.operator === 'instanceof' && test.left.kind === 'name')
    return { name: test.left.name, type: test.right };
  if (test.kind !== 'call' || test.callee.kind !== 'name' || test.callee.name !== 'isinstance') return undefined;
  const [subject, type] = test.args;
  return subject?.value.kind === 'name' && type !== undefined
    ? { name: subject.value.name, type: type.value }
    : undefined;
}
