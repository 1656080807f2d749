/**
 * got. Behaviour after source/core/errors.js and options.js of got 14: a status outside of 2xx and 3xx rejects with an
 * HTTPError whose `response.statusCode` has it, unless `throwHttpErrors` is false.
 */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called
import type { Callback, Effect, From, Library, LibraryType, Member } from '../../../flow/library';
import {
  BODY,
  BODY_LATER,
  entriesOf,
  FAILURE,
  firstOf,
  MESSAGE,
  ofType,
  perMethod,
  reads,
  STATUS,
  SUCCESS,
  setting,
} from './shared';

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head'];

function hooks(name: string, params: Callback['params'], codes?: Callback['codes']): Callback[] {
  const places: From[] = [
    { state: 'hooks', get: `${name}.0` },
    { arg: 1, get: `hooks.${name}.0` },
    { arg: 0, get: `hooks.${name}.0` },
  ];
  return places.map((fn) => ({ fn, params, codes }));
}

function sends(method: string | From): Effect {
  const send: Effect = {
    does: 'send',
    method,
    url: { arg: 0 },
    base: setting('prefixUrl', 1, 0),
    join: 'concat',
    headers: firstOf({ arg: 1, get: 'headers' }, { arg: 0, get: 'headers' }, { state: 'headers' }),
    returns: 'response',
    promise: true,
    throws: {
      type: 'error',
      codes: FAILURE,
      unless: [
        { from: { state: 'throwHttpErrors' }, is: false },
        { from: { arg: 1, get: 'throwHttpErrors' }, is: false },
        { from: { arg: 0, get: 'throwHttpErrors' }, is: false },
      ],
    },
    throwsNoAnswer: 'noAnswer',
    retry: {
      count: firstOf(
        { arg: 1, get: 'retry.limit' },
        { arg: 1, get: 'retry' },
        { arg: 0, get: 'retry.limit' },
        { state: 'retry', get: 'limit' },
        { state: 'retry' },
      ),
      codes: firstOf({ arg: 1, get: 'retry.statusCodes' }, { state: 'retry', get: 'statusCodes' }),
      methods: firstOf({ arg: 1, get: 'retry.methods' }, { state: 'retry', get: 'methods' }),
      defaults: {
        count: 2,
        codes: [408, 413, 429, 500, 502, 503, 504, 521, 522, 524],
        methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'],
      },
    },
    callbacks: [
      ...hooks('afterResponse', [ofType('response'), null]),
      ...hooks('beforeError', [ofType('error')], FAILURE),
      ...hooks('beforeRetry', [ofType('error'), null], FAILURE),
    ],
  };
  const isBody: Effect = { ...send, returns: 'body' };
  const place = firstOf({ arg: 1, get: 'resolveBodyOnly' }, { arg: 0, get: 'resolveBodyOnly' });
  return { does: 'when', from: place, is: [true], then: isBody, otherwise: send };
}

const EXTEND: Effect = { does: 'make', type: 'got', inherit: true, stateOf: { arg: 0 } };

const RESPONSE: Record<string, Member> = {
  statusCode: STATUS,
  ok: { read: { fact: 'ok', codes: SUCCESS } },
  body: BODY,
  rawBody: BODY,
  json: BODY_LATER,
  text: BODY_LATER,
  buffer: BODY_LATER,
};

const TYPES: Record<string, LibraryType> = {
  got: {
    instance: 'got',
    call: sends(firstOf({ arg: 1, get: 'method' }, { arg: 0, get: 'method' }, { state: 'method' })),
    members: {
      ...perMethod(METHODS, sends),
      extend: { call: EXTEND },
      stream: reads('got'),
      paginate: reads('got'),
      HTTPError: reads('errorClass'),
      RequestError: reads('errorClass'),
    },
  },
  response: { members: RESPONSE, instance: 'response' },
  error: { instance: 'error', members: { response: reads('response', true), message: MESSAGE } },
  noAnswer: { members: {} },
  errorClass: { instance: 'error' },
};

export const GOT: Library = {
  id: 'got',
  entries: {
    ...entriesOf(['got', 'got.got', 'got.Got'], 'got'),
    ...entriesOf(['got.HTTPError', 'got.RequestError'], 'errorClass'),
  },
  types: TYPES,
};
