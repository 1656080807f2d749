/** The Fetch standard, in browsers, Node, Deno, Bun and workers, and the packages that are drop-in copies of it. */
import type { Library } from '../../../flow/library';
import { entriesOf, FETCH_RESPONSE, firstOf } from './shared';

const FETCHES = [
  'fetch',
  'window.fetch',
  'globalThis.fetch',
  'global.fetch',
  'self.fetch',
  'node-fetch',
  'node-fetch-native',
  'cross-fetch',
  'cross-fetch.fetch',
  'isomorphic-fetch',
  'isomorphic-unfetch',
  'unfetch',
  'undici.fetch',
  'minipass-fetch',
  'make-fetch-happen',
  'expo/fetch.fetch',
  '@tauri-apps/plugin-http.fetch',
  'electron.net.fetch',
];

export const FETCH: Library = {
  id: 'fetch',
  entries: {
    ...entriesOf(FETCHES, 'fetch'),
    ...entriesOf(['Request', 'node-fetch.Request', 'undici.Request', 'cross-fetch.Request'], 'request'),
    ...entriesOf(['fetch-retry', 'fetch-cookie'], 'wrapped'),
  },
  types: {
    fetch: {
      instance: 'fetch',
      call: {
        does: 'send',
        url: { arg: 0 },
        method: firstOf({ arg: 1, get: 'method' }, { arg: 0, get: 'method' }),
        headers: firstOf({ arg: 1, get: 'headers' }, { arg: 0, get: 'headers' }),
        returns: 'response',
        promise: true,
        throwsNoAnswer: 'failure',
      },
    },
    request: {
      construct: {
        does: 'make',
        type: 'request',
        state: { url: { arg: 0 }, method: { arg: 1, get: 'method' }, headers: { arg: 1, get: 'headers' } },
      },
    },
    response: { members: FETCH_RESPONSE },
    /** A `TypeError`: there is no answer to ask. */
    failure: { members: {} },
    wrapped: { call: { does: 'make', type: 'fetch' } },
  },
};
