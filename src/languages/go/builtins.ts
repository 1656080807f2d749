/** Packages of the standard library, and well-known ones that a URL, a status or an error travels through. */
import type { Effect, From, Library, LibraryType, Member, ValueFunction } from '../../flow/library';

/** Arguments of a variadic function: more than this many are not followed. */
const REST = 12;

function rest(from: number): From[] {
  return Array.from({ length: REST }, (_, index) => ({ arg: from + index }));
}

/** A function on its first argument, with the others as they are. */
function onFirst(fn: ValueFunction, args: readonly From[] = []): Member {
  return { call: { does: 'value', fn, on: { arg: 0 }, args } };
}

const SAME = onFirst('same');
const OPAQUE = onFirst('opaque');
const NOTHING: Member = { call: { does: 'value', fn: 'nothing' } };
const again = (arg: number): Member => ({ call: { does: 'value', fn: 'retryUnseen', args: [{ arg }] } });
/** Each is the first argument that has a value, followed by the ones below it. */
const ENVIRONMENT = onFirst('env', [{ arg: 1 }]);

const FMT: LibraryType = {
  members: {
    Sprintf: onFirst('formatPercent', rest(1)),
    Sprint: onFirst('concat', rest(1).slice(0, 4)),
    Sprintln: onFirst('concat', rest(1).slice(0, 4)),
    Println: NOTHING,
    Printf: NOTHING,
    Print: NOTHING,
    Fprintf: NOTHING,
    Fprintln: NOTHING,
    Fprint: NOTHING,
  },
};

const STRINGS: LibraryType = {
  members: {
    TrimRight: onFirst('trimEnd', [{ arg: 1 }]),
    TrimSuffix: onFirst('trimEnd', [{ arg: 1 }]),
    TrimLeft: onFirst('trimStart', [{ arg: 1 }]),
    TrimPrefix: SAME,
    Trim: SAME,
    TrimSpace: SAME,
    ToLower: SAME,
    ToUpper: SAME,
    Clone: SAME,
    Join: onFirst('join', [{ arg: 1 }]),
    Replace: onFirst('replace', [{ arg: 1 }, { arg: 2 }]),
    ReplaceAll: onFirst('replace', [{ arg: 1 }, { arg: 2 }]),
    Contains: onFirst('contains', [{ arg: 1 }]),
    Index: onFirst('contains', [{ arg: 1 }]),
    HasPrefix: onFirst('startsWith', [{ arg: 1 }]),
    EqualFold: onFirst('equals', [{ arg: 1 }]),
  },
};

const JOIN_PATH = onFirst('joinPath', rest(1).slice(0, 6));

const URL_TEXT: Effect = { does: 'value', fn: 'joinPath', on: { state: 'url' }, args: [{ state: 'Path' }] };

/** A parsed URL is its text; a path that is assigned afterwards is taken for what follows it. */
const URLS: Readonly<Record<string, LibraryType>> = {
  url: {
    members: {
      Parse: { call: { does: 'make', type: 'URL', state: { url: { arg: 0 } } } },
      ParseRequestURI: { call: { does: 'make', type: 'URL', state: { url: { arg: 0 } } } },
      JoinPath: JOIN_PATH,
      PathEscape: OPAQUE,
      QueryEscape: OPAQUE,
      PathUnescape: SAME,
      QueryUnescape: SAME,
      URL: { read: { fact: 'type', type: 'URLType' } },
    },
  },
  URL: {
    members: {
      String: { call: URL_TEXT },
      Path: { read: { fact: 'constant', value: '' }, writes: 'Path' },
      JoinPath: { call: { does: 'value', fn: 'joinPath', on: { state: 'url' }, args: rest(0).slice(0, 6) } },
      ResolveReference: {
        call: {
          does: 'value',
          fn: 'resolveOn',
          on: { state: 'url' },
          args: [{ arg: 0, get: 'Path', or: { arg: 0, get: 'url' } }],
        },
      },
      Parse: { call: { does: 'value', fn: 'resolveOn', on: { state: 'url' }, args: [{ arg: 0 }] } },
    },
  },
  URLType: { construct: { does: 'make', type: 'URLParts' } },
  URLParts: {
    members: {
      String: {
        call: {
          does: 'value',
          fn: 'concat',
          on: { state: 'Scheme' },
          args: [{ value: '://' }, { state: 'Host' }, { state: 'Path' }],
        },
      },
    },
  },
};

const TESTIFY: LibraryType = {
  members: {
    Equal: { call: { does: 'value', fn: 'equals', on: { arg: 1 }, args: [{ arg: 2 }] } },
    EqualValues: { call: { does: 'value', fn: 'equals', on: { arg: 1 }, args: [{ arg: 2 }] } },
    NotEqual: { call: { does: 'value', fn: 'equals', on: { arg: 1 }, args: [{ arg: 2 }] } },
    Contains: { call: { does: 'value', fn: 'contains', on: { arg: 1 }, args: [{ arg: 2 }] } },
  },
};

const FLAGS: LibraryType = { members: { String: { call: { does: 'value', fn: 'same', on: { arg: 1 } } } } };

const VIPER: LibraryType = {
  members: {
    GetString: ENVIRONMENT,
    Get: ENVIRONMENT,
    New: { call: { does: 'make', type: 'viper' } },
    GetViper: { call: { does: 'make', type: 'viper' } },
    SetDefault: NOTHING,
    Viper: { read: { fact: 'type', type: 'viperType' } },
  },
};

const ERRORS: LibraryType = { members: { New: { call: { does: 'value', fn: 'error', args: [{ arg: 0 }] } } } };

const BACKOFF: LibraryType = {
  members: { Retry: again(0), RetryNotify: again(0), RetryWithData: again(0), Permanent: SAME },
};

export const BUILTINS: Library = {
  id: 'go',
  builtin: true,
  entries: {
    fmt: 'fmt',
    strings: 'strings',
    strconv: 'strconv',
    'net/url': 'url',
    path: 'path',
    os: 'os',
    flag: 'flag',
    'github.com/spf13/pflag': 'flag',
    'github.com/spf13/viper': 'viper',
    errors: 'errors',
    'github.com/pkg/errors': 'errors',
    'golang.org/x/xerrors': 'errors',
    io: 'io',
    'io/ioutil': 'io',
    slices: 'slices',
    'golang.org/x/exp/slices': 'slices',
    maps: 'maps',
    'github.com/stretchr/testify/assert': 'testify',
    'github.com/stretchr/testify/require': 'testify',
    'github.com/cenkalti/backoff': 'backoff',
    'github.com/cenkalti/backoff/v3': 'backoff',
    'github.com/cenkalti/backoff/v4': 'backoff',
    'github.com/cenkalti/backoff/v5': 'backoff5',
    'github.com/avast/retry-go': 'retryGo',
    'github.com/avast/retry-go/v3': 'retryGo',
    'github.com/avast/retry-go/v4': 'retryGo',
    'github.com/sethvargo/go-retry': 'goRetry',
  },
  types: {
    fmt: FMT,
    strings: STRINGS,
    strconv: { members: { Itoa: SAME, Atoi: SAME, FormatInt: SAME, ParseInt: SAME, Quote: SAME } },
    ...URLS,
    path: { members: { Join: JOIN_PATH } },
    os: { members: { Getenv: ENVIRONMENT, LookupEnv: ENVIRONMENT, ExpandEnv: OPAQUE } },
    flag: FLAGS,
    viper: VIPER,
    viperType: { instance: 'viper' },
    errors: ERRORS,
    io: { members: { ReadAll: SAME, LimitReader: SAME, NopCloser: SAME } },
    slices: {
      members: {
        Contains: onFirst('contains', [{ arg: 1 }]),
        Index: onFirst('contains', [{ arg: 1 }]),
        ContainsFunc: onFirst('some', [{ arg: 1 }]),
      },
    },
    maps: { members: { Keys: onFirst('keys'), Values: onFirst('values') } },
    testify: TESTIFY,
    backoff: BACKOFF,
    backoff5: { members: { Retry: again(1), Permanent: SAME } },
    retryGo: { members: { Do: again(0), DoWithData: again(0), Unrecoverable: SAME } },
    goRetry: { members: { Do: again(2), DoValue: again(2), RetryableError: SAME } },
  },
};
