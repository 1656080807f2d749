/** The Fetch standard, in browsers, Node, Deno, Bun and workers, and the packages that are drop-in copies of it. */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called
import type { Effect, Library } from '../../../flow/library';
import { entriesOf, FETCH_RESPONSE } from './shared';

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

/** @param source position of what has the method and headers: the options, or a `Request` in place of the URL */
function sends(source: number): Effect {
  return {
    does: 'send',
    url: { arg: 0 },
    method: { arg: source, get: 'method' },
    headers: { arg: source, get: 'headers' },
    returns: 'response',
    promise: true,
    throwsNoAnswer: 'failure',
  };
}

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
      call: { does: 'when', from: { arg: 0, get: 'isRequest' }, is: [true], then: sends(0), otherwise: sends(1) },
    },
    request: {
      construct: {
        does: 'make',
        type: 'request',
        state: {
          isRequest: { value: true },
          url: { arg: 0 },
          method: { arg: 1, get: 'method' },
          headers: { arg: 1, get: 'headers' },
        },
      },
    },
    response: { members: FETCH_RESPONSE },
    /** A `TypeError`: there is no answer to ask. */
    failure: { members: {} },
    wrapped: { call: { does: 'make', type: 'fetch' } },
  },
};
