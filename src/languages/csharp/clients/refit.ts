/**
 * Refit: an endpoint of an interface (see `lower/refit.ts`) sends when it is called. `ApiResponse<T>` and
 * `HttpResponseMessage` never throw for a status; a bare result throws `ApiException`, which has it.
 * Source: Refit's documentation and `ApiResponse.cs`, `ApiException.cs`.
 */
import type { Effect, Library, LibraryType, Member } from '../../../flow/library';
import { RESPONSE_MEMBERS } from './httpClient';
import { at, BODY, BODY_LATER, called, each, MESSAGE, STATUS, SUCCESS } from './shared';

function makes(type: string): LibraryType {
  return {
    call: {
      does: 'make',
      type,
      state: { method: at(0), url: at(1), base: { arg: 2, get: 'BaseAddress', or: at(2) }, headers: at(2, 'headers') },
    },
  };
}

function sends(returns: string, throwing: boolean): LibraryType {
  const effect: Effect = {
    does: 'send',
    method: { state: 'method' },
    url: { state: 'url' },
    base: { state: 'base' },
    join: 'concat',
    headers: { state: 'headers' },
    returns,
    promise: true,
    ...(throwing && { throws: { type: 'exception' } }),
  };
  return { call: effect };
}

const status: Record<string, Member> = {
  StatusCode: STATUS,
  ReasonPhrase: BODY,
  Headers: BODY,
  Content: BODY,
  RequestMessage: BODY,
};

export const REFIT: Library = {
  id: 'refit',
  entries: {
    'Refit.ResponseEndpoint': 'responseEndpointClass',
    'Refit.MessageEndpoint': 'messageEndpointClass',
    'Refit.BodyEndpoint': 'bodyEndpointClass',
    ...each('ApiException Refit.ApiException ValidationApiException', 'exceptionClass'),
    ...each('ApiResponse IApiResponse Refit.ApiResponse', 'responseClass'),
  },
  types: {
    responseEndpointClass: makes('responseEndpoint'),
    messageEndpointClass: makes('messageEndpoint'),
    bodyEndpointClass: makes('bodyEndpoint'),
    responseEndpoint: sends('response', false),
    messageEndpoint: sends('message', false),
    bodyEndpoint: sends('body', true),
    responseClass: { instance: 'response' },
    response: {
      members: {
        ...status,
        ...each('IsSuccessStatusCode IsSuccessful', SUCCESS),
        Error: { read: { fact: 'type', type: 'exception' } },
        ...each(
          'EnsureSuccessStatusCodeAsync EnsureSuccessfulAsync EnsureSuccessStatusCode',
          called({ does: 'raise', throws: { type: 'exception' } }),
        ),
      },
    },
    message: { members: { ...RESPONSE_MEMBERS, Content: { read: { fact: 'type', type: 'content' } } } },
    content: { members: each('ReadAsStringAsync ReadFromJsonAsync ReadAsStreamAsync', BODY_LATER) },
    exceptionClass: { instance: 'exception' },
    exception: { members: { ...status, Message: MESSAGE, GetContentAsAsync: BODY_LATER } },
    requestException: { members: { ...status, Message: MESSAGE } },
  },
};
