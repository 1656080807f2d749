/** Value functions that call functions: promises, callbacks, `call` and `bind`. */
import { addCodes } from '../../environment';
import type { Origin } from '../../facts';
import { type HeapObject, newObject } from '../../heap';
import { alternativesOf, flatMapValue, join, NOTHING, NULL, type Settled, UNKNOWN, type Value } from '../../values';
import { Arguments, positionalArguments } from '../arguments';
import { callGiven, invoke } from '../calls';
import { requestOf } from '../facts-of';
import type { Machine } from '../machine';
import { itemsOf } from '../members';
import { all, asSettled, isolated, onFinally, promiseOf, then, wait } from '../promises';
import { noteAgain, type RetryPolicy } from '../retries';
import type { ValueCall, ValueFunctionTable } from '.';

function given(value: Value): Value | undefined {
  const functions = value.filter((alternative) => alternative.kind !== 'constant');
  return functions.length === 0 ? undefined : functions;
}

/** Promises of one list argument, or of the arguments themselves. */
function allOf(m: Machine, { subject, args }: ValueCall, isSettled: boolean): Value {
  const lists = alternativesOf(subject.length > 0 ? subject : (args[0] ?? NOTHING), 'list');
  if (lists.length > 0) return join(...lists.map(({ list }) => all(m, list.items, list.rest, isSettled)));
  const objects = alternativesOf(subject.length > 0 ? subject : (args[0] ?? NOTHING), 'object');
  if (objects.length > 0) return join(...objects.map(({ object }) => allOfObject(m, object, isSettled)));
  const promises = args.length > 0 ? args : [subject];
  return all(
    m,
    promises.map((value) => flatMapValue(value, (alternative) => [alternative])),
    NOTHING,
    isSettled,
  );
}

/** Promises under keys: a promise of an object with their values under the same keys. */
function allOfObject(m: Machine, object: HeapObject, isSettled: boolean): Value {
  const keys = [...object.fields.keys()];
  return flatMapValue(all(m, [...object.fields.values()], NOTHING, isSettled), (promise) => {
    if (promise.kind !== 'promise') return [promise];
    const made = newObject(m.flow);
    for (const { list } of alternativesOf(promise.settled.value, 'list'))
      for (const [index, key] of keys.entries()) made.fields.set(key, list.items[index] ?? NOTHING);
    return [{ kind: 'promise', settled: { ...promise.settled, value: [{ kind: 'object', object: made }] } }];
  });
}

/** A call of the program's own, with another `this`. */
function withSelf(m: Machine, { subject, call }: ValueCall, args: Arguments): Value {
  return flatMapValue(subject, (callee) => invoke(m, callee, args, call.site, false));
}

/** Calls a function that a library calls again, and gives its last result. */
function callAgain(m: Machine, fn: Value, given: readonly Value[], site: Origin | null, policy: RetryPolicy): Value {
  const before = m.flow.allCodes();
  let isPromise = false;
  const settled = isolated(m, new Map(), 'returned', () => {
    const result = callGiven(m, fn, positionalArguments(...given), site);
    isPromise = result.some(({ kind }) => kind === 'promise');
    return result;
  });
  const codes = new Map([...settled.codes].filter(([request]) => !before.has(request)));
  noteAgain(m, { ...settled, codes }, policy);
  if (isPromise) return promiseOf({ ...settled, codes });
  m.throw(settled.thrown, new Map([...codes].map(([request, { thrown }]) => [request, thrown])));
  for (const [request, { returned }] of codes) m.flow.codes.set(request, returned);
  return settled.value;
}

/** How a value ends: a promise in its own way, a response with the codes that it can have here. */
function endOf(m: Machine, value: Value): Settled {
  const settled = asSettled(value);
  const codes = new Map(settled.codes);
  for (const alternative of settled.value) {
    const request = requestOf(alternative);
    if (request !== undefined && !codes.has(request))
      codes.set(request, { returned: m.flow.codesOf(request, m.options.universe.all), thrown: 0 });
  }
  return { ...settled, codes };
}

export const FUNCTION_FUNCTIONS: ValueFunctionTable = {
  // biome-ignore lint/suspicious/noThenProperty: the name of the value function is that of the method it stands for
  then: (m, { subject, arg }) => then(m, subject, given(arg(0)), given(arg(1))),
  catch: (m, { subject, arg }) => then(m, subject, undefined, given(arg(0))),
  finally: (m, { subject, arg }) => onFinally(m, subject, given(arg(0))),
  all: (m, call) => allOf(m, call, false),
  allSettled: (m, call) => allOf(m, call, true),
  invoke: (m, { args, call }) => {
    const [fn, ...rest] = args;
    if (fn === undefined) return UNKNOWN;
    const passed = new Arguments(rest, call.args.named, new Map(), undefined, rest.length === 0);
    return callGiven(m, fn, passed, call.site);
  },
  provide: (m, { args, call }) => {
    const [fn] = args;
    if (fn === undefined) return UNKNOWN;
    return flatMapValue(wait(m, callGiven(m, fn, positionalArguments(), call.site)), (alternative) =>
      alternative.kind === 'list' ? itemsOf([alternative]) : [alternative],
    );
  },
  retry: (m, { args, call }) => {
    const [fn = UNKNOWN, onError = NOTHING, onResult = NOTHING, ...given] = args;
    return callAgain(m, fn, given, call.site, { onError, onResult });
  },
  retryUnseen: (m, { args, call }) => {
    const [fn = UNKNOWN, ...given] = args;
    return callAgain(m, fn, given, call.site, { onError: UNKNOWN, onResult: UNKNOWN });
  },
  retried: (m, { subject, args }) => {
    const [onError = NOTHING, onResult = NOTHING] = args;
    noteAgain(m, endOf(m, subject), { onError, onResult });
    return subject;
  },
  giveUp: (m) => {
    addCodes(m.givenUp, m.flow.allCodes());
    return NULL;
  },
  call: (m, call) => withSelf(m, call, positionalArguments(...call.args.slice(1))),
  apply: (m, call) => {
    const lists = alternativesOf(call.arg(1), 'list');
    const [list] = lists;
    return withSelf(
      m,
      call,
      list === undefined
        ? new Arguments([], new Map(), new Map(), itemsOf(call.arg(1)), true)
        : positionalArguments(...list.list.items),
    );
  },
  bind: (_m, { subject, args }) =>
    subject.map((alternative): Value[number] => {
      const given = args.slice(1);
      if (alternative.kind === 'method') return { ...alternative, bound: [...(alternative.bound ?? []), ...given] };
      if (alternative.kind !== 'function') return alternative;
      const { closure } = alternative;
      return { kind: 'function', closure: { ...closure, bound: [...closure.bound, ...given] } };
    }),
};
