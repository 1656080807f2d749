/**
 * ofetch and Nuxt's `$fetch` and `useFetch`. Behaviour after dist/shared/ofetch.mjs of ofetch 1: 4xx and 5xx reject
 * with a FetchError that has the status, unless `ignoreResponseError` is set; the result is the body.
 */
import type { Callback, Effect, From, Library, Member } from '../../../flow/library';
import { BODY, entriesOf, FAILURE, FETCH_RESPONSE, firstOf, MESSAGE, ofType, reads, STATUS, setting } from './shared';

function hooks(name: string, codes?: Callback['codes']): Callback[] {
  const places: From[] = [{ state: name }, { arg: 1, get: name }];
  return places.map((fn) => ({ fn, params: [ofType('context')], codes }));
}

function sends(returns: string, throws: boolean): Effect {
  return {
    does: 'send',
    method: firstOf({ arg: 1, get: 'method' }, { state: 'method' }),
    url: { arg: 0 },
    base: setting('baseURL', 1),
    join: 'concat',
    headers: firstOf({ arg: 1, get: 'headers' }, { state: 'headers' }),
    returns,
    promise: true,
    throws: throws
      ? { type: 'error', codes: FAILURE, unless: [{ from: setting('ignoreResponseError', 1), is: true }] }
      : undefined,
    throwsNoAnswer: throws ? 'noAnswer' : undefined,
    retry: {
      count: firstOf({ arg: 1, get: 'retry' }, { state: 'retry' }),
      codes: firstOf({ arg: 1, get: 'retryStatusCodes' }, { state: 'retryStatusCodes' }),
      defaults: { count: 1, codes: [408, 409, 425, 429, 500, 502, 503, 504], methods: ['GET', 'HEAD', 'OPTIONS'] },
    },
    callbacks: [...hooks('onResponse'), ...hooks('onResponseError', FAILURE)],
  };
}

const CREATE: Effect = { does: 'make', type: 'fetch', inherit: true, stateOf: { arg: 0 } };
const ERROR: Record<string, Member> = {
  status: STATUS,
  statusCode: STATUS,
  data: BODY,
  message: MESSAGE,
  response: reads('response', true),
};

export const OFETCH: Library = {
  id: 'ofetch',
  entries: {
    ...entriesOf(['ofetch.ofetch', 'ofetch.$fetch', 'ofetch', '$fetch', 'ohmyfetch.$fetch', 'ohmyfetch'], 'fetch'),
    ...entriesOf(['useFetch', 'useLazyFetch', '#imports.useFetch', '#app.useFetch', 'nuxt/app.useFetch'], 'useFetch'),
    ...entriesOf(['ofetch.FetchError'], 'errorClass'),
  },
  types: {
    fetch: {
      instance: 'fetch',
      call: sends('body', true),
      members: { raw: { call: sends('response', true) }, create: { call: CREATE }, native: reads('native') },
    },
    native: { call: sends('response', false) },
    useFetch: { call: sends('asyncData', false) },
    /** `status` is the state of the load here, not that of an answer. */
    asyncData: { members: { data: reads('dataRef'), error: reads('errorRef') } },
    dataRef: { members: { value: BODY } },
    errorRef: { members: { value: reads('error', true), ...ERROR } },
    response: { members: { ...FETCH_RESPONSE, _data: BODY } },
    error: { instance: 'error', members: ERROR },
    context: { members: { response: reads('response'), error: reads('error') } },
    noAnswer: { members: {} },
    errorClass: { instance: 'error' },
  },
};
