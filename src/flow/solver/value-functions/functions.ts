/** Value functions that call functions: promises, callbacks, `call` and `bind`. */
import { newList } from '../../heap';
import { alternativesOf, flatMapValue, join, NOTHING, UNKNOWN, type Value } from '../../values';
import { Arguments, positionalArguments } from '../arguments';
import { callValue } from '../calls';
import type { Machine } from '../machine';
import { itemsOf } from '../members';
import { all, onFinally, then } from '../promises';
import type { ValueCall, ValueFunctionTable } from '.';

function given(value: Value): Value | undefined {
  const functions = value.filter((alternative) => alternative.kind !== 'constant');
  return functions.length === 0 ? undefined : functions;
}

/** Promises of one list argument, or of the arguments themselves. */
function allOf(m: Machine, { subject, args }: ValueCall, isSettled: boolean): Value {
  const lists = alternativesOf(subject.length > 0 ? subject : (args[0] ?? NOTHING), 'list');
  if (lists.length > 0) return join(...lists.map(({ list }) => all(m, list.items, list.rest, isSettled)));
  const promises = args.length > 0 ? args : [subject];
  return all(
    m,
    promises.map((value) => flatMapValue(value, (alternative) => [alternative])),
    NOTHING,
    isSettled,
  );
}

function withSelf(m: Machine, callee: Value, args: Arguments): Value {
  return callValue(m, callee, args, null);
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
    return callValue(m, fn, new Arguments(rest, call.args.named, new Map(), undefined, rest.length === 0), null);
  },
  call: (m, { subject, args }) => withSelf(m, subject, positionalArguments(...args.slice(1))),
  apply: (m, { subject, arg }) => {
    const lists = alternativesOf(arg(1), 'list');
    const [list] = lists;
    return withSelf(
      m,
      subject,
      list === undefined
        ? new Arguments([], new Map(), new Map(), itemsOf(arg(1)), true)
        : positionalArguments(...list.list.items),
    );
  },
  bind: (_m, { subject, args }) =>
    subject.map((alternative) =>
      alternative.kind === 'function'
        ? {
            kind: 'function',
            closure: { ...alternative.closure, bound: [...alternative.closure.bound, ...args.slice(1)] },
          }
        : alternative,
    ),
};

export { newList };
