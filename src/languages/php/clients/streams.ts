/**
 * `file_get_contents` and its like on a URL, with a stream context. Without `ignore_errors` they give false from 400 on.
 * The status is in the first header line, `HTTP/1.1 429 Too Many Requests`. Source: the PHP manual, "HTTP context options".
 */
// biome-ignore-all lint/suspicious/noThenProperty: the tables' name for the branch taken
import type { Effect, Library } from '../../../flow/library';

function reads(context: number, method: 'GET' | 'HEAD' = 'GET'): Effect {
  const sent = (returns: string): Effect => ({
    does: 'send',
    method: { arg: context, name: 'context', get: 'http.method' },
    defaultMethod: method,
    url: { arg: 0, name: 'filename' },
    headers: { arg: context, name: 'context', get: 'http.header' },
    returns,
  });
  return {
    does: 'when',
    from: { arg: context, name: 'context', get: 'http.ignore_errors' },
    is: [true, 1, '1'],
    then: sent('contents'),
    otherwise: sent('contentsOrFalse'),
  };
}

const body: Effect = { does: 'tell', tells: { fact: 'body' } };

export const STREAMS: Library = {
  id: 'php-stream',
  entries: {
    stream_context_create: 'createContext',
    file_get_contents: 'fileGetContents',
    file: 'fileGetContents',
    readfile: 'fileGetContents',
    fopen: 'open',
    get_headers: 'getHeaders',
  },
  types: {
    createContext: { call: { does: 'make', type: 'context', stateOf: { arg: 0, name: 'options' } } },
    context: {},
    fileGetContents: { call: reads(2) },
    open: { call: reads(3) },
    getHeaders: { call: { does: 'send', method: 'GET', url: { arg: 0 }, returns: 'headers' } },
    headers: { members: { '0': { read: { fact: 'status', text: true } } } },
    contents: {
      members: {
        statusLine: { read: { fact: 'status', text: true } },
        stream_get_contents: { call: body },
        stream_get_meta_data: { call: { does: 'tell', tells: { fact: 'type', type: 'metaData' } } },
      },
    },
    contentsOrFalse: { extends: ['contents'], truthy: [[100, 399]] },
    metaData: { members: { wrapper_data: { read: { fact: 'type', type: 'headers' } } } },
  },
};
