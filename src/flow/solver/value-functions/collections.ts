/** Value functions on lists, sets and maps. */
import { newList, newObject } from '../../heap';
import {
  type AlternativeOf,
  alternativesOf,
  constant,
  flatMapValue,
  join,
  keysOf,
  NOTHING,
  NULL,
  textValue,
  UNKNOWN,
  type Value,
  wordOf,
} from '../../values';
import { positionalArguments } from '../arguments';
import { expose, push, writeMember } from '../assignment';
import { callGiven, callValue } from '../calls';
import { applyCondition } from '../conditions';
import type { Machine } from '../machine';
import { itemsOf, readMember } from '../members';
import { wait } from '../promises';
import { member, recordKeys } from '../tests';
import type { ValueCall, ValueFunctionTable } from '.';

function listOf(m: Machine, items: Value[], rest: Value): Value {
  return [{ kind: 'list', list: newList(items, rest, m.flow) }];
}

/** The result of a function for each item: one by one where the items are known, else once for all. */
function mapped(m: Machine, { subject, arg, call }: ValueCall): Value {
  return flatMapValue(subject.length === 0 ? UNKNOWN : subject, (alternative) => {
    if (alternative.kind !== 'list' || alternative.list.items.length > 8) {
      const result = callGiven(m, arg(0), positionalArguments(itemsOf([alternative])), call.site);
      return listOf(m, [], result);
    }
    const { items, rest } = alternative.list;
    const results = items.map((item) => callGiven(m, arg(0), positionalArguments(item), call.site));
    const further =
      rest.length === 0 && items.length > 0
        ? NOTHING
        : callGiven(m, arg(0), positionalArguments(rest.length === 0 ? UNKNOWN : rest), call.site);
    return listOf(m, results, further);
  });
}

function once(m: Machine, { subject, arg }: ValueCall): Value {
  return callValue(m, arg(0), positionalArguments(itemsOf(subject)), null);
}

/** Whether the condition of a function holds for some item; a status that is compared with each is in the list. */
function anyItem(m: Machine, call: ValueCall): Value {
  const lists = alternativesOf(call.subject, 'list');
  const results = lists.flatMap(({ list }) =>
    list.items.map((item) => callValue(m, call.arg(0), positionalArguments(item), null)),
  );
  if (results.length === 0) return join(once(m, call), UNKNOWN);
  const conditions = results.flatMap((value) => alternativesOf(value, 'condition'));
  const [first] = conditions;
  const request = first?.conditions[0]?.request;
  if (request === undefined || conditions.length < results.length) return UNKNOWN;
  let yes = 0;
  let no = m.options.universe.all;
  for (const { conditions: list } of conditions)
    for (const one of list) {
      yes |= one.yes;
      no &= one.no;
    }
  return [{ kind: 'condition', conditions: [{ request, yes, no }] }];
}

function get(m: Machine, { subject, arg, call }: ValueCall): Value {
  const key = arg(0);
  if (key.some((alternative) => alternative.kind === 'status' || alternative.kind === 'text'))
    recordKeys(m, key, subject);
  const names = keysOf(key);
  const at = call.nameAt?.span ?? { start: 0, end: 0 };
  const fields = subject.filter(
    (alternative) => alternative.kind === 'object' || alternative.kind === 'body' || alternative.kind === 'library',
  );
  if (names.length === 0 || fields.length === 0)
    return join(
      ...alternativesOf(subject, 'object').flatMap(({ object }) => [...object.fields.values(), object.rest]),
      arg(1),
      UNKNOWN,
    );
  const found = join(...names.map((name) => readMember(m, fields, name, at, true)));
  return found.length === 0 || arg(1).length > 0
    ? join(found, arg(1), found.length === 0 && arg(1).length === 0 ? UNKNOWN : NOTHING)
    : found;
}

/** Where a key of a map was written, for maps that a status indexes. */
function notePlace(subject: Value, key: AlternativeOf<'constant' | 'text'>): void {
  const name = wordOf(key);
  const at = key.kind === 'constant' ? (key.use ?? key.at) : key.at;
  if (name === undefined || at === undefined) return;
  for (const { object } of alternativesOf(subject, 'object')) object.keysAt.set(name, at);
}

export const COLLECTION_FUNCTIONS: ValueFunctionTable = {
  contains: (m, { subject, arg }) => member(m, arg(0), subject, null),
  isIn: (m, { subject, arg }) => member(m, subject, arg(0), null),
  map: mapped,
  flatMap: (m, call) =>
    listOf(
      m,
      [],
      flatMapValue(once(m, call), (alternative) =>
        alternative.kind === 'list' ? itemsOf([alternative]) : [alternative],
      ),
    ),
  filter: (m, call) => {
    const { flow } = m;
    m.frame.flow = flow.fork();
    applyCondition(m, once(m, call), true);
    m.frame.flow = flow;
    return call.subject.length === 0 ? UNKNOWN : call.subject;
  },
  each: (m, call) => {
    mapped(m, call);
    return NULL;
  },
  find: (m, call) => {
    once(m, call);
    return join(itemsOf(call.subject), NULL);
  },
  some: anyItem,
  every: (m, call) => {
    once(m, call);
    return UNKNOWN;
  },
  reduce: (m, { subject, arg }) => {
    const [list] = alternativesOf(subject, 'list');
    if (subject.length === 1 && list !== undefined && list.list.rest.length === 0 && list.list.items.length <= 8) {
      const { items } = list.list;
      const [first, from] = arg(1).length > 0 ? [arg(1), 0] : [items[0] ?? UNKNOWN, 1];
      return items
        .slice(from)
        .reduce(
          (all, item, index) => callValue(m, arg(0), positionalArguments(all, item, constant(index + from)), null),
          first,
        );
    }
    const item = itemsOf(subject);
    const first = arg(1).length > 0 ? arg(1) : item;
    return join(first, callValue(m, arg(0), positionalArguments(first, item), null));
  },
  get,
  put: (m, { subject, arg }) => {
    for (const name of keysOf(arg(0))) writeMember(m, subject, name, arg(1));
    for (const key of arg(0)) if (key.kind === 'constant' || key.kind === 'text') notePlace(subject, key);
    return subject;
  },
  expose: (m, { subject, arg }) => {
    for (const name of keysOf(arg(0))) expose(m, name, arg(1));
    return subject;
  },
  push: (_m, { subject, args }) => {
    for (const value of args) push(subject, value);
    return subject;
  },
  keys: (m, { subject }) =>
    listOf(
      m,
      [],
      join(
        ...alternativesOf(subject, 'object').flatMap(({ object }) =>
          [...object.fields.keys()].map((key) => textValue(key, object.keysAt.get(key))),
        ),
        UNKNOWN,
      ),
    ),
  values: (m, { subject }) =>
    listOf(
      m,
      [],
      flatMapValue(subject, (alternative) =>
        alternative.kind === 'object'
          ? join(...alternative.object.fields.values(), alternative.object.rest)
          : itemsOf([alternative]),
      ),
    ),
  entries: (m, { subject }) =>
    listOf(
      m,
      alternativesOf(subject, 'object').flatMap(({ object }) =>
        [...object.fields].map(([key, value]) => listOf(m, [textValue(key, object.keysAt.get(key)), value], NOTHING)),
      ),
      join(
        UNKNOWN,
        ...alternativesOf(subject, 'object').map(({ object }) =>
          object.rest.length === 0 ? NOTHING : listOf(m, [UNKNOWN, object.rest], NOTHING),
        ),
      ),
    ),
  list: (m, { subject, args }) => {
    const from = subject.length > 0 ? subject : (args[0] ?? NOTHING);
    return from.length === 0
      ? listOf(m, [], NOTHING)
      : flatMapValue(from, (alternative) =>
          alternative.kind === 'list' || alternative.kind === 'range'
            ? [alternative]
            : alternative.kind === 'object'
              ? [alternative]
              : listOf(m, [], itemsOf([alternative])),
        );
  },
  merge: (m, { subject, args }) => {
    const object = newObject(m.flow);
    for (const value of [subject, ...args]) {
      for (const alternative of value) {
        if (alternative.kind !== 'object') {
          if (alternative.kind === 'unknown' || alternative.kind === 'symbol') object.rest = UNKNOWN;
          continue;
        }
        for (const [name, field] of alternative.object.fields) object.fields.set(name, field);
        for (const [name, at] of alternative.object.keysAt) object.keysAt.set(name, at);
        object.rest = join(object.rest, alternative.object.rest);
      }
    }
    for (const target of alternativesOf(subject, 'object'))
      for (const [name, field] of object.fields) target.object.fields.set(name, field);
    return [{ kind: 'object', object }];
  },
  wait: (m, { subject }) => wait(m, subject),
};
