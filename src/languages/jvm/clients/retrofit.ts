/**
 * Retrofit 2: endpoints of an interface (see `jvm/retrofit.ts`). `Call<T>` and `Response<T>` never throw for a status; a
 * bare result of a coroutine throws `HttpException`, which has it. Source: Retrofit's documentation.
 */
import type { Library, LibraryType } from '../../../flow/library';
import { at, BODY, called, each, inPackage, MESSAGE, STATUS, SUCCESS, sets, type } from './shared';

function makes(name: string): LibraryType {
  return {
    call: {
      does: 'make',
      type: name,
      state: { method: at(0), url: at(1), base: { arg: 2, get: 'baseUrl', or: at(2) } },
    },
  };
}

const SEND = {
  does: 'send',
  method: { state: 'method' },
  url: { state: 'url' },
  base: { state: 'base' },
  join: 'resolve',
  throwsNoAnswer: 'noAnswer',
} as const;

export const RETROFIT: Library = {
  id: 'retrofit',
  entries: inPackage('retrofit2', {
    Retrofit: 'retrofitClass',
    Response: 'responseClass',
    HttpException: 'exceptionClass',
    CallEndpoint: 'callEndpointClass',
    ResponseEndpoint: 'responseEndpointClass',
    BodyEndpoint: 'bodyEndpointClass',
  }),
  types: {
    retrofitClass: { members: { Builder: { read: { fact: 'type', type: 'builderClass' } } }, instance: 'retrofit' },
    builderClass: { construct: { does: 'make', type: 'builder' } },
    builder: {
      fluent: true,
      members: { baseUrl: sets('baseUrl'), build: called({ does: 'make', type: 'retrofit', inherit: true }) },
    },
    retrofit: {},
    callEndpointClass: makes('callEndpoint'),
    responseEndpointClass: makes('responseEndpoint'),
    bodyEndpointClass: makes('bodyEndpoint'),
    callEndpoint: { call: { does: 'make', type: 'call', inherit: true } },
    responseEndpoint: { call: { ...SEND, returns: 'response', promise: true } },
    bodyEndpoint: { call: { ...SEND, returns: 'body', promise: true, throws: { type: 'exception' } } },
    call: {
      members: {
        execute: called({ ...SEND, returns: 'response' }),
        awaitResponse: called({ ...SEND, returns: 'response', promise: true }),
        await: called({ ...SEND, returns: 'body', promise: true, throws: { type: 'exception' } }),
        clone: called({ does: 'tell', tells: { fact: 'self' } }),
        enqueue: called({
          ...SEND,
          returns: null,
          callbacks: [
            {
              fn: at(0, 'onResponse'),
              params: [
                { fact: 'type', type: 'call' },
                { fact: 'type', type: 'response' },
              ],
            },
            { fn: at(0, 'onFailure'), params: [null, null] },
          ],
        }),
      },
    },
    responseClass: { instance: 'response' },
    response: {
      members: {
        code: STATUS,
        isSuccessful: SUCCESS,
        message: MESSAGE,
        ...each('body errorBody headers', BODY),
        raw: type('response'),
      },
    },
    exceptionClass: { instance: 'exception' },
    exception: { members: { code: STATUS, ...each('message getMessage', MESSAGE), response: type('response') } },
    noAnswer: {},
  },
};
