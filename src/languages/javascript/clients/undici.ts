/** undici's `request`, `Client`, `Pool`, `Agent`: no status throws. Its `fetch` is that of the standard. */
import type { Effect, From, Library } from '../../../flow/library';
import { BODY_LATER, entriesOf, firstOf, reads, STATUS } from './shared';

function sends(options: number, url: From, base?: From): Effect {
  return {
    does: 'send',
    method: { arg: options, get: 'method' },
    url,
    base,
    join: 'concat',
    headers: { arg: options, get: 'headers' },
    returns: 'response',
    promise: true,
    throws: {
      type: 'error',
      codes: [[400, 599]],
      onlyIf: [{ from: { arg: options, get: 'throwOnError' }, is: true }],
    },
    throwsNoAnswer: 'noAnswer',
  };
}

const ORIGIN: Effect = { does: 'make', type: 'client', state: { origin: { arg: 0 } } };

export const UNDICI: Library = {
  id: 'undici',
  entries: {
    undici: 'module',
    'undici.request': 'request',
    ...entriesOf(['undici.Client', 'undici.Pool', 'undici.BalancedPool'], 'clientClass'),
    'undici.Agent': 'clientClass',
    'undici.errors.ResponseStatusCodeError': 'errorClass',
  },
  types: {
    module: { members: { request: reads('request'), Client: reads('clientClass'), Pool: reads('clientClass') } },
    request: { call: sends(1, { arg: 0 }) },
    clientClass: { construct: ORIGIN, instance: 'client' },
    client: {
      members: {
        request: { call: sends(0, { arg: 0, get: 'path' }, firstOf({ state: 'origin' }, { arg: 0, get: 'origin' })) },
      },
    },
    response: { members: { statusCode: STATUS, body: reads('body') } },
    body: {
      members: { json: BODY_LATER, text: BODY_LATER, arrayBuffer: BODY_LATER, blob: BODY_LATER, bytes: BODY_LATER },
    },
    error: { members: { status: STATUS, statusCode: STATUS, body: { read: { fact: 'body' } } } },
    errorClass: { instance: 'error' },
    noAnswer: { members: {} },
  },
};
