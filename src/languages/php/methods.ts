/** Methods of values: promises of Guzzle, Laravel's collections and fluent strings, closures. */

import type { Effect, Member, ValueFunction, ValueMethods } from '../../flow/library';
import { ASSERTIONS } from './testing';

function value(fn: ValueFunction): Effect {
  return { does: 'value', fn };
}

const SELF: Effect = { does: 'value', fn: 'same' };

/** `Illuminate\Support\Collection`. */
const LIST: Readonly<Record<string, Effect>> = {
  all: SELF,
  collect: SELF,
  toArray: SELF,
  values: value('list'),
  unique: SELF,
  contains: value('contains'),
  containsStrict: value('contains'),
  doesntContain: value('nothing'),
  each: value('each'),
  filter: value('filter'),
  first: value('first'),
  last: value('first'),
  flatMap: value('flatMap'),
  get: value('first'),
  implode: value('join'),
  join: value('join'),
  map: value('map'),
  mapWithKeys: value('map'),
  push: value('push'),
  reduce: value('reduce'),
  some: value('some'),
  every: value('every'),
};

/** `Illuminate\Support\Stringable`. */
const STRING: Readonly<Record<string, Effect>> = {
  append: value('concat'),
  contains: value('contains'),
  finish: value('concat'),
  lower: SELF,
  ltrim: value('trimStart'),
  replace: value('replace'),
  rtrim: value('trimEnd'),
  startsWith: value('startsWith'),
  toString: SELF,
  trim: SELF,
  upper: SELF,
  value: SELF,
  __toString: SELF,
};

export const METHODS: ValueMethods = {
  string: STRING,
  list: LIST,
  object: {
    ...ASSERTIONS,
    get: { does: 'value', fn: 'get' },
    has: { does: 'value', fn: 'contains' },
    merge: { does: 'value', fn: 'merge' },
    put: { does: 'value', fn: 'put' },
  },
  function: {
    __invoke: { does: 'value', fn: 'invoke', args: [] },
    call: { does: 'value', fn: 'call' },
    bindTo: SELF,
  },
  promise: {
    // biome-ignore lint/suspicious/noThenProperty: the name of the method that it describes
    then: value('then'),
    otherwise: value('catch'),
    catch: value('catch'),
    finally: value('finally'),
    wait: value('wait'),
  },
  any: {
    getContents: { does: 'tell', tells: { fact: 'self' } },
    __toString: { does: 'tell', tells: { fact: 'self' } },
  },
};

const status: Member = { call: { does: 'tell', tells: { fact: 'status' } } };
const body: Member = { call: { does: 'tell', tells: { fact: 'body' } } };

/** What shows that the result of an unknown function is a response. */
export const RESPONSE_MEMBERS: Readonly<Record<string, Member>> = {
  status,
  getStatusCode: status,
  $statusCode: { read: { fact: 'status' } },
  $status_code: { read: { fact: 'status' } },
  successful: { call: { does: 'tell', tells: { fact: 'ok', codes: [[200, 299]] } } },
  ok: { call: { does: 'tell', tells: { fact: 'ok', codes: [[200, 200]] } } },
  failed: { call: { does: 'tell', tells: { fact: 'ok', codes: [[400, 599]] } } },
  json: body,
  body,
  getBody: body,
  getContent: body,
};
