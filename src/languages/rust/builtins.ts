/** The standard library, and well-known crates that a URL, a status or an error travels through. */
import type { Effect, Library, LibraryType, Member } from '../../flow/library';

const FIRST = { arg: 0 } as const;
const SAME: Member = { call: { does: 'value', fn: 'same', on: FIRST } };
const ENVIRONMENT: Effect = { does: 'value', fn: 'env', on: FIRST };
const EMPTY_LIST: Member = { call: { does: 'value', fn: 'list', on: { value: null } } };
const EMPTY_MAP: Member = { call: { does: 'value', fn: 'object' } };
const INVOKE_FIRST: Effect = { does: 'value', fn: 'invoke', args: [FIRST] };

const NEW_MAP: LibraryType = { members: { new: EMPTY_MAP, with_capacity: EMPTY_MAP } };
const NEW_LIST: LibraryType = { members: { new: EMPTY_LIST, with_capacity: EMPTY_LIST } };

export const BUILTINS: Library = {
  id: 'rust',
  builtin: true,
  entries: {
    Err: 'Err',
    'anyhow!': 'message',
    'anyhow.Error': 'errors',
    'env!': 'environment',
    'std.env': 'env',
    'std.env.var': 'environment',
    'dotenvy.var': 'environment',
    'dotenv.var': 'environment',
    'url.Url': 'url',
    'reqwest.Url': 'url',
    'std.collections.HashMap': 'map',
    'std.collections.BTreeMap': 'map',
    'std.collections.HashSet': 'list',
    'std.collections.BTreeSet': 'list',
    HashMap: 'map',
    HashSet: 'list',
    Vec: 'list',
    urlencoding: 'encoding',
    'urlencoding.encode': 'encode',
    'percent_encoding.utf8_percent_encode': 'encode',
    'tokio.spawn': 'spawn',
    'tokio.task.spawn': 'spawn',
    'tokio.time.timeout': 'second',
    'futures.future.join_all': 'spawn',
    'futures_util.future.join_all': 'spawn',
    'futures.future.try_join_all': 'spawn',
    'backoff.retry': 'second',
    'backoff.future.retry': 'retry',
    'tokio_retry.Retry': 'tokioRetry',
    'backoff.Error': 'backoffError',
    'serde_json.from_str': 'parse',
  },
  types: {
    Err: { call: { does: 'value', fn: 'rejected', on: FIRST } },
    message: { call: { does: 'value', fn: 'error', args: [FIRST] } },
    errors: { members: { msg: { call: { does: 'value', fn: 'error', args: [FIRST] } }, new: SAME, from: SAME } },
    environment: { call: ENVIRONMENT },
    env: { members: { var: { call: ENVIRONMENT } } },
    url: { members: { parse: SAME, from_str: SAME } },
    map: NEW_MAP,
    list: NEW_LIST,
    encoding: { members: { encode: { call: { does: 'value', fn: 'opaque', on: FIRST } } } },
    encode: { call: { does: 'value', fn: 'opaque', on: FIRST } },
    spawn: { call: { does: 'value', fn: 'same', on: FIRST } },
    second: { call: { does: 'value', fn: 'same', on: { arg: 1 } } },
    retry: { call: { does: 'value', fn: 'retryUnseen', args: [{ arg: 1 }] } },
    tokioRetry: {
      members: {
        spawn: { call: { does: 'value', fn: 'retryUnseen', args: [{ arg: 1 }] } },
        start: { call: INVOKE_FIRST },
      },
    },
    backoffError: { members: { transient: SAME, permanent: SAME, Permanent: SAME } },
    parse: { call: { does: 'value', fn: 'parse', on: FIRST } },
  },
};
