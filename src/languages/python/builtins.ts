/**
 * The standard library, and packages that are no HTTP clients, as far as a URL, a status or an error goes through them.
 * Source: documentation of CPython 3.13 and of the packages named.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the tables' name for the branch taken
import type { Effect, From, Library, LibraryType, Member } from '../../flow/library';
import { at, COMMON, callable, entriesIn, IGNORED, method, SELF, value } from './effects';

/** Exceptions of the language: user classes extend them, and their first argument is what `str()` gives. */
const EXCEPTIONS = [
  'BaseException',
  'Exception',
  'ArithmeticError',
  'AssertionError',
  'AttributeError',
  'ConnectionError',
  'EnvironmentError',
  'IOError',
  'IndexError',
  'KeyError',
  'LookupError',
  'NotImplementedError',
  'OSError',
  'PermissionError',
  'RuntimeError',
  'StopIteration',
  'SystemExit',
  'TimeoutError',
  'TypeError',
  'ValueError',
  'Warning',
];

/** Arguments one by one; a spread list stands for each of them. */
const EACH_ARGUMENT: readonly From[] = Array.from({ length: 12 }, (_, index) => at(index));

const ENV: Effect = value('env', at(0), { arg: 1, name: 'default' });

const FIRST = value('same', at(0));

/** Functions by name: what a call gives. */
const FUNCTIONS: Readonly<Record<string, Effect>> = {
  int: FIRST,
  float: FIRST,
  abs: FIRST,
  round: value('floor', at(0)),
  bool: FIRST,
  bytes: FIRST,
  format: FIRST,
  iter: FIRST,
  aiter: FIRST,
  reversed: FIRST,
  list: value('list', at(0)),
  tuple: value('list', at(0)),
  set: value('list', at(0)),
  frozenset: value('list', at(0)),
  sorted: value('list', at(0, 'iterable')),
  dict: value('object', at(0)),
  next: value('first', at(0)),
  anext: value('first', at(0)),
  any: value('first', at(0)),
  all: value('first', at(0)),
  map: value('map', at(1), at(0)),
  filter: value('filter', at(1), at(0)),
  len: method('opaque'),
  print: method('nothing'),
  'itertools.chain.from_iterable': FIRST,
  'itertools.cycle': FIRST,
  'functools.reduce': value('reduce', at(1), at(0), at(2)),
  'functools.wraps': value('nothing', at(0)),
  'copy.copy': FIRST,
  'copy.deepcopy': FIRST,
  'math.floor': value('floor', at(0)),
  'math.trunc': value('floor', at(0)),
  divmod: method('opaque'),

  'os.getenv': value('env', at(0, 'key'), at(1, 'default')),
  'os.environ.get': value('env', at(0, 'key'), at(1, 'default')),
  'os.environ.setdefault': value('env', at(0), at(1)),
  'os.environ.pop': value('env', at(0), at(1)),
  'decouple.config': ENV,
  'starlette.config.Config.get': ENV,
  'django.conf.settings.get': ENV,
  'frappe.conf.get': ENV,
  'streamlit.secrets.get': ENV,
  'flask.current_app.config.get': ENV,
  'odoo.tools.config.get': ENV,

  'os.path.join': value('joinPath', at(0), at(1), at(2), at(3)),
  'posixpath.join': value('joinPath', at(0), at(1), at(2), at(3)),
  'urllib.parse.urljoin': value('resolve', at(1, 'url'), at(0, 'base')),
  'urlparse.urljoin': value('resolve', at(1, 'url'), at(0, 'base')),
  'urllib.parse.quote': value('opaque', at(0, 'string')),
  'urllib.parse.quote_plus': value('opaque', at(0, 'string')),
  'urllib.quote': value('opaque', at(0)),
  'urllib.quote_plus': value('opaque', at(0)),
  'urllib.parse.unquote': value('opaque', at(0, 'string')),
  'urllib.parse.urlencode': method('opaque'),
  'urllib.urlencode': method('opaque'),
  'urllib.parse.urlunparse': method('opaque'),
  'urllib.parse.urlunsplit': method('opaque'),
  'yarl.URL': FIRST,
  'furl.furl': FIRST,
  'pydantic.HttpUrl': FIRST,
  'pydantic.AnyHttpUrl': FIRST,
  'pydantic.AnyUrl': FIRST,

  'json.dumps': value('print', at(0, 'obj')),
  'json.loads': value('parse', at(0, 's')),
  'json.load': value('parse', at(0, 'fp')),
  'orjson.loads': value('parse', at(0)),
  'orjson.dumps': value('print', at(0)),
  'simplejson.loads': value('parse', at(0)),

  'dataclasses.field': {
    does: 'when',
    from: { name: 'default_factory', or: { value: null } },
    is: [null],
    then: value('same', { name: 'default' }),
    otherwise: value('invoke', { name: 'default_factory' }, { name: 'default_factory' }),
  },
  'dataclasses.replace': FIRST,
  'dataclasses.asdict': FIRST,
  'attrs.field': value('same', { name: 'default' }),
  'attr.ib': value('same', { name: 'default' }),
  'pydantic.Field': value('same', at(0, 'default')),
  'pydantic.fields.Field': value('same', at(0, 'default')),
  'pydantic.SecretStr': FIRST,
  'types.SimpleNamespace': value('object', at(0)),
  'types.MappingProxyType': FIRST,
  'collections.OrderedDict': value('object', at(0)),
  'collections.defaultdict': value('object', at(1)),
  'collections.deque': value('list', at(0)),
  'enum.auto': method('opaque'),
  'typing.cast': value('same', at(1, 'val')),
  'typing.NewType': FIRST,

  'asyncio.run': value('wait', at(0, 'main')),
  'asyncio.gather': { does: 'value', fn: 'all', args: EACH_ARGUMENT },
  'asyncio.wait_for': value('same', at(0, 'fut')),
  'asyncio.shield': FIRST,
  'asyncio.create_task': FIRST,
  'asyncio.ensure_future': FIRST,
  'asyncio.as_completed': value('list', at(0, 'fs')),
  'asyncio.run_coroutine_threadsafe': FIRST,
  'asyncio.to_thread': method('invoke'),
  'asgiref.sync.async_to_sync': FIRST,
  'asgiref.sync.sync_to_async': FIRST,
  'anyio.run': method('invoke'),
  'anyio.to_thread.run_sync': method('invoke'),
  'trio.run': method('invoke'),
  'starlette.concurrency.run_in_threadpool': method('invoke'),
  'fastapi.concurrency.run_in_threadpool': method('invoke'),
  'concurrent.futures.as_completed': value('list', at(0, 'fs')),

  'contextlib.closing': FIRST,
  'contextlib.aclosing': FIRST,
  'contextlib.nullcontext': FIRST,
  'fastapi.Depends': value('provide', at(0, 'dependency'), at(0, 'dependency')),
  'fastapi.param_functions.Depends': value('provide', at(0, 'dependency'), at(0, 'dependency')),
  'tqdm.tqdm': FIRST,
  'tqdm.auto.tqdm': FIRST,
  'backoff.expo': method('opaque'),
};

const RUN: Member = { call: value('wait', at(0)) };
const START: Member = { call: FIRST };

/** Loops and pools that run functions and coroutines. */
const RUNNERS: Readonly<Record<string, LibraryType>> = {
  loopClass: { construct: { does: 'make', type: 'loop' }, instance: 'loop' },
  loop: {
    members: {
      run_until_complete: RUN,
      create_task: START,
      run_in_executor: { call: value('invoke', at(1), at(1), at(2), at(3), at(4)) },
      close: IGNORED,
    },
  },
  poolClass: { construct: { does: 'make', type: 'pool' }, instance: 'pool' },
  pool: {
    members: {
      ...COMMON,
      submit: { call: method('invoke') },
      map: { call: value('map', at(1), at(0)) },
      imap: { call: value('map', at(1), at(0)) },
      imap_unordered: { call: value('map', at(1), at(0)) },
      apply: { call: method('invoke') },
      shutdown: IGNORED,
    },
  },
  groupClass: { construct: { does: 'make', type: 'group' }, instance: 'group' },
  group: { members: { __aenter__: SELF, create_task: START, start_soon: { call: method('invoke') } } },
  stackClass: { construct: { does: 'make', type: 'stack' }, instance: 'stack' },
  stack: { members: { ...COMMON, enter_context: START, enter_async_context: START, push: START } },
};

/** Assertions that compare what is with what should be. */
const ASSERTIONS: Readonly<Record<string, Effect>> = {
  assertEqual: value('equals', at(0), at(1)),
  assertEquals: value('equals', at(0), at(1)),
  assertNotEqual: value('equals', at(0), at(1)),
  assertIs: value('equals', at(0), at(1)),
  assertIn: value('isIn', at(0), at(1)),
  assertNotIn: value('isIn', at(0), at(1)),
};

const TESTS: Readonly<Record<string, LibraryType>> = {
  testCaseClass: { construct: { does: 'make', type: 'testCase' } },
  testCase: {
    members: Object.fromEntries(Object.entries(ASSERTIONS).map(([name, call]): [string, Member] => [name, { call }])),
  },
};

/** django-environ: `env('NAME', default=…)`, `env.str('NAME')`. */
const ENVIRON: Readonly<Record<string, LibraryType>> = {
  environClass: { construct: { does: 'make', type: 'environ' } },
  environ: {
    call: ENV,
    members: Object.fromEntries(['str', 'url', 'get_value', 'int', 'list'].map((name) => [name, { call: ENV }])),
  },
};

export const BUILTINS: Library = {
  id: 'python',
  builtin: true,
  entries: {
    ...Object.fromEntries(Object.keys(FUNCTIONS).map((name) => [name, name])),
    ...Object.fromEntries(EXCEPTIONS.map((name) => [name, 'exception'])),
    ...entriesIn(['asyncio'], {
      get_event_loop: 'loopClass',
      get_running_loop: 'loopClass',
      new_event_loop: 'loopClass',
      TaskGroup: 'groupClass',
    }),
    'anyio.create_task_group': 'groupClass',
    'concurrent.futures.ThreadPoolExecutor': 'poolClass',
    'concurrent.futures.thread.ThreadPoolExecutor': 'poolClass',
    'multiprocessing.pool.ThreadPool': 'poolClass',
    'multiprocessing.Pool': 'poolClass',
    ...entriesIn(['contextlib'], { ExitStack: 'stackClass', AsyncExitStack: 'stackClass' }),
    ...entriesIn(['unittest'], { TestCase: 'testCaseClass', IsolatedAsyncioTestCase: 'testCaseClass' }),
    'django.test.TestCase': 'testCaseClass',
    'environ.Env': 'environClass',
    'environs.Env': 'environClass',
    'starlette.config.Config': 'environClass',
    'decouple.Config': 'environClass',
    'decouple.AutoConfig': 'environClass',
  },
  types: {
    ...Object.fromEntries(Object.entries(FUNCTIONS).map(([name, effect]) => [name, callable(effect)])),
    exception: { construct: { does: 'value', fn: 'error' } },
    ...RUNNERS,
    ...TESTS,
    ...ENVIRON,
  },
};
