/**
 * Flurl. Its methods extend strings; the lowering makes a `Url` of the string first (see `lower/flurl.ts`). It throws
 * `FlurlHttpException` for a status that is no success, unless all are allowed. Source: Flurl's documentation.
 */
import type { Library, Member, Throws } from '../../../flow/library';
import { at, BODY, BODY_LATER, called, each, MESSAGE, STATUS, value } from './shared';

const THROWS: Throws = { type: 'exception', unless: [{ from: { state: 'allowed' }, is: true }] };

function sends(method: string, returns: string): Member {
  return {
    call: {
      does: 'send',
      method,
      url: { state: 'url' },
      headers: { state: 'headers' },
      returns,
      promise: true,
      throws: THROWS,
    },
  };
}

const addHeader = called({ does: 'set', state: { headers: at(0) }, adds: true, callbacks: [] });

const response: Record<string, Member> = {
  StatusCode: STATUS,
  Headers: BODY,
  ResponseMessage: { read: { fact: 'type', type: 'message' } },
  ...each('GetJsonAsync GetStringAsync GetBytesAsync GetStreamAsync', BODY_LATER),
};

export const FLURL: Library = {
  id: 'flurl',
  entries: {
    ...each('Flurl.Url Flurl.UrlOf', 'urlClass'),
    ...each('FlurlHttpException Flurl.Http.FlurlHttpException', 'exceptionClass'),
  },
  types: {
    urlClass: { construct: { does: 'make', type: 'url', state: { url: at(0) } } },
    url: {
      fluent: true,
      members: {
        ...each(
          'AppendPathSegment AppendPathSegments',
          called(value('joinPath', { state: 'url' }, at(0), at(1), at(2))),
        ),
        ...each('WithHeader WithHeaders', addHeader),
        AllowAnyHttpStatus: called({ does: 'set', state: { allowed: { value: true } }, callbacks: [] }),
        GetAsync: sends('GET', 'response'),
        ...each('GetJsonAsync GetStringAsync GetBytesAsync GetStreamAsync', sends('GET', 'body')),
        ...each(
          'PostAsync PostJsonAsync PostUrlEncodedAsync PostMultipartAsync PostStringAsync',
          sends('POST', 'response'),
        ),
        ...each('PutAsync PutJsonAsync', sends('PUT', 'response')),
        ...each('PatchAsync PatchJsonAsync', sends('PATCH', 'response')),
        DeleteAsync: sends('DELETE', 'response'),
      },
    },
    response: { members: response },
    message: {
      members: {
        StatusCode: STATUS,
        IsSuccessStatusCode: { read: { fact: 'ok', codes: [[200, 299]] } },
        Content: BODY,
      },
    },
    exceptionClass: { instance: 'exception' },
    exception: {
      members: {
        StatusCode: STATUS,
        Message: MESSAGE,
        Call: { read: { fact: 'type', type: 'call' } },
        ...each('GetResponseJsonAsync GetResponseStringAsync', BODY_LATER),
      },
    },
    call: { members: { Response: { read: { fact: 'type', type: 'response', nullable: true } } } },
  },
};
