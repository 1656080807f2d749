/** Methods of texts, lists, dicts and futures, and what tells that an unknown value is a response. */
// biome-ignore-all lint/suspicious/noThenProperty: the tables' name for the branch taken
import type { Effect, Member, ValueMethods } from '../../flow/library';
import { method } from './effects';

const same = method('same');
const nothing = method('nothing');
const opaque = method('opaque');

/** Without characters these strip white space, which no URL has. */
function strips(fn: 'trimEnd' | 'trimStart'): Effect {
  return { does: 'when', from: { arg: 0, or: { value: null } }, is: [null], then: same, otherwise: method(fn) };
}

const TEXT: Readonly<Record<string, Effect>> = {
  __str__: same,
  format: method('formatBraces'),
  format_map: method('formatBraces'),
  join: method('joinBy'),
  replace: method('replace'),
  strip: strips('trimEnd'),
  rstrip: strips('trimEnd'),
  lstrip: strips('trimStart'),
  removesuffix: method('trimEnd'),
  startswith: method('startsWith'),
  find: method('contains'),
  index: method('contains'),
  count: method('contains'),
  __contains__: method('contains'),
  __eq__: method('equals'),
  '#slice': opaque,
  zfill: opaque,
  split: method('list'),
  lower: same,
  upper: same,
  casefold: same,
  title: same,
  capitalize: same,
  encode: same,
  decode: same,
  expandtabs: same,
};

const LIST: Readonly<Record<string, Effect>> = {
  append: method('push'),
  add: method('push'),
  extend: method('push'),
  insert: method('push'),
  update: method('push'),
  union: same,
  copy: same,
  pop: method('first'),
  popleft: method('first'),
  __contains__: method('contains'),
  count: method('contains'),
  index: method('contains'),
  '#slice': same,
  sort: nothing,
  remove: nothing,
  clear: nothing,
  __enter__: method('first'),
  __aenter__: method('first'),
  __next__: method('first'),
};

const OBJECT: Readonly<Record<string, Effect>> = {
  get: method('get'),
  setdefault: method('get'),
  pop: method('get'),
  __getitem__: method('get'),
  __setitem__: method('put'),
  __contains__: method('contains'),
  has_key: method('contains'),
  update: method('merge'),
  copy: same,
  _replace: same,
  model_copy: same,
  items: method('entries'),
  iteritems: method('entries'),
  keys: method('keys'),
  values: method('values'),
  /** The first argument that an exception was made with. */
  __str__: { does: 'value', fn: 'get', args: [{ value: '#0' }] },
  with_traceback: same,
  add_note: nothing,
};

export const METHODS: ValueMethods = {
  string: TEXT,
  list: LIST,
  object: OBJECT,
  promise: {
    __enter__: method('wait'),
    result: method('wait'),
    get: method('wait'),
    add_done_callback: method('then'),
    cancel: nothing,
    done: nothing,
  },
  any: {
    __str__: same,
    __enter__: same,
    __aenter__: same,
    '#slice': same,
    result: same,
    get_secret_value: same,
    with_traceback: same,
  },
  unknown: { __str__: same, __enter__: same, __aenter__: same },
};

const body: Member = { call: { does: 'tell', tells: { fact: 'body' } } };

/** Members of responses of requests, httpx, aiohttp and urllib, by names that little else has. */
export const RESPONSE_MEMBERS: Readonly<Record<string, Member>> = {
  status_code: { read: { fact: 'status' } },
  status: { read: { fact: 'status' } },
  ok: { read: { fact: 'ok', codes: [[100, 399]] } },
  is_success: { read: { fact: 'ok', codes: [[200, 299]] } },
  is_error: { read: { fact: 'ok', codes: [[400, 599]] } },
  is_client_error: { read: { fact: 'ok', codes: [[400, 499]] } },
  is_server_error: { read: { fact: 'ok', codes: [[500, 599]] } },
  raise_for_status: { call: { does: 'raise', throws: { type: 'error', codes: [[400, 599]] }, returns: 'self' } },
  getcode: { call: { does: 'tell', tells: { fact: 'status' } } },
  json: body,
  text: { read: { fact: 'body' } },
  content: { read: { fact: 'body' } },
  __str__: { call: { does: 'tell', tells: { fact: 'message' } } },
  __enter__: { call: { does: 'tell', tells: { fact: 'self' } } },
  __aenter__: { call: { does: 'tell', tells: { fact: 'self' } } },
  result: { call: { does: 'tell', tells: { fact: 'self' } } },
};
