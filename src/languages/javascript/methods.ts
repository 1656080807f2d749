/** Methods of strings, numbers, lists, objects, functions and promises. */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called

import type { Effect, ValueMethods } from '../../flow/library';
import { STAND_IN_METHODS } from './mocking';

/** On the receiver, with the arguments as they are. */
function on(name: Extract<Effect, { does: 'value' }>['fn']): Effect {
  return { does: 'value', fn: name };
}

const SAME = on('same');
const NO_ARGUMENTS: Effect = { does: 'value', fn: 'same', args: [] };

const LIST: Readonly<Record<string, Effect>> = {
  includes: on('contains'),
  indexOf: on('contains'),
  lastIndexOf: on('contains'),
  has: on('contains'),
  map: on('map'),
  flatMap: on('flatMap'),
  filter: on('filter'),
  forEach: on('each'),
  find: on('find'),
  findLast: on('find'),
  findIndex: on('some'),
  some: on('some'),
  every: on('every'),
  reduce: on('reduce'),
  reduceRight: on('reduce'),
  join: on('join'),
  push: on('push'),
  unshift: on('push'),
  add: on('push'),
  concat: on('push'),
  slice: NO_ARGUMENTS,
  splice: NO_ARGUMENTS,
  sort: NO_ARGUMENTS,
  toSorted: NO_ARGUMENTS,
  reverse: NO_ARGUMENTS,
  toReversed: NO_ARGUMENTS,
  flat: NO_ARGUMENTS,
  values: NO_ARGUMENTS,
  at: on('get'),
  pop: on('first'),
  shift: on('first'),
};

/** Observables of one answer are followed like promises. */
const SUBSCRIBE: Effect = {
  does: 'value',
  fn: 'then',
  args: [
    { arg: 0, get: 'next', or: { arg: 0 } },
    { arg: 0, get: 'error', or: { arg: 1 } },
  ],
};

export const JAVASCRIPT_METHODS: ValueMethods = {
  string: {
    toString: SAME,
    valueOf: SAME,
    trim: NO_ARGUMENTS,
    trimStart: NO_ARGUMENTS,
    trimEnd: NO_ARGUMENTS,
    toLowerCase: NO_ARGUMENTS,
    toUpperCase: NO_ARGUMENTS,
    normalize: NO_ARGUMENTS,
    padStart: NO_ARGUMENTS,
    padEnd: NO_ARGUMENTS,
    toFixed: NO_ARGUMENTS,
    concat: on('concat'),
    replace: on('replace'),
    replaceAll: on('replace'),
    '%trimEnd': { does: 'value', fn: 'trimEnd', args: [] },
    '%trimStart': { does: 'value', fn: 'trimStart', args: [] },
    startsWith: on('startsWith'),
    includes: on('contains'),
    indexOf: on('contains'),
    search: on('contains'),
    match: on('contains'),
    test: on('isIn'),
    slice: on('opaque'),
    substring: on('opaque'),
    substr: on('opaque'),
    at: on('opaque'),
    charAt: on('startsWith'),
  },
  number: {
    toString: SAME,
    toFixed: NO_ARGUMENTS,
    valueOf: SAME,
  },
  list: LIST,
  object: {
    get: on('get'),
    set: on('put'),
    append: on('put'),
    has: on('contains'),
    hasOwnProperty: on('contains'),
    keys: on('keys'),
    values: on('values'),
    entries: on('entries'),
    forEach: on('each'),
    toString: on('print'),
  },
  function: {
    call: on('call'),
    apply: on('apply'),
    bind: on('bind'),
  },
  promise: {
    then: on('then'),
    catch: on('catch'),
    '%retried': on('retried'),
    finally: on('finally'),
    subscribe: SUBSCRIBE,
    toPromise: NO_ARGUMENTS,
    asObservable: NO_ARGUMENTS,
  } /** Names that hardly mean anything else than on lists and promises. */,
  unknown: {
    decorate: on('expose'),
    map: on('map'),
    flatMap: on('flatMap'),
    forEach: on('each'),
    filter: on('filter'),
    then: on('then'),
    catch: on('catch'),
    '%retried': on('retried'),
    finally: on('finally'),
    subscribe: SUBSCRIBE,
  },
  standIn: STAND_IN_METHODS,
};
