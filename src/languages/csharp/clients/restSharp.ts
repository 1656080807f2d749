/**
 * RestSharp 107 and later. `Execute…` never throws for a status; `GetAsync<T>`, `PostAsync` and their like call
 * `ThrowIfError`, which throws the `HttpRequestException` of the answer. A resource is resolved under the base URL as a
 * relative path. Source: RestSharp's documentation and `RestClientExtensions`, `RestResponse`.
 */
import type { From, Library, Member } from '../../../flow/library';
import { at, BODY, called, each, MESSAGE, STATUS, SUCCESS, value } from './shared';

const VERBS = ['Get', 'Post', 'Put', 'Delete', 'Patch', 'Head', 'Options'] as const;

interface Sending {
  readonly method: string | From;
  readonly isNow: boolean;
  readonly throwing: boolean;
}

function sends({ method, isNow, throwing }: Sending): Member {
  return {
    call: {
      does: 'send',
      method,
      url: { arg: 0, get: 'resource', or: at(0) },
      base: { state: 'baseUrl', or: { state: 'options', get: 'BaseUrl', or: { state: 'options' } } },
      join: 'concat',
      headers: { arg: 0, get: 'headers', or: { state: 'headers' } },
      returns: 'response',
      ...(!isNow && { promise: true }),
      ...(throwing && { throws: { type: 'exception' } }),
    },
  };
}

function clientMembers(): Record<string, Member> {
  const members: Record<string, Member> = {};
  const method: From = { arg: 0, get: 'Method', or: { arg: 0, get: 'method' } };
  for (const isNow of [true, false]) {
    const later = isNow ? '' : 'Async';
    members[`Execute${later}`] = sends({ method, isNow, throwing: false });
    for (const verb of VERBS) {
      members[`Execute${verb}${later}`] = sends({ method: verb.toUpperCase(), isNow, throwing: false });
      members[`${verb}${later}`] = sends({ method: verb.toUpperCase(), isNow, throwing: true });
      members[`${verb}Json${later}`] = sends({ method: verb.toUpperCase(), isNow, throwing: true });
    }
  }
  return members;
}

const addHeader = called({ does: 'set', state: { headers: at(0) }, adds: true, callbacks: [] });

export const REST_SHARP: Library = {
  id: 'restsharp',
  entries: {
    ...each('RestClient IRestClient RestSharp.RestClient RestSharp.IRestClient', 'clientClass'),
    ...each('RestClientOptions RestSharp.RestClientOptions', 'optionsClass'),
    ...each('RestRequest RestSharp.RestRequest', 'requestClass'),
    'RestSharp.RequestException': 'exceptionClass',
    ...each('RestResponse IRestResponse RestSharp.RestResponse', 'responseClass'),
  },
  types: {
    clientClass: {
      construct: {
        does: 'make',
        type: 'client',
        state: { baseUrl: { arg: 0, name: 'baseUrl', get: 'BaseUrl', or: { arg: 0, name: 'baseUrl' } } },
      },
      instance: 'client',
    },
    client: { members: { ...clientMembers(), ...each('AddDefaultHeader AddDefaultHeaders', addHeader) } },
    optionsClass: { construct: { does: 'make', type: 'options', state: { BaseUrl: at(0) } } },
    options: {},
    requestClass: {
      construct: {
        does: 'make',
        type: 'request',
        state: { resource: { arg: 0, name: 'resource' }, Method: { arg: 1, name: 'method', or: { value: 'GET' } } },
      },
      instance: 'request',
    },
    request: {
      fluent: true,
      members: {
        Resource: { read: { fact: 'state', key: 'resource' }, writes: 'resource' },
        ...each('AddHeader AddOrUpdateHeader AddHeaders', addHeader),
      },
    },
    responseClass: { instance: 'response' },
    response: {
      members: {
        StatusCode: STATUS,
        ...each('IsSuccessful IsSuccessStatusCode', SUCCESS),
        ...each('Content Data RawBytes Headers StatusDescription ResponseStatus', BODY),
        ErrorMessage: MESSAGE,
        ErrorException: { read: { fact: 'type', type: 'exception' } },
        ThrowIfError: called({ does: 'raise', throws: { type: 'exception' } }),
      },
    },
    exceptionClass: { instance: 'exception' },
    exception: { members: { StatusCode: STATUS, Message: MESSAGE } },
    method: { construct: value('same', at(0)) },
  },
};
