/**
 * request and request-promise. `request(options, callback)` never throws for a status; request-promise rejects with a
 * StatusCodeError outside of 2xx unless `simple` is false, and gives the body unless `resolveWithFullResponse` is true.
 */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called
import type { Effect, From, Library } from '../../../flow/library';
import { BODY, entriesOf, firstOf, MESSAGE, ofType, perMethod, reads, STATUS } from './shared';

const URL: From = firstOf({ arg: 0, get: 'uri' }, { arg: 0, get: 'url' }, { arg: 0 });
const METHOD: From = firstOf({ arg: 1, get: 'method' }, { arg: 0, get: 'method' });
const HEADERS: From = firstOf({ arg: 1, get: 'headers' }, { arg: 0, get: 'headers' }, { state: 'headers' });
const BASE: From = firstOf({ state: 'baseUrl' }, { arg: 1, get: 'baseUrl' }, { arg: 0, get: 'baseUrl' });
const DEFAULTS: Effect = { does: 'make', type: 'request', inherit: true, stateOf: { arg: 0 } };
const PROMISED_DEFAULTS: Effect = { ...DEFAULTS, type: 'promised' };

function sends(method: string | From): Effect {
  return {
    does: 'send',
    method,
    url: URL,
    base: BASE,
    join: 'concat',
    headers: HEADERS,
    returns: 'handle',
    callbacks: [{ fn: { arg: 2, or: { arg: 1 } }, params: [ofType('noAnswer'), ofType('response'), { fact: 'body' }] }],
  };
}

function promised(method: string | From): Effect {
  const full: Effect = {
    does: 'send',
    method,
    url: URL,
    base: BASE,
    join: 'concat',
    headers: HEADERS,
    returns: 'response',
    promise: true,
    throws: {
      type: 'error',
      unless: [
        { from: { arg: 0, get: 'simple' }, is: false },
        { from: { arg: 1, get: 'simple' }, is: false },
        { from: { state: 'simple' }, is: false },
      ],
    },
    throwsNoAnswer: 'noAnswer',
  };
  const place = firstOf(
    { state: 'resolveWithFullResponse' },
    { arg: 1, get: 'resolveWithFullResponse' },
    { arg: 0, get: 'resolveWithFullResponse' },
  );
  return { does: 'when', from: place, is: [true], then: full, otherwise: { ...full, returns: 'body' } };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

export const REQUEST: Library = {
  id: 'request',
  entries: {
    request: 'request',
    ...entriesOf(['request-promise', 'request-promise-native', 'request-promise-any', 'requestretry'], 'promised'),
    ...entriesOf(
      ['request-promise/errors.StatusCodeError', 'request-promise-native/errors.StatusCodeError'],
      'errorClass',
    ),
  },
  types: {
    request: {
      call: sends(METHOD),
      members: { ...perMethod(METHODS, sends), del: { call: sends('DELETE') }, defaults: { call: DEFAULTS } },
    },
    promised: {
      call: promised(METHOD),
      members: {
        ...perMethod(METHODS, promised),
        del: { call: promised('DELETE') },
        defaults: { call: PROMISED_DEFAULTS },
      },
    },
    /** The request as a stream of events. */
    handle: {
      fluent: true,
      members: {
        on: {
          call: {
            does: 'when',
            from: { arg: 0 },
            is: ['response', 'complete'],
            then: { does: 'callback', callbacks: [{ fn: { arg: 1 }, params: [ofType('response'), { fact: 'body' }] }] },
            otherwise: { does: 'callback', callbacks: [{ fn: { arg: 1 }, params: [null] }] },
          },
        },
      },
    },
    response: { members: { statusCode: STATUS, body: BODY } },
    error: {
      instance: 'error',
      members: { statusCode: STATUS, response: reads('response', true), error: BODY, message: MESSAGE },
    },
    errorClass: { instance: 'error' },
    noAnswer: { members: {} },
  },
};
