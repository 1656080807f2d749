/** What Ruby's own library, and a few packages that are everywhere, do to texts and values that may carry a URL or a status. */
import type { Effect, From, Library, LibraryType, Member, ValueFunction } from '../../flow/library';
import { calls, tells } from './clients/rows';

function value(fn: ValueFunction, on: From, ...args: readonly From[]): Effect {
  return { does: 'value', fn, on, args };
}

const FIRST: From = { arg: 0 };
const SECOND: From = { arg: 1 };
const SAME = value('same', FIRST);
const NOTHING: Effect = { does: 'value', fn: 'nothing' };

/** A function without a receiver, or a class that is called. */
function callable(call: Effect): LibraryType {
  return { call };
}

function members(table: Readonly<Record<string, Effect>>): Readonly<Record<string, Member>> {
  return Object.fromEntries(Object.entries(table).map(([name, effect]) => [name, calls(effect)]));
}

const FORMAT = value('formatPercent', FIRST, { arg: 1 }, { arg: 2 }, { arg: 3 }, { arg: 4 });
const ERROR_CLASSES: readonly string[] = [
  'Exception',
  'StandardError',
  'RuntimeError',
  'ArgumentError',
  'IOError',
  'KeyError',
  'NotImplementedError',
  'ScriptError',
  'TypeError',
];

/** Functions of Kernel whose block or result matters to nobody here. */
const SILENT: readonly string[] = [
  'puts',
  'print',
  'p',
  'pp',
  'warn',
  'sleep',
  'abort',
  'exit',
  'printf',
  'stub_request',
];

const URI_BUILD: Effect = value(
  'joinPath',
  { name: 'host', or: { arg: 0, get: 'host' } },
  { name: 'path', or: { arg: 0, get: 'path' } },
);

const ENV_READ = value('env', FIRST, SECOND);

export const RUBY_BUILTINS: Library = {
  id: 'ruby',
  builtin: true,
  entries: {
    ENV: 'ENV',
    URI: 'URI',
    'URI.HTTPS': 'URI.HTTPS',
    'URI.HTTP': 'URI.HTTPS',
    'Addressable.URI': 'Addressable.URI',
    'Addressable.Template': 'Addressable.Template',
    JSON: 'JSON',
    Oj: 'JSON',
    CGI: 'encoder',
    ERB: 'encoder',
    'ERB.Util': 'encoder',
    File: 'File',
    Set: 'Set',
    Rails: 'Rails',
    Settings: 'configuration',
    Timeout: 'silent',
    Integer: 'same',
    Float: 'same',
    String: 'same',
    Array: 'list',
    format: 'format',
    sprintf: 'format',
    assert_equal: 'assertEqual',
    assert_includes: 'assertIncludes',
    catch: 'block',
    Async: 'block',
    ...Object.fromEntries(SILENT.map((name) => [name, 'silent'])),
    ...Object.fromEntries(ERROR_CLASSES.map((name) => [name, 'Error'])),
  },
  types: {
    ENV: { members: members({ '[]': ENV_READ, fetch: ENV_READ }) },
    URI: {
      call: SAME,
      members: members({
        parse: SAME,
        join: value('resolveOn', FIRST, SECOND),
        encode_www_form: value('opaque', FIRST),
        encode_www_form_component: value('opaque', FIRST),
        encode_uri_component: value('opaque', FIRST),
        escape: value('opaque', FIRST),
        regexp: NOTHING,
      }),
    },
    'URI.HTTPS': { members: members({ build: URI_BUILD }) },
    'Addressable.URI': {
      construct: URI_BUILD,
      members: members({
        parse: SAME,
        join: value('resolveOn', FIRST, SECOND),
        heuristic_parse: SAME,
        encode: SAME,
        encode_component: value('opaque', FIRST),
      }),
    },
    'Addressable.Template': { construct: SAME },
    JSON: {
      members: members({
        parse: value('parse', FIRST),
        'parse!': value('parse', FIRST),
        load: value('parse', FIRST),
        generate: value('print', FIRST),
        dump: value('print', FIRST),
      }),
    },
    encoder: {
      members: members({
        escape: value('opaque', FIRST),
        url_encode: value('opaque', FIRST),
        u: value('opaque', FIRST),
        escapeURIComponent: value('opaque', FIRST),
      }),
    },
    File: {
      members: members({
        join: value('joinPath', FIRST, SECOND, { arg: 2 }, { arg: 3 }, { arg: 4 }),
        open: NOTHING,
        read: NOTHING,
      }),
    },
    Set: { construct: value('list', FIRST), call: value('list', FIRST) },
    same: callable(SAME),
    list: callable(value('list', FIRST)),
    format: callable(FORMAT),
    silent: callable(NOTHING),
    block: callable(value('invoke', {}, { name: '&' })),
    assertEqual: callable(value('equals', FIRST, SECOND)),
    assertIncludes: callable(value('contains', FIRST, SECOND)),
    /** Configuration is read by calls all the way; the words asked for are kept as a hint. */
    Rails: {
      members: {
        application: tells({ fact: 'type', type: 'configuration' }),
        configuration: tells({ fact: 'type', type: 'configuration' }),
      },
    },
    configuration: {
      members: {
        ...Object.fromEntries(
          ['credentials', 'config', 'secrets', 'x', 'config_for'].map((name) => [
            name,
            tells({ fact: 'type', type: 'configuration' }),
          ]),
        ),
        ...members({ dig: value('env', SECOND), fetch: ENV_READ }),
      },
    },
    Error: {
      construct: { does: 'make', type: 'error', state: { message: { arg: 0 } } },
      members: members({ new: { does: 'make', type: 'error', state: { message: { arg: 0 } } } }),
    },
    error: {
      members: Object.fromEntries(
        ['message', 'to_s', 'full_message', 'detailed_message', 'inspect'].map((name) => [
          name,
          tells({ fact: 'state', key: 'message' }),
        ]),
      ),
    },
  },
};
