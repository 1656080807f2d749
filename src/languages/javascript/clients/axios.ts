/**
 * axios: `axios(config)`, `axios.create`, interceptors, errors. Behaviour after lib/core/settle.js, dispatchRequest.js
 * and AxiosError.js of axios 1: a status outside of `validateStatus` (default 2xx) rejects with an AxiosError, whose
 * `response` has the status, as has its own `status`.
 */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called
import type {
  Callback,
  Effect,
  From,
  Library,
  LibraryType,
  Member,
  RetryBehaviour,
  Throws,
} from '../../../flow/library';
import {
  BODY,
  entriesOf,
  FAILURE,
  firstOf,
  MESSAGE,
  MESSAGE_TEXT,
  NOTHING,
  ofType,
  perMethod,
  reads,
  SELF,
  STATUS,
  setting,
} from './shared';

/** axios-retry keeps its options at the client; its default retries idempotent requests on 429 and 5xx. */
const RETRY: RetryBehaviour = {
  count: { state: 'retry', get: 'retries' },
  asked: { state: 'retry' },
  defaults: { count: 3, codes: [429, 500, 502, 503, 504], methods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'] },
};

const CALLBACKS: readonly Callback[] = [
  {
    fn: { state: 'retry', get: 'retryCondition' },
    params: [ofType('error')],
    codes: FAILURE,
    orNoAnswer: true,
    result: 'retry',
  },
  { fn: { state: 'retry', get: 'retryDelay' }, params: [null, ofType('error')] },
  { fn: { state: 'retry', get: 'onRetry' }, params: [null, ofType('error'), null] },
];

function throwsAt(...configs: readonly number[]): Throws {
  return {
    type: 'error',
    unless: [{ from: setting('validateStatus', ...configs), is: null }],
    unlessFunction: setting('validateStatus', ...configs),
  };
}

type Send = Extract<Effect, { does: 'send' }>;

function sends(method: string | From, url: From, ...configs: readonly number[]): Send {
  return {
    does: 'send',
    method,
    url,
    base: setting('baseURL', ...configs),
    join: 'concat',
    headers: firstOf(...(configs.map((arg) => ({ arg, get: 'headers' })) as [From]), { state: 'headers' }),
    returns: 'response',
    promise: true,
    throws: throwsAt(...configs),
    throwsNoAnswer: 'noAnswer',
    retry: RETRY,
    callbacks: CALLBACKS,
  };
}

const CONFIG_METHOD = firstOf({ arg: 0, get: 'method' }, { arg: 1, get: 'method' }, { state: 'method' });

/** `axios(config)`, `axios(url, config)`. */
const CALL = sends(CONFIG_METHOD, { arg: 0 }, 0, 1);

/**
 * Pipedream's `axios(step, config)`: gives the body, or the response with `returnFullResponse`.
 * Source: @pipedream/platform, lib/axios.ts.
 */
const PIPEDREAM_FULL = sends({ arg: 1, get: 'method' }, { arg: 1 }, 1);
const PIPEDREAM: Effect = {
  does: 'when',
  from: { arg: 1, get: 'returnFullResponse' },
  is: [true],
  then: PIPEDREAM_FULL,
  otherwise: { ...PIPEDREAM_FULL, returns: 'body' },
};

const CREATE: Effect = {
  does: 'make',
  type: 'axios',
  stateOf: { arg: 0 },
  state: {
    baseURL: firstOf({ arg: 0, get: 'baseURL' }, { state: 'baseURL' }),
    headers: firstOf({ arg: 0, get: 'headers' }, { state: 'headers' }),
    validateStatus: firstOf({ arg: 0, get: 'validateStatus' }, { state: 'validateStatus' }),
  },
};

/** Calls whose first argument is the URL and whose second is the configuration, or the body before it. */
export const AXIOS_METHODS: Record<string, Member> = {
  ...perMethod(['get', 'delete', 'head', 'options'], (method) => sends(method, { arg: 0 }, 1)),
  ...perMethod(['post', 'put', 'patch'], (method) => sends(method, { arg: 0 }, 2)),
  postForm: { call: sends('POST', { arg: 0 }, 2) },
  putForm: { call: sends('PUT', { arg: 0 }, 2) },
  patchForm: { call: sends('PATCH', { arg: 0 }, 2) },
  request: { call: sends({ arg: 0, get: 'method', or: { state: 'method' } }, { arg: 0 }, 0) },
};

/** Types that other libraries which hand out axios share. */
export const AXIOS_TYPES: Record<string, LibraryType> = {
  axios: {
    instance: 'axios',
    call: CALL,
    members: {
      ...AXIOS_METHODS,
      create: { call: CREATE },
      Axios: reads('axiosClass'),
      defaults: reads('defaults'),
      interceptors: reads('interceptors'),
      all: { call: { does: 'value', fn: 'all', on: { arg: 0 } } },
      isAxiosError: { call: { does: 'value', fn: 'isInstance', on: { arg: 0 } } },
      isCancel: { call: NOTHING },
      getUri: { call: { does: 'value', fn: 'same', on: { arg: 0, get: 'url' } } },
      AxiosError: reads('errorClass'),
      HttpStatusCode: reads('statusCodes'),
    },
  },
  axiosClass: { construct: CREATE, call: CREATE },
  defaults: {
    members: {
      baseURL: { read: { fact: 'state', key: 'baseURL' }, writes: 'baseURL' },
      headers: { read: { fact: 'state', key: 'headers' }, writes: 'headers' },
      validateStatus: { read: { fact: 'state', key: 'validateStatus' }, writes: 'validateStatus' },
    },
  },
  interceptors: { members: { request: reads('requestHooks'), response: reads('responseHooks') } },
  requestHooks: {
    members: { use: { call: { does: 'callback', callbacks: [{ fn: { arg: 0 }, params: [ofType('defaults')] }] } } },
  },
  responseHooks: {
    members: {
      use: {
        call: {
          does: 'hook',
          response: { arg: 0 },
          error: { arg: 1 },
          responseParam: ofType('response'),
          errorParam: ofType('error'),
        },
      },
    },
  },
  response: { instance: 'response', members: { status: STATUS, data: BODY } },
  error: {
    instance: 'error',
    members: {
      response: reads('response', true),
      status: STATUS,
      message: MESSAGE,
      toJSON: { call: { does: 'tell', tells: SELF } },
      toString: MESSAGE_TEXT,
    },
  },
  /** Rejections of a request that got no answer have no `response`. */
  noAnswer: { members: {} },
  errorClass: { instance: 'error' },
  responseClass: { instance: 'response' },
  predicate: { call: { does: 'value', fn: 'isInstance', on: { arg: 0 } } },
  statusCodes: {
    constants: {
      Ok: 200,
      Created: 201,
      Accepted: 202,
      NoContent: 204,
      BadRequest: 400,
      Unauthorized: 401,
      PaymentRequired: 402,
      Forbidden: 403,
      NotFound: 404,
      NotAcceptable: 406,
      RequestTimeout: 408,
      Conflict: 409,
      Gone: 410,
      UnprocessableEntity: 422,
      TooManyRequests: 429,
      InternalServerError: 500,
      BadGateway: 502,
      ServiceUnavailable: 503,
      GatewayTimeout: 504,
    },
  },
};

export const AXIOS: Library = {
  id: 'axios',
  entries: {
    ...entriesOf(['axios', 'axios.axios', 'axios.AxiosInstance', 'axios.AxiosStatic', 'axios.Axios'], 'axios'),
    'axios.create': 'create',
    ...entriesOf(['axios.AxiosError'], 'errorClass'),
    ...entriesOf(['axios.AxiosResponse'], 'responseClass'),
    'axios.isAxiosError': 'predicate',
    'axios.HttpStatusCode': 'statusCodes',
    'axios.all': 'all',
    '@pipedream/platform.axios': 'pipedream',
    ...entriesOf(['axios-retry', 'axios-retry.axiosRetry'], 'retry'),
  },
  types: {
    ...AXIOS_TYPES,
    create: { call: CREATE },
    pipedream: { call: PIPEDREAM },
    all: { call: { does: 'value', fn: 'all', on: { arg: 0 } } },
    /** `axiosRetry(client, options)` changes the client that it is given. */
    retry: { call: { does: 'setKey', key: { value: 'retry' }, value: { arg: 1, or: { value: true } } } },
  },
};
