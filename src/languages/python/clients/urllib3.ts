/**
 * urllib3 2. It never throws for a status, except when `Retry` gives up on one of its `status_forcelist`; that error
 * does not carry the status. Source: urllib3/poolmanager.py, connectionpool.py, response.py, util/retry.py.
 */
import type { Effect, Library, Member, RetryBehaviour } from '../../../flow/library';
import { at, COMMON, callable, entriesIn, IGNORED } from '../effects';
import { NEVER, URLLIB3_RETRY } from './shared';

/** `retries=` of the call, else of the pool. */
const RETRIES: RetryBehaviour = {
  ...URLLIB3_RETRY,
  count: { name: 'retries', get: 'total', or: { state: 'retry', get: 'total' } },
  codes: { name: 'retries', get: 'status_forcelist', or: { state: 'retry', get: 'status_forcelist' } },
  methods: { name: 'retries', get: 'allowed_methods', or: { state: 'retry', get: 'allowed_methods' } },
};

const SEND: Effect = {
  does: 'send',
  method: at(0, 'method'),
  url: at(1, 'url'),
  base: { state: 'base' },
  join: 'concat',
  headers: { name: 'headers', or: { state: 'headers' } },
  returns: 'response',
  throwsNoAnswer: 'poolError',
  retry: RETRIES,
};

const POOL: Readonly<Record<string, Member>> = {
  ...COMMON,
  request: { call: SEND },
  urlopen: { call: SEND },
  request_encode_url: { call: SEND },
  request_encode_body: { call: SEND },
  headers: { read: { fact: 'state', key: 'headers' }, writes: 'headers' },
  clear: IGNORED,
};

const body: Member = { read: { fact: 'body' } };
const tellsBody: Member = { call: { does: 'tell', tells: { fact: 'body' } } };
const POOL_STATE = { headers: { name: 'headers' }, retry: { name: 'retries' } };

export const URLLIB3: Library = {
  id: 'urllib3',
  entries: {
    ...entriesIn(['urllib3', 'urllib3.poolmanager'], {
      PoolManager: 'managerClass',
      ProxyManager: 'managerClass',
      request: 'request',
    }),
    ...entriesIn(['urllib3', 'urllib3.connectionpool'], {
      HTTPSConnectionPool: 'poolClass',
      HTTPConnectionPool: 'poolClass',
      connection_from_url: 'poolClass',
    }),
    ...entriesIn(
      ['urllib3', 'urllib3.util', 'urllib3.util.retry', 'requests.packages.urllib3.util.retry', 'requests.adapters'],
      { Retry: 'retryClass' },
    ),
    ...entriesIn(['urllib3.exceptions'], { HTTPError: 'poolErrorClass', MaxRetryError: 'poolErrorClass' }),
    'urllib3.HTTPResponse': 'responseClass',
  },
  types: {
    request: callable(SEND),
    managerClass: { construct: { does: 'make', type: 'pool', state: POOL_STATE }, instance: 'pool' },
    poolClass: {
      construct: { does: 'make', type: 'pool', state: { ...POOL_STATE, base: at(0, 'host') } },
      instance: 'pool',
    },
    pool: { members: POOL },
    retryClass: {
      construct: {
        does: 'make',
        type: 'retry',
        state: {
          total: at(0, 'total'),
          status_forcelist: at(7, 'status_forcelist'),
          allowed_methods: at(6, 'allowed_methods'),
        },
      },
      instance: 'retry',
    },
    retry: {},
    responseClass: { instance: 'response' },
    response: {
      members: {
        ...COMMON,
        status: { read: { fact: 'status' } },
        getcode: { call: { does: 'tell', tells: { fact: 'status' } } },
        json: tellsBody,
        read: tellsBody,
        stream: tellsBody,
        data: body,
        headers: body,
        reason: body,
        release_conn: IGNORED,
      },
    },
    poolErrorClass: { instance: 'poolError' },
    poolError: { members: { __str__: NEVER } },
  },
};
