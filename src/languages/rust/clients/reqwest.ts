/**
 * reqwest, asynchronous and blocking: a status is an error only after `error_for_status`, which fails for 4xx and 5xx
 * (`response.rs`). An error of that kind has the status (`error.rs`); one without an answer has none.
 */
import type { Effect, Library, LibraryType, Member } from '../../../flow/library';
import { STATUS_CALL, STATUS_TYPE, STATUS_VALUE } from './statusCode';

/** Headers that every client sends: which of them was set last tells nothing. */

/** `header(name, value)`: the names that were set are kept. */
export const SET_HEADER: Effect = { does: 'set', state: { headers: { arg: 0 } }, adds: true, callbacks: [] };

function request(method: string): Member {
  const state = { method: { value: method }, url: { arg: 0 } };
  return { call: { does: 'make', type: 'RequestBuilder', inherit: true, state } };
}

const SEND: Effect = {
  does: 'send',
  method: { state: 'method' },
  url: { state: 'url' },
  headers: { state: 'headers' },
  returns: 'Response',
  promise: true,
  throwsNoAnswer: 'Error',
};

const RAISE: Member = {
  call: { does: 'raise', throws: { type: 'Error', codes: [[400, 599]] }, returns: 'self' },
};
const BODY: Member = { call: { does: 'tell', tells: { fact: 'body' }, promise: true } };

const CLIENT: LibraryType = {
  members: {
    get: request('GET'),
    post: request('POST'),
    put: request('PUT'),
    patch: request('PATCH'),
    delete: request('DELETE'),
    head: request('HEAD'),
    request: {
      call: { does: 'make', type: 'RequestBuilder', inherit: true, state: { method: { arg: 0 }, url: { arg: 1 } } },
    },
    execute: {
      call: {
        ...SEND,
        method: { arg: 0, get: 'method' },
        url: { arg: 0, get: 'url' },
        headers: { arg: 0, get: 'headers' },
      },
    },
  },
};

const RESPONSE: LibraryType = {
  members: {
    status: STATUS_CALL,
    error_for_status: RAISE,
    error_for_status_ref: RAISE,
    text: BODY,
    json: BODY,
    bytes: BODY,
    url: { call: { does: 'value', fn: 'nothing' } },
  },
};

const ERROR: LibraryType = {
  members: {
    status: STATUS_CALL,
    to_string: { call: { does: 'tell', tells: { fact: 'message' } } },
    without_url: { call: { does: 'tell', tells: { fact: 'self' } } },
  },
};

const MAKE_CLIENT: Member = { call: { does: 'make', type: 'Client' } };
const MAKE_BUILDER: Member = { call: { does: 'make', type: 'ClientBuilder' } };
const GET: Effect = { ...SEND, method: 'GET', url: { arg: 0 } };

const METHODS: LibraryType = {
  members: Object.fromEntries(
    ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((value) => [
      value,
      { read: { fact: 'constant', value } } as const,
    ]),
  ),
};

export const REQWEST: Library = {
  id: 'reqwest',
  entries: {
    'reqwest.Client': 'ClientType',
    'reqwest.blocking.Client': 'ClientType',
    'reqwest_middleware.ClientWithMiddleware': 'ClientType',
    'reqwest.ClientBuilder': 'BuilderType',
    'reqwest.blocking.ClientBuilder': 'BuilderType',
    'reqwest_middleware.ClientBuilder': 'BuilderType',
    'reqwest.get': 'get',
    'reqwest.blocking.get': 'get',
    'reqwest.Method': 'Method',
    'http.Method': 'Method',
    'reqwest.Response': 'ResponseType',
    'reqwest.blocking.Response': 'ResponseType',
    'reqwest.StatusCode': 'StatusCode',
    'http.StatusCode': 'StatusCode',
    'hyper.StatusCode': 'StatusCode',
    'axum.http.StatusCode': 'StatusCode',
    'actix_web.http.StatusCode': 'StatusCode',
    'ureq.http.StatusCode': 'StatusCode',
  },
  types: {
    ClientType: {
      members: { new: MAKE_CLIENT, default: MAKE_CLIENT, builder: MAKE_BUILDER },
      instance: 'Client',
    },
    BuilderType: { members: { new: MAKE_BUILDER } },
    ClientBuilder: { members: { build: { call: { does: 'make', type: 'Client', inherit: true } } }, fluent: true },
    Client: CLIENT,
    RequestBuilder: {
      members: {
        header: { call: SET_HEADER },
        headers: { call: { does: 'set', state: { headers: { arg: 0 } }, adds: true, callbacks: [] } },
        send: { call: SEND },
        build: { call: { does: 'make', type: 'Request', inherit: true } },
      },
      fluent: true,
    },
    Request: {},
    get: { call: GET },
    Response: RESPONSE,
    ResponseType: {},
    Error: ERROR,
    Method: METHODS,
    StatusCode: STATUS_TYPE,
    StatusValue: STATUS_VALUE,
  },
};
