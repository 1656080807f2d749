/**
 * `System.Net.Http.HttpClient`. Its requests never throw for a status, but `GetStringAsync`, `GetByteArrayAsync`,
 * `GetStreamAsync` and `…FromJsonAsync` do, with `HttpRequestException.StatusCode` (.NET 5 and later). A relative address
 * is resolved against `BaseAddress`, where a leading slash drops the path of the base.
 *
 * Source: .NET's documentation and `System.Net.Http.Json`.
 */
import type { Callback, Effect, From, Library, Member, Throws } from '../../../flow/library';
import { at, BODY, BODY_LATER, called, each, MESSAGE, STATUS, SUCCESS } from './shared';

const HEADERS: From = { state: 'headers', or: { state: 'DefaultRequestHeaders' } };
const THROWS: Throws = { type: 'requestException' };

interface Sending {
  readonly method: string | From;
  readonly url: From;
  readonly returns?: 'body';
  readonly isNow?: boolean;
  readonly headers?: From;
}

/** Handlers of the user's own get every request of a client, and hand it on to the next one. */
const THROUGH_HANDLERS: readonly Callback[] = [
  { fn: { state: 'handler', get: 'SendAsync' }, params: [{ fact: 'type', type: 'request' }, null] },
  { fn: { state: 'policy', get: 'handles' }, params: [{ fact: 'type', type: 'response' }] },
];

function sends({ method, url, returns, isNow, headers }: Sending): Member {
  const effect: Effect = {
    does: 'send',
    method,
    url,
    base: { state: 'BaseAddress' },
    join: 'resolve',
    headers: headers === undefined ? HEADERS : { ...headers, or: HEADERS },
    returns: returns ?? 'response',
    throwsNoAnswer: 'noAnswer',
    callbacks: THROUGH_HANDLERS,
    ...(isNow !== true && { promise: true }),
    ...(returns === 'body' && { throws: THROWS }),
  };
  return { call: effect };
}

const url: From = { arg: 0, name: 'requestUri' };
const request: Sending = {
  method: at(0, 'Method'),
  url: at(0, 'RequestUri'),
  headers: { arg: 0, get: 'headers', or: { arg: 0, get: 'Headers' } },
};

function handsOn(isNow?: true): Member {
  const member = sends({ ...request, isNow });
  return member.call?.does === 'send' ? { call: { ...member.call, callbacks: [], answered: at(0) } } : member;
}

const client: Record<string, Member> = {
  GetAsync: sends({ method: 'GET', url }),
  ...each('GetStringAsync GetByteArrayAsync GetStreamAsync', sends({ method: 'GET', url, returns: 'body' })),
  ...each('GetFromJsonAsync GetFromJsonAsAsyncEnumerable', sends({ method: 'GET', url, returns: 'body' })),
  DeleteFromJsonAsync: sends({ method: 'DELETE', url, returns: 'body' }),
  ...each('PostAsync PostAsJsonAsync PostAsXmlAsync', sends({ method: 'POST', url })),
  ...each('PutAsync PutAsJsonAsync PutAsXmlAsync', sends({ method: 'PUT', url })),
  ...each('PatchAsync PatchAsJsonAsync', sends({ method: 'PATCH', url })),
  DeleteAsync: sends({ method: 'DELETE', url }),
  SendAsync: sends(request),
  Send: sends({ ...request, isNow: true }),
  DefaultRequestHeaders: { read: { fact: 'type', type: 'headers' } },
  ...each('Dispose CancelPendingRequests', called({ does: 'value', fn: 'nothing' })),
};

const addHeader = called({ does: 'set', state: { headers: at(0) }, adds: true, callbacks: [] });

/** What belongs to every answer, also to those of other libraries that hand it out. */
export const RESPONSE_MEMBERS: Readonly<Record<string, Member>> = {
  StatusCode: STATUS,
  IsSuccessStatusCode: SUCCESS,
  EnsureSuccessStatusCode: called({ does: 'raise', throws: THROWS }),
  Content: { read: { fact: 'type', type: 'content' } },
  ReasonPhrase: BODY,
  Headers: BODY,
};

const CONTENT: Record<string, Member> = each(
  'ReadAsStringAsync ReadAsByteArrayAsync ReadAsStreamAsync ReadFromJsonAsync ReadAsAsync ReadFromJsonAsAsyncEnumerable',
  BODY_LATER,
);

const userException: Effect = {
  does: 'make',
  type: 'userException',
  state: {
    Message: { arg: 0, name: 'message' },
    InnerException: { arg: 1, name: 'inner' },
    StatusCode: { arg: 2, name: 'statusCode' },
  },
};

function stateOf(...names: readonly string[]): Record<string, Member> {
  return Object.fromEntries(names.map((name) => [name, { read: { fact: 'state', key: name } }]));
}

const METHOD_NAMES = ['Get', 'Post', 'Put', 'Delete', 'Patch', 'Head', 'Options', 'Trace'];

export const HTTP_CLIENT: Library = {
  id: 'httpclient',
  entries: {
    ...each('HttpClient System.Net.Http.HttpClient', 'clientClass'),
    ...each('IHttpClientFactory System.Net.Http.IHttpClientFactory', 'factoryClass'),
    ...each('HttpRequestMessage System.Net.Http.HttpRequestMessage', 'requestClass'),
    ...each('HttpResponseMessage System.Net.Http.HttpResponseMessage', 'responseClass'),
    ...each('HttpRequestException System.Net.Http.HttpRequestException', 'requestExceptionClass'),
    ...each('HttpMethod System.Net.Http.HttpMethod', 'method'),
    ...each('DelegatingHandler HttpMessageHandler', 'handlerClass'),
    'Microsoft.Extensions.HttpClientBuilder': 'builderClass',
  },
  types: {
    clientClass: { construct: { does: 'make', type: 'client', state: { handler: at(0) } }, instance: 'client' },
    client: { members: client },
    headers: {
      members: { Add: addHeader, TryAddWithoutValidation: addHeader },
    },
    factoryClass: { instance: 'factory' },
    factory: { members: { CreateClient: called({ does: 'make', type: 'client', state: { name: at(0) } }) } },
    requestClass: {
      construct: { does: 'make', type: 'request', state: { Method: at(0), RequestUri: at(1) } },
      instance: 'request',
    },
    request: { members: { Headers: { read: { fact: 'type', type: 'headers' } } } },
    responseClass: { instance: 'response' },
    response: { members: RESPONSE_MEMBERS },
    content: { members: CONTENT },
    requestExceptionClass: { construct: userException, instance: 'requestException' },
    requestException: {
      members: {
        StatusCode: STATUS,
        Message: MESSAGE,
        InnerException: BODY,
        ToString: called({ does: 'tell', tells: { fact: 'message' } }),
      },
    },
    noAnswer: {
      members: {
        Message: { read: { fact: 'constant', value: '' } },
        ToString: called({ does: 'value', fn: 'opaque' }),
      },
    },
    userException: { members: stateOf('Message', 'InnerException', 'StatusCode') },
    method: {
      construct: { does: 'value', fn: 'same', on: at(0) },
      members: Object.fromEntries(
        METHOD_NAMES.map((name) => [name, { read: { fact: 'constant', value: name.toUpperCase() } }]),
      ),
    },
    handlerClass: { construct: { does: 'make', type: 'handler' }, instance: 'handler' },
    handler: { members: { SendAsync: handsOn(), Send: handsOn(true) } },
    builderClass: { call: { does: 'make', type: 'builder', state: { client: at(0) } } },
    builder: {
      fluent: true,
      members: {
        AddPolicyHandler: called({ does: 'set', target: { state: 'client' }, state: { policy: at(0) }, callbacks: [] }),
        ConfigureHttpClient: called({
          does: 'callback',
          callbacks: [
            {
              fn: at(0),
              params: [
                { fact: 'state', key: 'client' },
                { fact: 'state', key: 'client' },
              ],
            },
          ],
        }),
      },
    },
  },
};
