/**
 * OkHttp 3, 4 and 5. A call never throws for a status. Interceptors see every answer of their client.
 * Source: OkHttp's documentation and `Response`, `Call`, `Interceptor`.
 */
import type { Callback, Library } from '../../../flow/library';
import { adds, at, BODY, called, each, inPackage, MESSAGE, STATUS, SUCCESS, sets, type, value } from './shared';

const INTERCEPTORS: readonly Callback[] = [
  {
    fn: { state: 'interceptor', get: 'intercept', or: { state: 'interceptor' } },
    params: [{ fact: 'type', type: 'chain' }],
    result: 'response',
  },
  {
    fn: { state: 'authenticator', get: 'authenticate', or: { state: 'authenticator' } },
    params: [null, { fact: 'type', type: 'response' }],
  },
];

const SEND = {
  does: 'send',
  method: { state: 'method' },
  url: { state: 'url' },
  headers: { state: 'headers' },
  throwsNoAnswer: 'noAnswer',
} as const;

export const OK_HTTP: Library = {
  id: 'okhttp',
  entries: {
    ...inPackage('okhttp3', {
      OkHttpClient: 'clientClass',
      Request: 'requestClass',
      Response: 'responseClass',
      HttpUrl: 'urlClass',
    }),
    ...inPackage('com.squareup.okhttp', {
      OkHttpClient: 'clientClass',
      Request: 'requestClass',
      Response: 'responseClass',
    }),
  },
  types: {
    clientClass: {
      construct: { does: 'make', type: 'client' },
      members: { Builder: { read: { fact: 'type', type: 'clientBuilderClass' } } },
      instance: 'client',
    },
    clientBuilderClass: { construct: { does: 'make', type: 'clientBuilder' } },
    clientBuilder: {
      fluent: true,
      members: {
        ...each('addInterceptor addNetworkInterceptor', adds('interceptor')),
        authenticator: sets('authenticator'),
        build: called({ does: 'make', type: 'client', inherit: true }),
      },
    },
    client: {
      members: {
        newCall: called({
          does: 'make',
          type: 'call',
          inherit: true,
          state: { url: at(0, 'url'), method: at(0, 'method'), headers: at(0, 'headers') },
        }),
        newBuilder: called({ does: 'make', type: 'clientBuilder', inherit: true }),
      },
    },
    requestClass: {
      members: { Builder: { read: { fact: 'type', type: 'requestBuilderClass' } } },
      instance: 'request',
    },
    requestBuilderClass: { construct: { does: 'make', type: 'requestBuilder' } },
    requestBuilder: {
      fluent: true,
      members: {
        url: sets('url'),
        ...each('header addHeader headers', adds('headers')),
        get: sets('method', { value: 'GET' }),
        head: sets('method', { value: 'HEAD' }),
        post: sets('method', { value: 'POST' }),
        put: sets('method', { value: 'PUT' }),
        patch: sets('method', { value: 'PATCH' }),
        delete: sets('method', { value: 'DELETE' }),
        method: sets('method'),
        build: called({ does: 'make', type: 'request', inherit: true }),
      },
    },
    request: {
      members: {
        newBuilder: called({ does: 'make', type: 'requestBuilder', inherit: true }),
        url: called({ does: 'tell', tells: { fact: 'state', key: 'url' } }),
        header: called({ does: 'value', fn: 'nothing' }),
      },
    },
    call: {
      members: {
        execute: called({ ...SEND, returns: 'response', callbacks: INTERCEPTORS }),
        executeAsync: called({ ...SEND, returns: 'response', callbacks: INTERCEPTORS, promise: true }),
        enqueue: called({
          ...SEND,
          returns: null,
          callbacks: [
            ...INTERCEPTORS,
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
    chain: { members: { proceed: type('response'), request: type('request') } },
    responseClass: { instance: 'response' },
    response: {
      members: {
        code: STATUS,
        isSuccessful: SUCCESS,
        ...each('body header headers peekBody isRedirect', BODY),
        message: MESSAGE,
        newBuilder: type('response'),
        request: type('request'),
        ...each('priorResponse networkResponse cacheResponse', type('response', true)),
        close: called({ does: 'value', fn: 'nothing' }),
      },
    },
    urlClass: {
      members: {
        Builder: { read: { fact: 'type', type: 'urlBuilderClass' } },
        ...each('parse get', called(value('same', at(0)))),
      },
    },
    urlBuilderClass: { construct: { does: 'make', type: 'urlBuilder' } },
    urlBuilder: { fluent: true, members: { host: called(value('concat', { value: 'https://' }, at(0))) } },
    noAnswer: { members: { getMessage: called({ does: 'value', fn: 'nothing' }) } },
  },
};
