/** Methods of plain values, and members that show that an unknown value is a response. */
import type { Effect, Member, ValueFunction, ValueMethods } from '../../flow/library';

function on(fn: ValueFunction): Effect {
  return { does: 'value', fn };
}

const SAME = on('same');
const TRIM_END: Effect = { does: 'value', fn: 'trimEnd', args: [{ arg: 0 }] };
const TRIM_START: Effect = { does: 'value', fn: 'trimStart', args: [{ arg: 0 }] };

/** What an `Option` and a `Result` have. */
const MAP: Effect = on('then');

export const METHODS: ValueMethods = {
  string: {
    contains: on('contains'),
    starts_with: on('startsWith'),
    eq_ignore_ascii_case: on('equals'),
    trim: SAME,
    trim_end_matches: TRIM_END,
    trim_start_matches: TRIM_START,
    to_lowercase: SAME,
    to_uppercase: SAME,
    to_ascii_lowercase: SAME,
    to_ascii_uppercase: SAME,
    replace: on('replace'),
    parse: SAME,
    join: on('resolveOn'),
    find: on('contains'),
    to_string: SAME,
  },
  number: { to_string: SAME, parse: SAME, contains: on('contains') },
  list: {
    push: on('push'),
    insert: on('push'),
    join: on('join'),
    contains: on('contains'),
    map: on('map'),
    flat_map: on('flatMap'),
    filter: on('filter'),
    for_each: on('each'),
    any: on('some'),
    all: on('every'),
    find: on('find'),
    first: on('first'),
    next: on('first'),
    concat: on('join'),
  },
  object: {
    insert: on('put'),
    get: on('get'),
    contains_key: on('contains'),
    keys: on('keys'),
    values: on('values'),
    to_string: { does: 'value', fn: 'get', args: [{ value: 'message' }] },
  },
  promise: { map: on('then') },
  any: { to_string: SAME, map: MAP, contains: on('contains'), eq: on('equals') },
};

const STATUS: Member = { call: { does: 'tell', tells: { fact: 'status' } } };

export const RESPONSE_MEMBERS: Readonly<Record<string, Member>> = {
  status: STATUS,
  text: { call: { does: 'tell', tells: { fact: 'body' } } },
  json: { call: { does: 'tell', tells: { fact: 'body' } } },
};
