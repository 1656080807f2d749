/**
 * Guzzle 6 and 7. From 400 on it throws, unless `http_errors` is false for the client or the call; the exception has the
 * response, and the status as its code. Source: guzzlehttp/guzzle 7.4 (`Client`, `Middleware`, `RequestException`).
 */
import type { Callback, Effect, From, Library, Member, Throws } from '../../../flow/library';
import { classEntries } from '../names';
import { PSR_RESPONSE } from './psr';

/** `RequestOptions::HTTP_ERRORS` is `'http_errors'`. */
const OPTION_NAMES = ['HEADERS', 'HTTP_ERRORS', 'JSON', 'QUERY', 'TIMEOUT', 'BODY', 'FORM_PARAMS'] as const;

const METHODS = ['get', 'head', 'put', 'post', 'patch', 'delete'] as const;

function throwsUnless(options: From): Throws {
  return {
    type: 'requestException',
    codes: [[400, 599]],
    unless: [{ from: { ...options, get: 'http_errors', or: { state: 'http_errors' } }, is: false }],
  };
}

/** Middleware of the handler stack that the program gave: retry deciders, `mapResponse`, `tap`. */
const MIDDLEWARE: readonly Callback[] = [
  {
    fn: { state: 'handler', get: 'decider' },
    params: [null, null, { fact: 'type', type: 'response' }, { fact: 'type', type: 'requestException' }],
    codes: [[300, 599]],
    orNoAnswer: true,
    result: 'retry',
  },
  { fn: { state: 'handler', get: 'mapResponse' }, params: [{ fact: 'type', type: 'response' }] },
];

function sends(method: string | From, url: From, options: From, promise: boolean): Effect {
  return {
    does: 'send',
    method,
    url,
    base: { ...options, get: 'base_uri', or: { state: 'base_uri' } },
    join: 'resolve',
    headers: { ...options, get: 'headers', or: { state: 'headers' } },
    returns: 'response',
    throws: throwsUnless(options),
    throwsNoAnswer: 'connectException',
    callbacks: MIDDLEWARE,
    ...(promise && { promise: true }),
  };
}

function requestMethods(): Record<string, Member> {
  const members: Record<string, Member> = {};
  for (const promise of [false, true]) {
    const suffix = promise ? 'Async' : '';
    for (const method of METHODS)
      members[`${method}${suffix}`] = {
        call: sends(method.toUpperCase(), { arg: 0, name: 'uri' }, { arg: 1, name: 'options' }, promise),
      };
    members[`request${suffix}`] = {
      call: sends({ arg: 0, name: 'method' }, { arg: 1, name: 'uri' }, { arg: 2, name: 'options' }, promise),
    };
    members[`send${suffix}`] = {
      call: sends({ arg: 0, get: 'method' }, { arg: 0, get: 'url' }, { arg: 1, name: 'options' }, promise),
    };
  }
  return members;
}

const ignored: Member = { call: { does: 'value', fn: 'nothing' } };

function pushed(): Effect {
  return {
    does: 'set',
    state: { decider: { arg: 0, get: 'decider' }, mapResponse: { arg: 0, get: 'mapResponse' } },
    callbacks: [],
  };
}

/** `then` gets a response or a list of them; Guzzle's promises are PSR-like objects, see `methods.ts`. */
const promises: Readonly<Record<string, Member>> = {
  all: { call: { does: 'value', fn: 'all', on: { arg: 0 }, args: [] } },
  unwrap: { call: { does: 'value', fn: 'all', on: { arg: 0 }, args: [] } },
  settle: { call: { does: 'value', fn: 'allSettled', on: { arg: 0 }, args: [] } },
};

export const GUZZLE: Library = {
  id: 'guzzle',
  entries: {
    ...classEntries({
      'GuzzleHttp\\Client': 'clientClass',
      'GuzzleHttp\\ClientInterface': 'clientClass',
      'GuzzleHttp\\HandlerStack': 'stackClass',
      'GuzzleHttp\\Handler\\MockHandler': 'mockHandlerClass',
      'GuzzleHttp\\Middleware': 'middleware',
      'GuzzleHttp\\RetryMiddleware': 'retryClass',
      'GuzzleHttp\\Promise\\Utils': 'promiseUtils',
      'GuzzleHttp\\Exception\\GuzzleException': 'requestExceptionClass',
      'GuzzleHttp\\Exception\\TransferException': 'requestExceptionClass',
      'GuzzleHttp\\Exception\\RequestException': 'requestExceptionClass',
      'GuzzleHttp\\Exception\\BadResponseException': 'badResponseClass',
      'GuzzleHttp\\Exception\\ClientException': 'clientExceptionClass',
      'GuzzleHttp\\Exception\\ServerException': 'serverExceptionClass',
      'GuzzleHttp\\Exception\\TooManyRedirectsException': 'requestExceptionClass',
      'GuzzleHttp\\Exception\\ConnectException': 'connectExceptionClass',
      'GuzzleHttp\\RequestOptions': 'options',
    }),
    Drupal: 'drupal',
  },
  types: {
    clientClass: {
      construct: { does: 'make', type: 'client', stateOf: { arg: 0, name: 'config' } },
      instance: 'client',
    },
    client: {
      members: {
        ...requestMethods(),
        sendRequest: {
          call: {
            does: 'send',
            method: { arg: 0, get: 'method' },
            url: { arg: 0, get: 'url' },
            base: { state: 'base_uri' },
            join: 'resolve',
            headers: { arg: 0, get: 'headers' },
            returns: 'response',
            throwsNoAnswer: 'connectException',
          },
        },
        getConfig: ignored,
      },
    },
    response: { members: PSR_RESPONSE },
    requestExceptionClass: { instance: 'requestException' },
    badResponseClass: { instance: 'requestException', thrownFor: [[400, 599]] },
    clientExceptionClass: { instance: 'clientException' },
    serverExceptionClass: { instance: 'serverException' },
    requestException: {
      members: {
        getResponse: { call: { does: 'tell', tells: { fact: 'type', type: 'response', nullable: true } } },
        getCode: { call: { does: 'tell', tells: { fact: 'status' } } },
        getMessage: { call: { does: 'tell', tells: { fact: 'message' } } },
        hasResponse: ignored,
        getRequest: ignored,
      },
    },
    clientException: { extends: ['requestException'], codes: [[400, 499]] },
    serverException: { extends: ['requestException'], codes: [[500, 599]] },
    connectExceptionClass: { instance: 'connectException', thrownFor: [] },
    connectException: { members: { getMessage: ignored, getCode: ignored, getRequest: ignored } },
    stackClass: {
      construct: { does: 'make', type: 'stack' },
      members: { create: { call: { does: 'make', type: 'stack' } } },
      instance: 'stack',
    },
    stack: {
      members: Object.fromEntries(['push', 'unshift', 'before', 'after'].map((name) => [name, { call: pushed() }])),
    },
    mockHandlerClass: { construct: { does: 'make', type: 'mockHandler', madeUp: [{ arg: 0, name: 'queue' }] } },
    mockHandler: {
      members: { append: { call: { does: 'value', fn: 'madeUp', args: [{ arg: 0 }, { arg: 1 }, { arg: 2 }] } } },
    },
    middleware: {
      members: {
        retry: { call: { does: 'make', type: 'retryMiddleware', state: { decider: { arg: 0, name: 'decider' } } } },
        mapResponse: { call: { does: 'make', type: 'retryMiddleware', state: { mapResponse: { arg: 0 } } } },
        tap: ignored,
        log: ignored,
        history: ignored,
      },
    },
    retryClass: {
      construct: { does: 'make', type: 'retryMiddleware', state: { decider: { arg: 0, name: 'decider' } } },
    },
    retryMiddleware: {},
    promiseUtils: { members: promises },
    options: {
      members: Object.fromEntries(
        OPTION_NAMES.map((name) => [name, { read: { fact: 'constant', value: name.toLowerCase() } }] as const),
      ),
    },
    drupal: { members: { httpClient: { call: { does: 'make', type: 'client' } } } },
  },
};
