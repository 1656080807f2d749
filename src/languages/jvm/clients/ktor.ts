/**
 * ktor's client (2 and 3). It throws only with `expectSuccess = true`: `ClientRequestException`,
 * `ServerResponseException`, `RedirectResponseException`, all with the response. Source: ktor's documentation.
 */
import type { Effect, From, Library, Member } from '../../../flow/library';
import { adds, at, called, each, inPackage, sets } from './shared';
import { CAMEL_NAMES } from './statusConstants';

function part(key: string): From {
  return { arg: 0, get: key, or: { arg: 1, get: key } };
}

const URL: From = { arg: 0, name: 'urlString', get: 'url', or: { arg: 0, get: 'path', or: { arg: 0, name: 'url' } } };
const BASE: From = { ...part('host'), or: { arg: 1, get: 'host', or: { state: 'url', or: { state: 'host' } } } };

function sends(method: string | From): Member {
  const effect: Effect = {
    does: 'send',
    method,
    url: URL,
    base: BASE,
    join: 'resolve',
    headers: { ...part('headers'), or: { arg: 1, get: 'headers', or: { state: 'headers' } } },
    returns: 'response',
    throws: {
      type: 'exception',
      codes: [[300, 599]],
      onlyIf: [{ from: { state: 'expectSuccess', or: part('expectSuccess') }, is: true }],
    },
    throwsNoAnswer: 'noAnswer',
    callbacks: [
      { fn: { state: 'validator' }, params: [{ fact: 'type', type: 'response' }] },
      { fn: { state: 'retryIf' }, params: [null, { fact: 'type', type: 'response' }] },
      { fn: { state: 'onException' }, params: [{ fact: 'type', type: 'exception' }, null] },
    ],
  };
  return called(effect);
}

function verbs(): Record<string, Member> {
  const names = ['get', 'post', 'put', 'delete', 'patch', 'head', 'options'];
  return Object.fromEntries(
    names.flatMap((name) => [
      [name, sends(name.toUpperCase())],
      [`prepare${name.charAt(0).toUpperCase()}${name.slice(1)}`, sends(name.toUpperCase())],
    ]),
  );
}

const method: From = { ...part('method'), or: { arg: 1, get: 'method', or: { value: 'GET' } } };
const addHeader = adds('headers', at(0));

/** What blocks of a client and of a request may call. */
const building: Record<string, Member> = {
  url: sets('url'),
  ...each('header append headersOf', addHeader),
  ...each('path appendPathSegments appendEncodedPathSegments', sets('path')),
};

const response: Record<string, Member> = {
  status: { read: { fact: 'status', type: 'status' } },
  ...each('body bodyAsText readText bodyAsChannel headers bodyAsBytes receive', { read: { fact: 'body' } } as Member),
  request: { read: { fact: 'type', type: 'response' } },
};

export const KTOR: Library = {
  id: 'ktor',
  entries: {
    'io.ktor.client.HttpClient': 'clientClass',
    'io.ktor.client.request.HttpRequestBuilder': 'builderClass',
    'io.ktor.client.statement.HttpResponse': 'responseClass',
    'io.ktor.http.HttpStatusCode': 'codes',
    ...inPackage('io.ktor.client.plugins', {
      ResponseException: 'exceptionClass',
      ClientRequestException: 'clientErrorClass',
      ServerResponseException: 'serverErrorClass',
      RedirectResponseException: 'exceptionClass',
    }),
    ...inPackage('io.ktor.client.features', {
      ResponseException: 'exceptionClass',
      ClientRequestException: 'clientErrorClass',
      ServerResponseException: 'serverErrorClass',
    }),
  },
  types: {
    clientClass: { construct: { does: 'make', type: 'client' }, instance: 'client' },
    client: {
      members: {
        ...verbs(),
        request: sends(method),
        prepareRequest: sends(method),
        ...each('submitForm submitFormWithBinaryData', sends('POST')),
        ...building,
        validateResponse: sets('validator'),
        retryIf: sets('retryIf'),
        ...each('handleResponseExceptionWithRequest handleResponseException', sets('onException')),
        config: called({ does: 'tell', tells: { fact: 'self' } }),
        close: called({ does: 'value', fn: 'nothing' }),
      },
    },
    builderClass: { construct: { does: 'make', type: 'builder' } },
    builder: { fluent: true, members: building },
    responseClass: { instance: 'response' },
    response: { members: response },
    status: {
      members: {
        value: { read: { fact: 'status' } },
        isSuccess: { read: { fact: 'ok', codes: [[200, 299]] } },
        description: { read: { fact: 'body' } },
      },
    },
    codes: {
      constants: CAMEL_NAMES,
      construct: { does: 'value', fn: 'same', on: at(0) },
      members: { fromValue: called({ does: 'value', fn: 'same', on: at(0) }) },
    },
    exceptionClass: { instance: 'exception' },
    exception: {
      members: { response: { read: { fact: 'type', type: 'response' } }, message: { read: { fact: 'message' } } },
    },
    clientErrorClass: { instance: 'clientError', codes: [[400, 499]] },
    clientError: { extends: ['exception'] },
    serverErrorClass: { instance: 'serverError', codes: [[500, 599]] },
    serverError: { extends: ['exception'] },
    noAnswer: {},
  },
};
