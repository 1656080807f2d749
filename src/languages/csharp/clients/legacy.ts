/**
 * `HttpWebRequest` and `WebClient`. Both throw `WebException` for a status that is no success; its `Response` has the
 * status. Source: .NET's documentation of `System.Net`.
 */
import type { Effect, From, Library, Member } from '../../../flow/library';
import { at, BODY, called, each, MESSAGE, STATUS } from './shared';

const THROWS = { type: 'webException', codes: [[400, 599]] } as const;

function sends(method: string | From, url: From, returns: string, promise: boolean): Member {
  const effect: Effect = {
    does: 'send',
    method,
    url,
    base: { state: 'BaseAddress' },
    join: 'resolve',
    headers: { state: 'headers' },
    returns,
    throws: THROWS,
    ...(promise && { promise: true }),
  };
  return { call: effect };
}

const addHeader = called({ does: 'set', state: { headers: at(0) }, adds: true, callbacks: [] });
const create: Member = called({ does: 'make', type: 'request', state: { url: at(0) } });

export const LEGACY: Library = {
  id: 'webrequest',
  entries: {
    ...each('WebRequest HttpWebRequest System.Net.WebRequest System.Net.HttpWebRequest', 'requestClass'),
    ...each('WebClient System.Net.WebClient', 'clientClass'),
    ...each('HttpWebResponse WebResponse System.Net.HttpWebResponse', 'responseClass'),
    ...each('WebException System.Net.WebException', 'exceptionClass'),
  },
  types: {
    requestClass: { members: { Create: create, CreateHttp: create }, instance: 'request' },
    request: {
      members: {
        GetResponse: sends({ state: 'Method' }, { state: 'url' }, 'response', false),
        GetResponseAsync: sends({ state: 'Method' }, { state: 'url' }, 'response', true),
        Headers: { read: { fact: 'type', type: 'headers' } },
      },
    },
    headers: { members: { Add: addHeader, Set: addHeader } },
    clientClass: { construct: { does: 'make', type: 'client' }, instance: 'client' },
    client: {
      members: {
        Headers: { read: { fact: 'type', type: 'headers' } },
        ...each('DownloadString DownloadData OpenRead', sends('GET', at(0), 'body', false)),
        ...each('DownloadStringTaskAsync DownloadDataTaskAsync OpenReadTaskAsync', sends('GET', at(0), 'body', true)),
        ...each('UploadString UploadData UploadValues', sends('POST', at(0), 'body', false)),
        ...each('UploadStringTaskAsync UploadDataTaskAsync UploadValuesTaskAsync', sends('POST', at(0), 'body', true)),
      },
    },
    responseClass: { instance: 'response' },
    response: {
      members: {
        StatusCode: STATUS,
        ...each('StatusDescription Headers ContentType', BODY),
        GetResponseStream: called({ does: 'tell', tells: { fact: 'body' } }),
      },
    },
    exceptionClass: { instance: 'webException' },
    webException: {
      members: {
        Response: { read: { fact: 'type', type: 'response', nullable: true } },
        Status: BODY,
        Message: MESSAGE,
        InnerException: BODY,
      },
    },
  },
};
