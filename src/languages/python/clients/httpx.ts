/**
 * httpx 0.28. It never throws for a status by itself; `raise_for_status()` throws for all but 2xx and gives the
 * response back. A client's base URL is put before every relative one, with or without a slash (`Client._merge_url`).
 * Source: httpx/_client.py, _models.py, _exceptions.py, _status_codes.py.
 */
import type { Callback, CodeRanges, Effect, From, Library, LibraryType, Member } from '../../../flow/library';
import { at, byVerb, COMMON, callable, entriesIn, IGNORED, value } from '../effects';
import { HTTPX_CODES } from './codes';
import { NEVER } from './shared';

/** `event_hooks={'response': [f, g]}`. */
const HOOKS: readonly Callback[] = [0, 1, 2].map((position) => ({
  fn: { state: 'event_hooks', get: `response.${position}` },
  params: [{ fact: 'type', type: 'response' }],
}));

function sends(method: string | From, url: From, promise: boolean): Effect {
  return {
    does: 'send',
    method,
    url,
    base: { state: 'base_url' },
    join: 'concat',
    headers: { name: 'headers', or: { state: 'headers' } },
    returns: 'response',
    throwsNoAnswer: 'requestError',
    callbacks: HOOKS,
    ...(promise && { promise: true }),
  };
}

function clientMembers(promise: boolean): Record<string, Member> {
  const members = byVerb((verb): Member => ({ call: sends(verb, at(0, 'url'), promise) }));
  members.request = { call: sends(at(0, 'method'), at(1, 'url'), promise) };
  members.stream = { call: sends(at(0, 'method'), at(1, 'url'), promise) };
  members.send = {
    call: sends({ arg: 0, name: 'request', get: 'method' }, { arg: 0, name: 'request', get: 'url' }, promise),
  };
  return members;
}

const CLIENT: LibraryType = {
  members: {
    ...COMMON,
    aclose: IGNORED,
    build_request: {
      call: {
        does: 'make',
        type: 'built',
        inherit: true,
        state: { method: at(0, 'method'), url: at(1, 'url'), headers: { name: 'headers' } },
      },
    },
    headers: { read: { fact: 'type', type: 'clientHeaders' }, writes: 'headers' },
    base_url: { read: { fact: 'state', key: 'base_url' }, writes: 'base_url' },
    event_hooks: { read: { fact: 'state', key: 'event_hooks' }, writes: 'event_hooks' },
  },
};

const OPTIONS: Readonly<Record<string, From>> = {
  base_url: { name: 'base_url' },
  headers: { name: 'headers' },
  event_hooks: { name: 'event_hooks' },
};

function is(codes: CodeRanges): Member {
  return { read: { fact: 'ok', codes } };
}

const body: Member = { read: { fact: 'body' } };
const tellsBody: Member = { call: { does: 'tell', tells: { fact: 'body' } } };

const RESPONSE: LibraryType = {
  members: {
    ...COMMON,
    status_code: { read: { fact: 'status' } },
    is_success: is([[200, 299]]),
    is_error: is([[400, 599]]),
    is_client_error: is([[400, 499]]),
    is_server_error: is([[500, 599]]),
    is_redirect: is([[300, 399]]),
    is_informational: is([[100, 199]]),
    raise_for_status: { call: { does: 'raise', throws: { type: 'statusError' }, returns: 'self' } },
    json: tellsBody,
    read: tellsBody,
    aread: { call: { does: 'tell', tells: { fact: 'body' }, promise: true } },
    aclose: IGNORED,
    iter_lines: tellsBody,
    aiter_lines: tellsBody,
    aiter_bytes: tellsBody,
    iter_bytes: tellsBody,
    text: body,
    content: body,
    headers: body,
    reason_phrase: body,
  },
};

const functions = byVerb((verb) => callable(sends(verb, at(0, 'url'), false)));

export const HTTPX: Library = {
  id: 'httpx',
  entries: {
    'homeassistant.helpers.httpx_client.get_async_client': 'asyncClientClass',
    ...entriesIn(['httpx'], {
      ...byVerb((verb) => verb),
      request: 'byMethod',
      stream: 'byMethod',
      Client: 'clientClass',
      AsyncClient: 'asyncClientClass',
      Request: 'requestClass',
      Response: 'responseClass',
      URL: 'urlClass',
      codes: 'codes',
      HTTPStatusError: 'onlyStatusErrorClass',
      HTTPError: 'statusErrorClass',
      RequestError: 'requestErrorClass',
      TransportError: 'requestErrorClass',
      TimeoutException: 'requestErrorClass',
      ConnectError: 'requestErrorClass',
      ConnectTimeout: 'requestErrorClass',
      ReadTimeout: 'requestErrorClass',
    }),
  },
  types: {
    ...functions,
    byMethod: callable(sends(at(0, 'method'), at(1, 'url'), false)),
    clientClass: { construct: { does: 'make', type: 'client', state: OPTIONS }, instance: 'client' },
    asyncClientClass: { construct: { does: 'make', type: 'asyncClient', state: OPTIONS }, instance: 'asyncClient' },
    client: { members: { ...CLIENT.members, ...clientMembers(false) } },
    asyncClient: { members: { ...CLIENT.members, ...clientMembers(true) } },
    clientHeaders: {
      members: { update: { call: { does: 'set', state: { headers: at(0) }, adds: true } }, get: IGNORED },
    },
    requestClass: {
      construct: {
        does: 'make',
        type: 'built',
        state: { method: at(0, 'method'), url: at(1, 'url'), headers: { name: 'headers' } },
      },
    },
    built: {
      members: {
        method: { read: { fact: 'state', key: 'method' } },
        url: { read: { fact: 'state', key: 'url' } },
      },
    },
    urlClass: { construct: value('same', at(0, 'url')) },
    responseClass: {
      construct: { does: 'make', type: 'response', state: { status_code: at(0, 'status_code') } },
      instance: 'response',
    },
    response: RESPONSE,
    statusErrorClass: { construct: { does: 'value', fn: 'error' }, instance: 'statusError' },
    onlyStatusErrorClass: {
      construct: { does: 'value', fn: 'error' },
      instance: 'statusError',
      thrownFor: [[100, 599]],
    },
    statusError: {
      members: {
        response: { read: { fact: 'type', type: 'response' } },
        __str__: { call: { does: 'tell', tells: { fact: 'message' } } },
        '#0': { read: { fact: 'message' } },
      },
    },
    requestErrorClass: { construct: { does: 'value', fn: 'error' }, instance: 'requestError', thrownFor: [] },
    requestError: { members: { __str__: NEVER } },
    codes: { constants: HTTPX_CODES, construct: value('same', at(0)) },
  },
};
