/**
 * Faraday 1 and 2 (`faraday/connection.rb`, `faraday/response/raise_error.rb`). A status raises only with the
 * `:raise_error` middleware, for 4xx and 5xx. The `:retry` middleware (faraday-retry) tries twice more by default, for
 * connection errors; statuses only where `retry_statuses` names them, and then methods that may be repeated.
 */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches as they are called
import type { Effect, From, Library } from '../../../flow/library';
import { ALL_VERBS, asks, BODY, calls, MESSAGE, STATUS, tells, verbs } from './rows';
import { ERRORS, SEND_MEMBER, STATUS_QUESTIONS, SUCCESS } from './statusClasses';

const IDEMPOTENT = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PUT'];

function sends(method: string | From, url: From): Effect {
  return {
    does: 'send',
    method,
    url,
    base: { state: 'base' },
    join: 'resolve',
    headers: { name: 'headers', or: { arg: 2, or: { state: 'headers' } } },
    returns: 'response',
    throws: { type: 'error', codes: ERRORS, onlyIf: [{ from: { state: 'raiseError' }, is: true }] },
    throwsNoAnswer: 'error',
    callbacks: [{ fn: { name: '&' }, params: [{ fact: 'type', type: 'request' }] }],
    retry: {
      count: { state: 'retryCount' },
      codes: { state: 'retryCodes' },
      defaults: { count: 0, codes: [], methods: IDEMPOTENT },
    },
  };
}

const CONNECT: Effect = {
  does: 'make',
  type: 'connection',
  state: {
    base: { name: 'url', or: { arg: 0, get: 'url', or: { arg: 0 } } },
    headers: { name: 'headers', or: { arg: 0, get: 'headers', or: { arg: 1, get: 'headers' } } },
  },
};

const RAISE_NAMES = ['raise_error', 'RaiseError'];

const SET_RETRY: Effect = {
  does: 'set',
  state: {
    retryCount: { name: 'max', or: { arg: 1, get: 'max', or: { value: 2 } } },
    retryCodes: { name: 'retry_statuses', or: { arg: 1, get: 'retry_statuses' } },
  },
};

/** `conn.request :retry`, `conn.response :raise_error`, `conn.use …` in the block of `Faraday.new`. */
const MIDDLEWARE: Effect = {
  does: 'when',
  from: { arg: 0 },
  is: RAISE_NAMES,
  then: { does: 'set', state: { raiseError: { value: true } } },
  otherwise: {
    does: 'when',
    from: { arg: 0 },
    is: ['retry', 'Retry'],
    then: SET_RETRY,
    otherwise: { does: 'set' },
  },
};

/** `conn.options('/path')` sends; without a path it gives the settings. */
const OPTIONS: Effect = {
  does: 'when',
  from: { arg: 0, or: { value: null } },
  is: [null],
  then: { does: 'value', fn: 'opaque', args: [] },
  otherwise: sends('OPTIONS', { arg: 0 }),
};

const connectionMembers = {
  ...verbs(ALL_VERBS, (method) => sends(method, { arg: 0 })),
  options: calls(OPTIONS),
  run_request: calls(sends({ arg: 0 }, { arg: 1 })),
  [SEND_MEMBER]: calls(sends({ arg: 0 }, { arg: 1 })),
};

/** The hash `{ status:, headers:, body: }` of an error. */
const STATUS_OF_HASH: Effect = {
  does: 'when',
  from: { arg: 0 },
  is: ['status'],
  then: { does: 'tell', tells: { fact: 'status' } },
  otherwise: { does: 'tell', tells: { fact: 'body' } },
};

export const FARADAY: Library = {
  id: 'faraday',
  entries: { Faraday: 'Faraday', 'Faraday.Connection': 'Connection' },
  types: {
    Faraday: { construct: CONNECT, members: { ...connectionMembers, new: calls(CONNECT) } },
    Connection: { construct: CONNECT },
    connection: {
      members: {
        ...connectionMembers,
        request: calls(MIDDLEWARE),
        response: calls(MIDDLEWARE),
        use: calls(MIDDLEWARE),
        'url_prefix=': calls({ does: 'set', state: { base: { arg: 0 } } }),
        adapter: calls({ does: 'set' }),
        builder: tells({ fact: 'self' }),
      },
    },
    request: { members: { url: calls({ does: 'set' }) } },
    response: {
      members: {
        status: STATUS,
        'success?': asks(SUCCESS),
        body: BODY,
        env: tells({ fact: 'self' }),
        to_hash: tells({ fact: 'type', type: 'hash' }),
        ...STATUS_QUESTIONS,
      },
    },
    hash: {
      members: {
        status: { read: { fact: 'status' } },
        body: { read: { fact: 'body' } },
        dig: calls(STATUS_OF_HASH),
        fetch: calls(STATUS_OF_HASH),
      },
    },
    error: {
      members: {
        response: tells({ fact: 'type', type: 'hash', nullable: true }),
        response_status: STATUS,
        response_body: BODY,
        message: MESSAGE,
        to_s: MESSAGE,
        ...STATUS_QUESTIONS,
      },
    },
  },
};
