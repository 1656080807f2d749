/**
 * Apache HttpClient 4 and 5. `execute` never throws for a status; the fluent API's `returnContent` and
 * `BasicResponseHandler` throw `HttpResponseException`, which has it. Source: Apache's documentation of both.
 */
import type { Effect, Library } from '../../../flow/library';
import { adds, at, BODY, called, each, inPackage, MESSAGE, STATUS, sets, type } from './shared';

const VERBS = ['Get', 'Post', 'Put', 'Delete', 'Patch', 'Head', 'Options'] as const;

/** `execute(request, handler)`, `execute(target, request)`, `execute(target, request, handler)`. */
const EXECUTE: Effect = {
  does: 'send',
  method: { arg: 0, get: 'method', or: at(1, 'method') },
  url: { arg: 0, get: 'url', or: at(1, 'url') },
  headers: { arg: 0, get: 'headers', or: at(1, 'headers') },
  returns: 'response',
  throwsNoAnswer: 'noAnswer',
  callbacks: [
    {
      fn: { arg: -1, get: 'handleResponse', or: at(-1) },
      params: [{ fact: 'type', type: 'response' }],
      result: 'value',
    },
  ],
};

const FLUENT: Effect = {
  does: 'send',
  method: { state: 'method' },
  url: { state: 'url' },
  headers: { state: 'headers' },
  returns: 'fluentResponse',
  throwsNoAnswer: 'noAnswer',
};

function requestTypes(): Library['types'] {
  return Object.fromEntries(
    VERBS.map((verb) => [
      `${verb}Class`,
      {
        construct: { does: 'make', type: 'request', state: { url: at(0), method: { value: verb.toUpperCase() } } },
        instance: 'request',
      } as const,
    ]),
  );
}

const requestEntries = Object.fromEntries(VERBS.map((verb) => [`Http${verb}`, `${verb}Class`]));
const clientEntries = {
  HttpClients: 'clients',
  HttpClientBuilder: 'builderClass',
  CloseableHttpClient: 'clientClass',
  DefaultHttpClient: 'clientClass',
};

export const APACHE: Library = {
  id: 'apache-httpclient',
  entries: {
    ...inPackage('org.apache.http.client.methods', {
      ...requestEntries,
      CloseableHttpResponse: 'responseClass',
      RequestBuilder: 'requestBuilders',
    }),
    ...inPackage('org.apache.hc.client5.http.classic.methods', requestEntries),
    ...inPackage('org.apache.http.impl.client', clientEntries),
    ...inPackage('org.apache.hc.client5.http.impl.classic', {
      ...clientEntries,
      CloseableHttpResponse: 'responseClass',
    }),
    'org.apache.http.client.HttpClient': 'clientClass',
    'org.apache.hc.client5.http.classic.HttpClient': 'clientClass',
    'org.apache.http.HttpResponse': 'responseClass',
    'org.apache.hc.core5.http.ClassicHttpResponse': 'responseClass',
    'org.apache.hc.core5.http.io.support.ClassicRequestBuilder': 'requestBuilders',
    'org.apache.http.client.fluent.Request': 'fluentClass',
    'org.apache.hc.client5.http.fluent.Request': 'fluentClass',
    'org.apache.http.client.HttpResponseException': 'exceptionClass',
    'org.apache.hc.client5.http.HttpResponseException': 'exceptionClass',
  },
  types: {
    ...requestTypes(),
    clients: {
      members: {
        ...each('createDefault createMinimal createSystem', called({ does: 'make', type: 'client' })),
        custom: called({ does: 'make', type: 'builder' }),
      },
    },
    builderClass: { members: { create: called({ does: 'make', type: 'builder' }) } },
    builder: { fluent: true, members: { build: called({ does: 'make', type: 'client' }) } },
    clientClass: { construct: { does: 'make', type: 'client' }, instance: 'client' },
    client: {
      members: { ...each('execute executeOpen', called(EXECUTE)), close: called({ does: 'value', fn: 'nothing' }) },
    },
    request: {
      fluent: true,
      members: { ...each('setHeader addHeader', adds('headers')), ...each('setURI setUri', sets('url')) },
    },
    requestBuilders: {
      members: Object.fromEntries(
        VERBS.map((verb) => [
          verb.toLowerCase(),
          called({
            does: 'make',
            type: 'requestBuilder',
            state: { url: at(0), method: { value: verb.toUpperCase() } },
          }),
        ]),
      ),
    },
    requestBuilder: {
      fluent: true,
      members: {
        ...each('setHeader addHeader', adds('headers')),
        setUri: sets('url'),
        build: called({ does: 'make', type: 'request', inherit: true }),
      },
    },
    responseClass: { instance: 'response' },
    response: {
      members: {
        getStatusLine: type('statusLine'),
        getCode: STATUS,
        ...each('getEntity getAllHeaders getFirstHeader getReasonPhrase', BODY),
        close: called({ does: 'value', fn: 'nothing' }),
      },
    },
    statusLine: { members: { getStatusCode: STATUS, getReasonPhrase: BODY } },
    fluentClass: {
      members: Object.fromEntries(
        VERBS.flatMap((verb) => {
          const made = called({
            does: 'make',
            type: 'fluent',
            state: { url: at(0), method: { value: verb.toUpperCase() } },
          });
          return [
            [verb, made],
            [verb.toLowerCase(), made],
          ];
        }),
      ),
    },
    fluent: {
      fluent: true,
      members: { ...each('addHeader setHeader', adds('headers')), execute: called(FLUENT) },
    },
    fluentResponse: {
      members: {
        returnResponse: type('response'),
        ...each('returnContent saveContent', BODY),
        handleResponse: called({
          does: 'callback',
          callbacks: [{ fn: at(0), params: [{ fact: 'type', type: 'response' }] }],
        }),
      },
    },
    exceptionClass: { instance: 'exception' },
    exception: { members: { getStatusCode: STATUS, getMessage: MESSAGE } },
    noAnswer: { members: { getMessage: called({ does: 'value', fn: 'nothing' }) } },
  },
};
