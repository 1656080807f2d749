/** Node's `http` and `https`: requests with callbacks and events. No status throws. */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called
import type { Callback, Effect, Library } from '../../../flow/library';
import { entriesOf, firstOf, ofType, reads, STATUS } from './shared';

/** `request(url, options, callback)`, `request(options, callback)`; options have the host and the path apart. */
function sends(method: string | null): Effect {
  return {
    does: 'send',
    method: method ?? firstOf({ arg: 1, get: 'method' }, { arg: 0, get: 'method' }),
    url: firstOf({ arg: 0, get: 'path' }, { arg: 1, get: 'path' }, { arg: 0, get: 'pathname' }, { arg: 0 }),
    base: firstOf(
      { arg: 0, get: 'hostname' },
      { arg: 0, get: 'host' },
      { arg: 1, get: 'hostname' },
      { arg: 1, get: 'host' },
    ),
    join: 'concat',
    headers: firstOf({ arg: 1, get: 'headers' }, { arg: 0, get: 'headers' }),
    returns: 'request',
    callbacks: [{ fn: { arg: 2, or: { arg: 1 } }, params: [ofType('response')] }],
  };
}

function event(params: Callback['params']): Effect {
  return { does: 'callback', callbacks: [{ fn: { arg: 1 }, params }] };
}

const RESPONSE_EVENT: Effect = {
  does: 'when',
  from: { arg: 0 },
  is: ['data', 'end', 'close'],
  then: event([{ fact: 'body' }]),
  otherwise: event([null]),
};

const REQUEST_EVENT: Effect = {
  does: 'when',
  from: { arg: 0 },
  is: ['response'],
  then: event([ofType('response')]),
  otherwise: event([null]),
};

export const NODE_HTTP: Library = {
  id: 'node:http',
  entries: {
    ...entriesOf(['http', 'https', 'follow-redirects.http', 'follow-redirects.https'], 'module'),
    ...entriesOf(['http.request', 'https.request'], 'send'),
    ...entriesOf(['http.get', 'https.get'], 'get'),
  },
  types: {
    module: { members: { request: reads('send'), get: reads('get') } },
    send: { call: sends(null) },
    get: { call: sends('GET') },
    request: { members: { on: { call: REQUEST_EVENT }, once: { call: REQUEST_EVENT } } },
    response: { members: { statusCode: STATUS, on: { call: RESPONSE_EVENT }, once: { call: RESPONSE_EVENT } } },
  },
};
