/**
 * What tests put in a client's place, and the answers that they make up: Jest, Vitest, Sinon, node:test, nock, MSW,
 * axios-mock-adapter. Source: their documentation.
 */
import type { Effect, From, Library, LibraryType, Member } from '../../flow/library';
import { entriesOf } from './clients/shared';

const URL_OF_MOCK: From = { state: 'url' };

/** A made-up answer; for the URL that was named, where one was. */
function madeUp(...args: readonly From[]): Effect {
  return { does: 'value', fn: 'madeUp', on: URL_OF_MOCK, args };
}

const ANSWER = madeUp({ arg: 0 });
const FIRST: From = { arg: 0 };

/** Methods of a function that stands in for another one. */
export const STAND_IN_METHODS: Readonly<Record<string, Effect>> = {
  mockResolvedValue: ANSWER,
  mockResolvedValueOnce: ANSWER,
  mockRejectedValue: ANSWER,
  mockRejectedValueOnce: ANSWER,
  mockReturnValue: ANSWER,
  mockReturnValueOnce: ANSWER,
  mockImplementation: ANSWER,
  mockImplementationOnce: ANSWER,
  mockResponse: madeUp({ arg: 1 }),
  mockResponseOnce: madeUp({ arg: 1 }),
  resolves: ANSWER,
  callsFake: ANSWER,
};

/** `new Response(body, { status })`; `Response.json(body, { status })`. */
const RESPONSE: Effect = { does: 'make', type: 'answer', state: { status: { arg: 1, get: 'status' } } };

function withUrl(type: string, url: From): Effect {
  return { does: 'make', type, state: { url } };
}

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'intercept'];

/** `nock(base).post(path).reply(429)`: the base alone says whose answer it is. */
const NOCK: LibraryType = {
  members: {
    ...Object.fromEntries(VERBS.map((verb): [string, Member] => [verb, { read: { fact: 'self' } }])),
    reply: { call: ANSWER },
    replyWithError: { call: { does: 'value', fn: 'nothing' } },
  },
  call: { does: 'tell', tells: { fact: 'self' } },
  fluent: true,
};

/** `mock.onPost(path).reply(429)` of axios-mock-adapter, whose path belongs to the instance. */
const ADAPTER: LibraryType = {
  construct: { does: 'make', type: 'adapter' },
  members: { reply: { call: ANSWER }, replyOnce: { call: ANSWER } },
  fluent: true,
};

/** `http.post(url, resolver)` of MSW. */
const MSW: LibraryType = {
  members: Object.fromEntries(
    [...VERBS, 'all'].map((verb): [string, Member] => [
      verb,
      { call: { does: 'value', fn: 'madeUp', on: FIRST, args: [{ arg: 1 }] } },
    ]),
  ),
};

export const MOCKING: Library = {
  id: 'mocking',
  builtin: true,
  entries: {
    ...entriesOf(['vi.fn', 'jest.fn', 'mock.fn', 'vitest.vi.fn', '@jest/globals.jest.fn'], 'fn'),
    ...entriesOf(['vi.stubGlobal', 'vitest.vi.stubGlobal'], 'replacing'),
    ...entriesOf(['mock.method', 'node:test.mock.method', 'test.mock.method'], 'replacingMethod'),
    ...entriesOf(['vi.mocked', 'jest.mocked', 'vitest.vi.mocked', '@jest/globals.jest.mocked'], 'same'),
    ...entriesOf(['Response', 'node-fetch.Response', 'undici.Response', 'msw.HttpResponse'], 'response'),
    nock: 'nock',
    'axios-mock-adapter': 'adapter',
    ...entriesOf(['msw.http', 'msw.rest'], 'msw'),
  },
  types: {
    fn: { call: ANSWER },
    replacing: { call: madeUp({ arg: 1 }) },
    replacingMethod: { call: madeUp({ arg: 2 }) },
    same: { call: { does: 'value', fn: 'same', on: FIRST } },
    response: { construct: RESPONSE, members: { json: { call: RESPONSE }, text: { call: RESPONSE } } },
    answer: { members: {} },
    nock: { call: withUrl('scope', FIRST) },
    scope: NOCK,
    adapter: ADAPTER,
    msw: MSW,
  },
};

/** Assigning to these replaces `fetch` for a test. */
export const REPLACED: readonly string[] = ['global.fetch', 'globalThis.fetch', 'window.fetch', 'self.fetch'];
