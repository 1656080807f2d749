/**
 * aiohttp 3.11, and aiohttp-retry 2 around it. With `raise_for_status=True`, for the session or the call, it throws from
 * 400 on; `raise_for_status()` does the same. A base URL is joined as in RFC 3986. Source: aiohttp/client.py,
 * client_reqrep.py, client_exceptions.py; aiohttp_retry/client.py.
 */
import type { Effect, From, Library, LibraryType, Member, Throws } from '../../../flow/library';
import { at, byVerb, COMMON, callable, entriesIn, IGNORED } from '../effects';
import { ERROR_RANGE, NEVER } from './shared';

const RAISES: Throws = {
  type: 'responseError',
  codes: ERROR_RANGE,
  onlyIf: [{ from: { name: 'raise_for_status', or: { state: 'raise_for_status' } }, is: true }],
};

/** aiohttp-retry tries 5xx again by default, three times in all; `statuses` are further ones. */
const RETRIES: Extract<Effect, { does: 'send' }>['retry'] = {
  count: { state: 'retry', get: 'attempts' },
  codes: { state: 'retry', get: 'statuses' },
  defaults: { count: 2, codes: [500, 501, 502, 503, 504] },
};

function sends(method: string | From, url: From, retries: boolean): Effect {
  return {
    does: 'send',
    method,
    url,
    base: { state: 'base_url' },
    join: 'resolve',
    headers: { name: 'headers', or: { state: 'headers' } },
    returns: 'response',
    promise: true,
    throws: RAISES,
    throwsNoAnswer: 'connectionError',
    ...(retries && { retry: RETRIES }),
  };
}

function session(retries: boolean): LibraryType {
  const request: Member = { call: sends(at(0, 'method'), at(1, 'url'), retries) };
  return {
    members: {
      ...COMMON,
      ...byVerb((verb): Member => ({ call: sends(verb, at(0, 'url'), retries) })),
      request,
      _request: request,
      headers: { read: { fact: 'state', key: 'headers' } },
    },
  };
}

const tellsBody: Member = { call: { does: 'tell', tells: { fact: 'body' }, promise: true } };
const body: Member = { read: { fact: 'body' } };
const status: Member = { read: { fact: 'status' } };
const message: Member = { call: { does: 'tell', tells: { fact: 'message' } } };

export const AIOHTTP: Library = {
  id: 'aiohttp',
  entries: {
    ...entriesIn(['aiohttp', 'aiohttp.client'], {
      ClientSession: 'sessionClass',
      request: 'request',
      ClientResponse: 'responseClass',
      ClientResponseError: 'onlyResponseErrorClass',
      ClientError: 'responseErrorClass',
      ClientConnectionError: 'connectionErrorClass',
      ClientConnectorError: 'connectionErrorClass',
      ServerTimeoutError: 'connectionErrorClass',
    }),
    'homeassistant.helpers.aiohttp_client.async_get_clientsession': 'sessionClass',
    'aiohttp.client_exceptions.ClientResponseError': 'onlyResponseErrorClass',
    ...entriesIn(['aiohttp_retry'], {
      RetryClient: 'retryClientClass',
      ExponentialRetry: 'retryOptionsClass',
      RandomRetry: 'retryOptionsClass',
      ListRetry: 'retryOptionsClass',
      FibonacciRetry: 'retryOptionsClass',
      JitterRetry: 'retryOptionsClass',
    }),
  },
  types: {
    request: callable(sends(at(0, 'method'), at(1, 'url'), false)),
    sessionClass: {
      construct: {
        does: 'make',
        type: 'session',
        state: {
          base_url: at(0, 'base_url'),
          headers: { name: 'headers' },
          raise_for_status: { name: 'raise_for_status' },
        },
      },
      instance: 'session',
    },
    session: session(false),
    retryClientClass: {
      construct: {
        does: 'make',
        type: 'retryClient',
        state: {
          base_url: { name: 'base_url', or: { name: 'client_session', get: 'base_url' } },
          headers: { name: 'headers', or: { name: 'client_session', get: 'headers' } },
          raise_for_status: { name: 'raise_for_status', or: { name: 'client_session', get: 'raise_for_status' } },
          retry: { name: 'retry_options' },
        },
      },
      instance: 'retryClient',
    },
    retryClient: session(true),
    retryOptionsClass: {
      construct: {
        does: 'make',
        type: 'retryOptions',
        state: { attempts: at(0, 'attempts'), statuses: { name: 'statuses' } },
      },
    },
    retryOptions: {},
    responseClass: { instance: 'response' },
    response: {
      members: {
        ...COMMON,
        status,
        ok: { read: { fact: 'ok', codes: [[100, 399]] } },
        raise_for_status: {
          call: { does: 'raise', throws: { type: 'responseError', codes: ERROR_RANGE }, returns: 'null' },
        },
        json: tellsBody,
        text: tellsBody,
        read: tellsBody,
        release: IGNORED,
        content: body,
        headers: body,
        reason: body,
      },
    },
    responseErrorClass: { construct: { does: 'value', fn: 'error' }, instance: 'responseError' },
    onlyResponseErrorClass: {
      construct: { does: 'value', fn: 'error' },
      instance: 'responseError',
      thrownFor: [[100, 599]],
    },
    responseError: { members: { status, code: status, message: body, __str__: message } },
    connectionErrorClass: { construct: { does: 'value', fn: 'error' }, instance: 'connectionError', thrownFor: [] },
    connectionError: { members: { __str__: NEVER } },
  },
};
