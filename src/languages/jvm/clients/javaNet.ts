/**
 * `java.net.http.HttpClient` and `HttpURLConnection`. The first never throws for a status. The second sends when its
 * answer is first looked at (see `specialCalls.ts`), and `getInputStream` throws an `IOException` without the status from
 * 400 on. Source: the JDK's documentation.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the tables' name for the branch taken
import type { Effect, Library } from '../../../flow/library';
import { adds, at, BODY, called, each, IGNORED, inPackage, STATUS, sets, type } from './shared';
import { HTTP_URL_CONNECTION_CONSTANTS } from './statusConstants';

function sends(promise: boolean): Effect {
  return {
    does: 'send',
    method: at(0, 'method'),
    url: at(0, 'url'),
    headers: at(0, 'headers'),
    returns: 'response',
    throwsNoAnswer: 'noAnswer',
    ...(promise && { promise: true }),
  };
}

const CONNECTION_SEND: Effect = {
  does: 'send',
  method: { state: 'method' },
  url: { state: 'url' },
  headers: { state: 'headers' },
  returns: null,
  keeps: true,
  throwsNoAnswer: 'noAnswer',
};

export const JAVA_HTTP: Library = {
  id: 'java.net.http',
  entries: inPackage('java.net.http', {
    HttpClient: 'clientClass',
    HttpRequest: 'requestClass',
    HttpResponse: 'responseClass',
  }),
  types: {
    clientClass: {
      members: {
        newHttpClient: called({ does: 'make', type: 'client' }),
        newBuilder: called({ does: 'make', type: 'clientBuilder' }),
      },
      instance: 'client',
    },
    clientBuilder: { fluent: true, members: { build: called({ does: 'make', type: 'client' }) } },
    client: { members: { send: called(sends(false)), sendAsync: called(sends(true)) } },
    requestClass: {
      members: {
        newBuilder: called({ does: 'make', type: 'requestBuilder', state: { url: at(0) } }),
        BodyPublishers: IGNORED,
      },
      instance: 'request',
    },
    requestBuilder: {
      fluent: true,
      members: {
        uri: sets('url'),
        GET: sets('method', { value: 'GET' }),
        POST: sets('method', { value: 'POST' }),
        PUT: sets('method', { value: 'PUT' }),
        DELETE: sets('method', { value: 'DELETE' }),
        HEAD: sets('method', { value: 'HEAD' }),
        method: sets('method'),
        ...each('header setHeader headers', adds('headers')),
        build: called({ does: 'make', type: 'request', inherit: true }),
        copy: called({ does: 'make', type: 'requestBuilder', inherit: true }),
      },
    },
    request: { members: { uri: called({ does: 'tell', tells: { fact: 'state', key: 'url' } }), method: IGNORED } },
    responseClass: { instance: 'response' },
    response: {
      members: {
        statusCode: STATUS,
        body: BODY,
        headers: BODY,
        uri: BODY,
        request: BODY,
        previousResponse: type('response'),
      },
    },
    noAnswer: { members: { getMessage: IGNORED } },
  },
};

export const JAVA_NET: Library = {
  id: 'httpurlconnection',
  entries: {
    ...inPackage('java.net', {
      URL: 'urlClass',
      HttpURLConnection: 'connectionClass',
      URLConnection: 'connectionClass',
    }),
    'javax.net.ssl.HttpsURLConnection': 'connectionClass',
  },
  types: {
    urlClass: { construct: { does: 'make', type: 'url', state: { url: at(0) } }, instance: 'url' },
    url: {
      members: {
        openConnection: called({ does: 'make', type: 'connection', inherit: true }),
        openStream: called({
          ...CONNECTION_SEND,
          returns: 'body',
          keeps: false,
          throws: { type: 'noAnswer', codes: [[400, 599]] },
        }),
        ...each('toURI toString toExternalForm', called({ does: 'tell', tells: { fact: 'state', key: 'url' } })),
      },
    },
    connectionClass: { constants: HTTP_URL_CONNECTION_CONSTANTS, instance: 'connection' },
    connection: {
      constants: HTTP_URL_CONNECTION_CONSTANTS,
      members: {
        setRequestMethod: sets('method'),
        ...each('setRequestProperty addRequestProperty', adds('headers')),
        '#send': called({
          does: 'when',
          from: { state: 'sent' },
          is: [true],
          then: { does: 'value', fn: 'nothing' },
          otherwise: CONNECTION_SEND,
        }),
        '#sent': called({ does: 'set', state: { sent: { value: true } }, callbacks: [] }),
        getResponseCode: STATUS,
        ...each('getInputStream getErrorStream getResponseMessage getHeaderField getHeaderFields getContent', BODY),
      },
    },
    noAnswer: { members: { getMessage: IGNORED } },
  },
};
