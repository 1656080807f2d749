/**
 * Functions of PHP, Laravel and WordPress through which a URL or a status may travel. Source: the PHP manual,
 * illuminate/support `helpers.php`, the WordPress code reference.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the tables' name for the branch taken
import type { Effect, From, Library, LibraryType, ValueFunction } from '../../flow/library';
import { classEntries } from './names';

function value(fn: ValueFunction, on: From, ...args: readonly From[]): Effect {
  return { does: 'value', fn, on, args };
}

const at = (arg: number): From => ({ arg });

/** Arguments after the first, as many as a format may have in practice. */
const REST: readonly From[] = Array.from({ length: 12 }, (_, index) => at(index + 1));

const SAME = value('same', at(0));
const OPAQUE = value('opaque', at(0));
const NOTHING: Effect = { does: 'value', fn: 'nothing', on: at(0), args: [] };

function all(names: string, effect: Effect): Record<string, Effect> {
  return Object.fromEntries(names.split(' ').map((name) => [name, effect]));
}

/** Where a status line is cut, the rest is the status: `HTTP/1.1 429 …`. */
const SUBSTRING: Effect = {
  does: 'when',
  from: at(1),
  is: [9],
  then: SAME,
  otherwise: value('opaque', at(0)),
};

/** Without characters `rtrim` takes white space, which no URL ends with. */
const trimmed = (fn: 'trimEnd' | 'trimStart') => value(fn, at(0), { arg: 1, or: { value: ' ' } });

const FUNCTIONS: Readonly<Record<string, Effect>> = {
  // Texts
  sprintf: value('formatPercent', at(0), ...REST),
  vsprintf: value('formatPercent', at(0), at(1)),
  rtrim: trimmed('trimEnd'),
  chop: trimmed('trimEnd'),
  ltrim: trimmed('trimStart'),
  untrailingslashit: value('trimEnd', at(0), { value: '/' }),
  trailingslashit: value('concat', at(0), { value: '/' }),
  implode: value('join', at(1), at(0)),
  join: value('join', at(1), at(0)),
  str_replace: value('replace', at(2), at(0), at(1)),
  preg_replace: value('same', at(2)),
  substr: SUBSTRING,
  mb_substr: SUBSTRING,
  str_starts_with: value('startsWith', at(0), at(1)),
  ...all('str_contains strpos stripos mb_strpos mb_stripos strstr stristr', value('contains', at(0), at(1))),
  preg_match: value('contains', at(1), at(0)),
  ...all('strtolower strtoupper ucfirst lcfirst strval floatval number_format strtr settype', SAME),
  ...all('esc_url esc_url_raw esc_html esc_attr sanitize_text_field sanitize_url wp_unslash __ filter_var', SAME),
  ...all('urlencode rawurlencode http_build_query base64_encode md5 sha1 uniqid bin2hex nl2br date', OPAQUE),
  parse_url: OPAQUE,
  add_query_arg: {
    does: 'when',
    from: at(2),
    is: [null],
    then: value('same', at(1)),
    otherwise: value('same', { arg: 2, or: at(1) }),
  },
  url: SAME,
  str: SAME,
  // Numbers
  ...all('floor ceil round', value('floor', at(0))),
  abs: SAME,
  // JSON and serialisation
  json_encode: value('print', at(0)),
  wp_json_encode: value('print', at(0)),
  json_decode: value('parse', at(0)),
  simplexml_load_string: value('parse', at(0)),
  // Arrays
  in_array: value('isIn', at(0), at(1)),
  array_search: value('isIn', at(0), at(1)),
  array_key_exists: value('isIn', at(0), at(1)),
  key_exists: value('isIn', at(0), at(1)),
  array_map: value('map', at(1), at(0)),
  array_filter: value('filter', at(0), at(1)),
  array_walk: value('each', at(0), at(1)),
  array_reduce: value('reduce', at(0), at(1), at(2)),
  array_any: value('some', at(0), at(1)),
  array_all: value('every', at(0), at(1)),
  array_find: value('find', at(0), at(1)),
  ...all('array_merge array_replace array_merge_recursive wp_parse_args', {
    does: 'value',
    fn: 'merge',
    on: { value: null },
  }),
  array_keys: value('keys', at(0)),
  array_values: value('values', at(0)),
  ...all('array_unique array_reverse array_flip iterator_to_array array_slice collect', value('list', at(0))),
  array_push: value('push', at(0), at(1)),
  ...all('reset current end array_pop array_shift head last', value('first', at(0))),
  data_get: value('get', at(0), at(1), at(2)),
  // Functions
  call_user_func: { does: 'value', fn: 'invoke' },
  call_user_func_array: value('apply', at(0), at(0), at(1)),
  retry: { does: 'value', fn: 'retry', args: [at(1), { arg: 3, name: 'when' }] },
  rescue: value('invoke', at(0), at(0)),
  value: SAME,
  optional: SAME,
  tap: SAME,
  with: SAME,
  apply_filters: value('same', at(1)),
  // Environment and configuration
  getenv: value('env', at(0)),
  env: value('env', at(0), at(1)),
  config: value('env', at(0), at(1)),
  get_option: value('env', at(0), at(1)),
  get_site_option: value('env', at(0), at(1)),
  setting: value('env', at(0), at(1)),
  // Nothing that matters
  ...all('usleep sleep error_log var_dump print_r printf header http_response_code array_splice count', NOTHING),
  ...all('is_array is_string is_int is_numeric is_null is_bool is_object gettype function_exists defined', {
    does: 'value',
    fn: 'opaque',
    args: [],
  }),
};

const MESSAGE: Effect = { does: 'tell', tells: { fact: 'state', key: '$message' } };

/** PHP's own exceptions: message, code, previous one. */
const EXCEPTION: LibraryType = {
  members: {
    getMessage: { call: MESSAGE },
    getCode: { call: { does: 'tell', tells: { fact: 'state', key: '$code' } } },
    getPrevious: { call: { does: 'tell', tells: { fact: 'state', key: '$previous' } } },
    getTraceAsString: { call: NOTHING },
    getFile: { call: NOTHING },
    getLine: { call: NOTHING },
  },
};

const EXCEPTION_CLASS: LibraryType = {
  construct: {
    does: 'make',
    type: 'exception',
    state: {
      $message: { arg: 0, name: 'message' },
      $code: { arg: 1, name: 'code' },
      $previous: { arg: 2, name: 'previous' },
    },
  },
  instance: 'exception',
};

const EXCEPTIONS =
  'Throwable Exception Error ErrorException RuntimeException LogicException DomainException InvalidArgumentException ' +
  'LengthException OutOfRangeException OutOfBoundsException OverflowException RangeException UnderflowException ' +
  'UnexpectedValueException BadFunctionCallException BadMethodCallException JsonException TypeError ValueError';

const CLASSES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EXCEPTIONS.split(' ').map((name) => [name, 'exceptionClass'])),
  ...classEntries({
    'Illuminate\\Support\\Facades\\Config': 'config',
    'Illuminate\\Support\\Env': 'config',
    'Illuminate\\Support\\Str': 'text',
    'Illuminate\\Support\\Arr': 'array',
    Config: 'config',
    Str: 'text',
    Arr: 'array',
  }),
};

function member(effect: Effect): { readonly call: Effect } {
  return { call: effect };
}

export const BUILTINS: Library = {
  id: 'php',
  builtin: true,
  entries: { ...Object.fromEntries(Object.keys(FUNCTIONS).map((name) => [name, `${name}()`])), ...CLASSES },
  types: {
    ...Object.fromEntries(Object.entries(FUNCTIONS).map(([name, call]) => [`${name}()`, { call }])),
    exceptionClass: EXCEPTION_CLASS,
    exception: EXCEPTION,
    config: { members: { get: member(value('env', at(0), at(1))), string: member(value('env', at(0), at(1))) } },
    text: {
      members: {
        of: member(SAME),
        finish: member(value('concat', { arg: 0 }, at(1))),
        contains: member(value('contains', at(0), at(1))),
        startsWith: member(value('startsWith', at(0), at(1))),
        replace: member(value('replace', at(2), at(0), at(1))),
        start: member(value('concat', at(1), at(0))),
      },
    },
    array: { members: { get: member(value('get', at(0), at(1), at(2))), has: member(value('isIn', at(1), at(0))) } },
  },
};
