import type { Request } from '../facts';
import { newList } from '../heap';
import { type AlternativeOf, flatMapValue, join, NOTHING, type Settled, UNKNOWN, type Value } from '../values';
import { positionalArguments } from './arguments';
import { callValue } from './calls';
import type { Machine } from './machine';

/** The value of a promise; what it throws is thrown here. Other values are as they are. */
export function wait(m: Machine, value: Value): Value {
  return flatMapValue(value, (alternative) => {
    if (alternative.kind !== 'promise') return [alternative];
    return settle(m, alternative);
  });
}

function settle(m: Machine, promise: AlternativeOf<'promise'>): Value {
  const { settled } = promise;
  for (const [request, codes] of settled.codes) if (codes.returned !== 0) m.flow.codes.set(request, codes.returned);
  if (settled.thrown.length > 0 || settled.codes.size > 0)
    m.throw(settled.thrown, new Map([...settled.codes].map(([request, codes]) => [request, codes.thrown])));
  return settled.value;
}

export function promiseOf(settled: Partial<Settled>): Value {
  return [{ kind: 'promise', settled: { value: NOTHING, thrown: NOTHING, codes: new Map(), ...settled } }];
}

/** Runs something as if in a function of its own: what it throws is kept, not thrown here. */
export function isolated(m: Machine, codes: Settled['codes'], way: 'returned' | 'thrown', run: () => Value): Settled {
  const outer = m.flow;
  const flow = outer.fork();
  const thrown = { value: NOTHING, codes: new Map() };
  m.frame.flow = flow;
  m.frame.handlers.push(thrown);
  for (const [request, masks] of codes) flow.codes.set(request, masks[way]);
  const value = wait(m, run());
  m.frame.handlers.pop();
  m.frame.flow = outer;
  const after = new Map<Request, { returned: number; thrown: number }>();
  const ends = flow.dead ? new Map<Request, number>() : flow.allCodes();
  for (const request of new Set([...codes.keys(), ...ends.keys(), ...thrown.codes.keys()]))
    after.set(request, { returned: ends.get(request) ?? 0, thrown: thrown.codes.get(request) ?? 0 });
  for (const [variable, assigned] of flow.values)
    outer.values.set(variable, join(outer.read(variable) ?? NOTHING, assigned));
  return { value, thrown: thrown.value, codes: after };
}

/** How a value ends that may be a promise. */
export function asSettled(value: Value): Settled {
  const promises = value.flatMap((alternative) => (alternative.kind === 'promise' ? [alternative.settled] : []));
  const plain = value.filter((alternative) => alternative.kind !== 'promise');
  return {
    value: join(plain, ...promises.map((settled) => settled.value)),
    thrown: join(...promises.map((settled) => settled.thrown)),
    codes: new Map(promises.flatMap((settled) => [...settled.codes])),
  };
}

/** `promise.then(onValue, onError)`. */
export function then(m: Machine, subject: Value, onValue: Value | undefined, onError: Value | undefined): Value {
  const before = asSettled(subject);
  const passed: Settled =
    onValue === undefined || onValue.length === 0
      ? { ...before, thrown: NOTHING }
      : isolated(m, before.codes, 'returned', () => callValue(m, onValue, positionalArguments(before.value), null));
  if (onError === undefined || onError.length === 0)
    return promiseOf({
      value: passed.value,
      thrown: join(before.thrown, passed.thrown),
      codes: withThrown(passed.codes, before.codes),
    });
  const failed = isolated(m, before.codes, 'thrown', () =>
    callValue(m, onError, positionalArguments(before.thrown.length === 0 ? UNKNOWN : before.thrown), null),
  );
  const codes = new Map(passed.codes);
  for (const [request, masks] of failed.codes) {
    const known = codes.get(request) ?? { returned: 0, thrown: 0 };
    codes.set(request, { returned: known.returned | masks.returned, thrown: known.thrown | masks.thrown });
  }
  return promiseOf({ value: join(passed.value, failed.value), thrown: join(passed.thrown, failed.thrown), codes });
}

/** A result that is there only once something else is: what that throws, it throws. */
export function after(pending: Settled, result: Value): Value {
  const own = asSettled(result);
  return promiseOf({
    value: own.value,
    thrown: join(pending.thrown, own.thrown),
    codes: new Map([...pending.codes, ...own.codes]),
  });
}

function withThrown(passed: Settled['codes'], before: Settled['codes']): Settled['codes'] {
  const codes = new Map(passed);
  for (const [request, masks] of before) {
    const known = codes.get(request) ?? { returned: 0, thrown: 0 };
    codes.set(request, { returned: known.returned, thrown: known.thrown | masks.thrown });
  }
  return codes;
}

export function onFinally(m: Machine, subject: Value, fn: Value | undefined): Value {
  if (fn !== undefined) callValue(m, fn, positionalArguments(), null);
  return subject;
}

/** Promises of a list, as a promise of a list. */
export function all(m: Machine, values: readonly Value[], rest: Value, isSettled: boolean): Value {
  const parts = values.map(asSettled);
  const further = asSettled(rest);
  const item = (settled: Settled): Value => (isSettled ? settledItem(m, settled) : settled.value);
  const list = newList(parts.map(item), rest.length === 0 ? NOTHING : item(further), m.flow);
  const codes = new Map([...parts, further].flatMap((settled) => [...settled.codes]));
  return promiseOf({
    value: [{ kind: 'list', list }],
    thrown: isSettled ? NOTHING : join(...parts.map((settled) => settled.thrown), further.thrown),
    codes,
  });
}

/** `{ status: 'fulfilled', value }` or `{ status: 'rejected', reason }`: either may be there. */
function settledItem(m: Machine, settled: Settled): Value {
  const fields = new Map<string, Value>([
    ['value', settled.value],
    ['reason', settled.thrown],
    ['status', UNKNOWN],
  ]);
  return [
    { kind: 'object', object: { fields, keysAt: new Map(), rest: NOTHING, ofClass: null, base: null, madeIn: m.flow } },
  ];
}
