/** Functions and objects of the language through which a URL, a response or a status may travel. */
import type { Effect, From, Library, LibraryType, Member, ValueFunction } from '../../flow/library';
import { entriesOf } from './clients/shared';

/** A function on its argument at `on`, with further arguments. */
export function fn(name: ValueFunction, on: From | undefined = { arg: 0 }, ...args: readonly From[]): Effect {
  return { does: 'value', fn: name, on, args: args.length === 0 ? undefined : args };
}

function called(effect: Effect): LibraryType {
  return { call: effect };
}

function members(effects: Readonly<Record<string, Effect>>): Record<string, Member> {
  return Object.fromEntries(Object.entries(effects).map(([name, call]) => [name, { call }]));
}

const FIRST: From = { arg: 0 };
const SECOND: From = { arg: 1 };
const ERROR: Effect = { does: 'value', fn: 'error' };

const TYPES: Record<string, LibraryType> = {
  promise: {
    members: members({
      resolve: fn('resolved'),
      reject: fn('rejected'),
      all: fn('all'),
      any: fn('all'),
      race: fn('all'),
      allSettled: fn('allSettled'),
      try: fn('invoke', undefined, FIRST),
    }),
  },
  json: { members: members({ parse: fn('parse'), stringify: fn('print') }) },
  object: {
    members: members({
      keys: fn('keys'),
      values: fn('values'),
      entries: fn('entries'),
      assign: fn('merge', FIRST, SECOND, { arg: 2 }, { arg: 3 }),
      freeze: fn('same'),
      seal: fn('same'),
      create: fn('same'),
      fromEntries: fn('same'),
      hasOwn: fn('contains', FIRST, SECOND),
    }),
  },
  array: {
    call: fn('list', FIRST),
    construct: fn('list', FIRST),
    members: members({ from: fn('list', FIRST), of: { does: 'value', fn: 'list' }, isArray: fn('nothing') }),
  },
  set: { call: fn('list', FIRST), construct: fn('list', FIRST) },
  map: { construct: fn('same') },
  url: {
    construct: { does: 'value', fn: 'resolve', on: FIRST, args: [SECOND] },
    members: members({ parse: fn('resolve', FIRST, SECOND), canParse: fn('nothing') }),
  },
  opaque: { call: fn('opaque'), construct: fn('opaque') },
  same: { call: fn('same'), construct: fn('same') },
  floor: { call: fn('floor') },
  math: {
    members: members({
      floor: fn('floor'),
      trunc: fn('floor'),
      round: fn('floor'),
      ceil: fn('opaque'),
      min: fn('opaque'),
      max: fn('opaque'),
      random: fn('opaque', undefined),
      abs: fn('same'),
    }),
  },
  number: {
    call: fn('same'),
    members: members({ parseInt: fn('floor'), parseFloat: fn('same'), isInteger: fn('nothing'), isNaN: fn('nothing') }),
  },
  string: { call: fn('text'), members: members({ raw: { does: 'value', fn: 'same', on: { arg: 0, get: 'raw.0' } } }) },
  error: { call: ERROR, construct: ERROR, members: members({ captureStackTrace: fn('nothing') }) },
  timer: { call: fn('invoke', undefined, FIRST) },
  timerAfter: { call: fn('invoke', undefined, FIRST) },
  nothing: called(fn('nothing', undefined)),
  console: {
    members: members({
      log: fn('nothing', undefined),
      error: fn('nothing', undefined),
      warn: fn('nothing', undefined),
      info: fn('nothing', undefined),
      debug: fn('nothing', undefined),
      table: fn('nothing', undefined),
      trace: fn('nothing', undefined),
    }),
  },
  reflect: { members: members({ apply: fn('apply', FIRST, SECOND, { arg: 2 }), get: fn('get', FIRST, SECOND) }) },
  util: {
    members: members({
      format: { does: 'value', fn: 'formatPercent', on: FIRST, args: [SECOND, { arg: 2 }, { arg: 3 }] },
      inspect: fn('print'),
    }),
  },
  format: called({ does: 'value', fn: 'formatPercent', on: FIRST, args: [SECOND, { arg: 2 }, { arg: 3 }] }),
  path: { members: members({ join: { does: 'value', fn: 'joinPath', on: { value: '' } } }) },
  joinPath: called({ does: 'value', fn: 'joinPath', on: FIRST, args: [SECOND, { arg: 2 }, { arg: 3 }] }),
  resolveUrl: called(fn('resolveOn', FIRST, SECOND)),
};

export const BUILTINS: Library = {
  id: 'javascript',
  builtin: true,
  entries: {
    Promise: 'promise',
    JSON: 'json',
    Object: 'object',
    Array: 'array',
    Set: 'set',
    Map: 'map',
    Headers: 'map',
    URL: 'url',
    'url.URL': 'url',
    'url.resolve': 'resolveUrl',
    Math: 'math',
    Number: 'number',
    String: 'string',
    Reflect: 'reflect',
    console: 'console',
    ...entriesOf(['encodeURIComponent', 'encodeURI', 'escape', 'btoa', 'querystring.escape'], 'opaque'),
    ...entriesOf(['URLSearchParams', 'url.URLSearchParams', 'querystring.stringify', 'qs.stringify', 'qs'], 'opaque'),
    ...entriesOf(['decodeURIComponent', 'decodeURI', 'Boolean', 'structuredClone', 'parseFloat', 'BigInt'], 'same'),
    parseInt: 'floor',
    ...entriesOf(['Error', 'TypeError', 'RangeError', 'SyntaxError', 'AggregateError', 'DOMException'], 'error'),
    ...entriesOf(['setTimeout', 'setImmediate', 'setInterval', 'queueMicrotask', 'process.nextTick'], 'timer'),
    ...entriesOf(['clearTimeout', 'clearInterval'], 'nothing'),
    util: 'util',
    'util.format': 'format',
    ...entriesOf(['path.join', 'path.posix.join', 'url-join', 'ufo.joinURL', 'proper-url-join'], 'joinPath'),
  },
  types: TYPES,
};
