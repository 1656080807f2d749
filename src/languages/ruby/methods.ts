/** Methods of Ruby's plain values. A block is the argument `&`. */
import type { Effect, From, Member, ValueFunction, ValueMethods } from '../../flow/library';
import { asks, BODY, MESSAGE, STATUS, STATUS_PREDICATES } from './clients/rows';
import { STATUS_QUESTIONS, SUCCESS } from './clients/statusClasses';

const BLOCK: From = { name: '&' };

function value(fn: ValueFunction, ...args: readonly From[]): Effect {
  return args.length === 0 ? { does: 'value', fn } : { does: 'value', fn, args };
}

/** The receiver again. The arguments are no part of it. */
const SAME: Effect = value('same');
const NOTHING = value('nothing');

function all(names: string, effect: Effect): Readonly<Record<string, Effect>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, effect]));
}

/** Conversions and copies that leave what matters. Parts of a URL stand for the whole of it. */
const UNCHANGED =
  'to_s to_str to_sym to_i to_f dup clone freeze itself strip chomp lstrip rstrip squish force_encoding encode unicode_normalize presence html_safe try! normalize';
const URL_PARTS = 'host hostname path request_uri to_uri authority origin';
const NO_PART = 'port scheme query user password fragment use_ssl= query= user= password= query_values= port= scheme=';

export const RUBY_METHODS: ValueMethods = {
  string: {
    ...all(URL_PARTS, SAME),
    ...all(NO_PART, NOTHING),
    ...all('upcase downcase capitalize swapcase', SAME),
    '+': value('concat'),
    '<<': value('concat'),
    concat: value('concat'),
    '%': value('formatPercent'),
    chomp: value('trimEnd', { arg: 0 }),
    delete_suffix: value('trimEnd', { arg: 0 }),
    delete_prefix: value('trimStart', { arg: 0 }),
    sub: value('replace', { arg: 0 }, { arg: 1 }),
    gsub: value('replace', { arg: 0 }, { arg: 1 }),
    tr: value('replace', { arg: 0 }, { arg: 1 }),
    join: value('resolveOn', { arg: 0 }),
    merge: value('resolveOn', { arg: 0 }),
    'start_with?': value('startsWith', { arg: 0 }),
    'starts_with?': value('startsWith', { arg: 0 }),
    'include?': value('contains', { arg: 0 }),
    'match?': value('contains', { arg: 0 }),
    match: value('contains', { arg: 0 }),
    '[]': value('contains', { arg: 0 }),
    index: value('contains', { arg: 0 }),
    scan: value('contains', { arg: 0 }),
    expand: SAME,
  },
  number: {
    ...all('floor round ceil truncate abs', value('floor')),
    'zero?': NOTHING,
    'positive?': NOTHING,
  },
  list: {
    'include?': value('contains', { arg: 0 }),
    'member?': value('contains', { arg: 0 }),
    'cover?': value('contains', { arg: 0 }),
    'exclude?': value('contains', { arg: 0 }),
    '<<': value('push', { arg: 0 }),
    push: value('push', { arg: 0 }),
    append: value('push', { arg: 0 }),
    add: value('push', { arg: 0 }),
    join: value('join', { arg: 0 }),
    ...all('map collect filter_map each_slice', value('map', BLOCK)),
    flat_map: value('flatMap', BLOCK),
    ...all('select filter reject', value('filter', BLOCK)),
    ...all('find detect', value('find', BLOCK)),
    ...all('any? none?', value('some', BLOCK)),
    'all?': value('every', BLOCK),
    each: value('each', BLOCK),
    ...all('reduce inject', value('reduce', BLOCK, { arg: 0 })),
    ...all('first last sample pop shift min max', value('first')),
    ...all('to_a to_set uniq sort compact flatten reverse shuffle freeze dup lazy each_with_index', value('list')),
    fetch: value('get', { arg: 0 }, { arg: 1 }),
  },
  object: {
    fetch: value('get', { arg: 0 }, { arg: 1 }),
    dig: value('get', { arg: 0 }),
    ...all('key? has_key? include? member?', value('contains', { arg: 0 })),
    ...all('merge merge! update deep_merge reverse_merge', value('merge')),
    store: value('put', { arg: 0 }, { arg: 1 }),
    keys: value('keys'),
    values: value('values'),
    ...all('to_a', value('entries')),
    ...all(
      'slice except compact transform_keys symbolize_keys stringify_keys with_indifferent_access to_h',
      value('list'),
    ),
    ...all('freeze dup clone itself', value('list')),
    ...all('map collect', value('map', BLOCK)),
  },
  function: {
    ...all('curry to_proc', SAME),
  },
  any: {
    ...all(UNCHANGED, SAME),
    'include?': value('contains', { arg: 0 }),
    'member?': value('contains', { arg: 0 }),
    'cover?': value('contains', { arg: 0 }),
    '===': value('contains', { arg: 0 }),
    'in?': value('isIn', { arg: 0 }),
    'eql?': value('equals', { arg: 0 }),
    'equal?': value('equals', { arg: 0 }),
    '==': value('equals', { arg: 0 }),
    'match?': value('contains', { arg: 0 }),
    to_json: value('print'),
    ...all('value value! wait result', value('wait')),
  },
  unknown: {
    ...all(URL_PARTS, SAME),
  },
};

/** Members of what an unknown function gave that show it to be a response, and its error. */
export const RUBY_RESPONSE_MEMBERS: Readonly<Record<string, Member>> = {
  status: STATUS,
  code: STATUS,
  status_code: STATUS,
  http_code: STATUS,
  response_status: STATUS,
  response_code: STATUS,
  ...STATUS_PREDICATES,
  'successful?': asks(SUCCESS),
  body: BODY,
  parsed_response: BODY,
  message: MESSAGE,
  ...STATUS_QUESTIONS,
};
