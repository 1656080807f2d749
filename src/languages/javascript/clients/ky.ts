/**
 * ky. Behaviour after distribution/core/Ky.js, errors/HTTPError.js and utils/normalize.js of ky 1: a status outside of
 * 2xx rejects with an HTTPError whose `response.status` has it, unless `throwHttpErrors` is false.
 */
import type { Callback, Effect, From, Library } from '../../../flow/library';
import { entriesOf, FAILURE, FETCH_RESPONSE, firstOf, MESSAGE, ofType, perMethod, reads, setting } from './shared';

/** Hooks are lists; the first two of each are looked at. */
function hooks(name: string, params: Callback['params'], codes?: Callback['codes']): Callback[] {
  const places: From[] = [0, 1].flatMap((index) => [
    { state: 'hooks', get: `${name}.${index}` },
    { arg: 1, get: `hooks.${name}.${index}` },
  ]);
  return places.map((fn) => ({ fn, params, codes }));
}

function sends(method: string | From): Effect {
  return {
    does: 'send',
    method,
    url: { arg: 0 },
    base: setting('prefixUrl', 1),
    join: 'concat',
    headers: firstOf({ arg: 1, get: 'headers' }, { state: 'headers' }),
    returns: 'response',
    promise: true,
    throws: {
      type: 'error',
      unless: [
        { from: { state: 'throwHttpErrors' }, is: false },
        { from: { arg: 1, get: 'throwHttpErrors' }, is: false },
      ],
    },
    throwsNoAnswer: 'noAnswer',
    retry: {
      count: firstOf(
        { arg: 1, get: 'retry.limit' },
        { arg: 1, get: 'retry' },
        { state: 'retry', get: 'limit' },
        { state: 'retry' },
      ),
      codes: firstOf({ arg: 1, get: 'retry.statusCodes' }, { state: 'retry', get: 'statusCodes' }),
      methods: firstOf({ arg: 1, get: 'retry.methods' }, { state: 'retry', get: 'methods' }),
      defaults: {
        count: 2,
        codes: [408, 413, 429, 500, 502, 503, 504],
        methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'],
      },
    },
    callbacks: [
      ...hooks('afterResponse', [null, null, ofType('response')]),
      ...hooks('beforeError', [ofType('error')], FAILURE),
      ...hooks('beforeRetry', [ofType('retryState')], FAILURE),
    ],
  };
}

const MAKE: Effect = { does: 'make', type: 'ky', inherit: true, stateOf: { arg: 0 } };

export const KY: Library = {
  id: 'ky',
  entries: {
    ...entriesOf(['ky', 'ky.ky', 'ky.KyInstance', 'ky-universal'], 'ky'),
    ...entriesOf(['ky.HTTPError'], 'errorClass'),
  },
  types: {
    ky: {
      instance: 'ky',
      call: sends(firstOf({ arg: 1, get: 'method' }, { state: 'method' })),
      members: {
        ...perMethod(['get', 'post', 'put', 'patch', 'delete', 'head'], sends),
        create: { call: MAKE },
        extend: { call: MAKE },
        HTTPError: reads('errorClass'),
      },
    },
    response: { members: FETCH_RESPONSE },
    error: { instance: 'error', members: { response: reads('response', true), message: MESSAGE } },
    retryState: { members: { error: reads('error') } },
    noAnswer: { members: {} },
    errorClass: { instance: 'error' },
  },
};
