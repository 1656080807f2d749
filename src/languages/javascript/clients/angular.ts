/**
 * Angular's HttpClient. The observable is followed like a promise: it gives the body, or the response with
 * `observe: 'response'`; a status outside of 2xx is an HttpErrorResponse in the error channel.
 * Source: packages/common/http/src/client.ts and response.ts of Angular.
 */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called
import type { Effect, From, Library } from '../../../flow/library';
import { BODY, entriesOf, firstOf, MESSAGE, perMethod, reads, STATUS, SUCCESS } from './shared';

function sends(method: string | From, options: number, url: From = { arg: 0 }): Effect {
  const body: Effect = {
    does: 'send',
    method,
    url,
    headers: { arg: options, get: 'headers' },
    returns: 'body',
    promise: true,
    throws: { type: 'error' },
    throwsNoAnswer: 'noAnswer',
  };
  return {
    does: 'when',
    from: { arg: options, get: 'observe' },
    is: ['response', 'events'],
    then: { ...body, returns: 'response' },
    otherwise: body,
  };
}

export const ANGULAR: Library = {
  id: 'angular',
  entries: {
    ...entriesOf(['@angular/common/http.HttpClient', '@angular/common/http/testing.HttpClient'], 'client'),
    '@angular/common/http.HttpErrorResponse': 'errorClass',
    '@angular/common/http.HttpResponse': 'responseClass',
    '@angular/common/http.HttpRequest': 'requestClass',
    '@angular/core.inject': 'inject',
  },
  types: {
    client: {
      instance: 'client',
      members: {
        ...perMethod(['get', 'delete', 'head', 'options'], (method) => sends(method, 1)),
        ...perMethod(['post', 'put', 'patch'], (method) => sends(method, 2)),
        request: { call: sends(firstOf({ arg: 0, get: 'method' }, { arg: 0 }), 2, { arg: 1, or: { arg: 0 } }) },
      },
    },
    /** `inject(HttpClient)` gives the client that its argument names. */
    inject: { call: { does: 'value', fn: 'same', on: { arg: 0 } } },
    requestClass: {
      construct: { does: 'make', type: 'request', state: { method: { arg: 0 }, url: { arg: 1 } } },
    },
    request: {
      members: { method: { read: { fact: 'state', key: 'method' } }, url: { read: { fact: 'state', key: 'url' } } },
    },
    response: { members: { status: STATUS, ok: { read: { fact: 'ok', codes: SUCCESS } }, body: BODY } },
    responseClass: { instance: 'response' },
    error: {
      instance: 'error',
      members: { status: STATUS, error: BODY, message: MESSAGE, headers: reads('noAnswer') },
    },
    errorClass: { instance: 'error' },
    noAnswer: { members: {} },
  },
};
