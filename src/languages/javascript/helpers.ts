/** Well-known packages that call a function of the program, or pass a value through: retries, queues, RxJS, lodash, data hooks. */
import type { Effect, From, Library, LibraryType, Member } from '../../flow/library';
import { fn } from './builtins';
import { entriesOf } from './clients/shared';

const FIRST: From = { arg: 0 };
const SECOND: From = { arg: 1 };

/** Calls the function at a place and gives its result; further arguments go to it. */
function invokes(place: From, ...args: readonly From[]): Effect {
  return { does: 'value', fn: 'invoke', args: [place, ...args] };
}

function methods(effects: Readonly<Record<string, Effect>>): Record<string, Member> {
  return Object.fromEntries(Object.entries(effects).map(([name, call]) => [name, { call }]));
}

/** Calls the function again while it throws, or while the predicate in an option of this name holds for the error. */
function retries(place: From, options: number, predicate: string): Effect {
  return { does: 'value', fn: 'retry', args: [place, { arg: options, get: predicate }] };
}

const TYPES: Record<string, LibraryType> = {
  invokeFirst: { call: invokes(FIRST) },
  /** p-retry 4 to 7: `shouldRetry` gets the error or, since 7, a context with it; `AbortError` ends it. */
  pRetry: {
    call: {
      does: 'value',
      fn: 'retry',
      args: [FIRST, { arg: 1, get: 'shouldRetry', or: { arg: 1, get: 'onFailedAttempt' } }],
    },
    members: { AbortError: { read: { fact: 'type', type: 'abortError' } } },
  },
  abortError: { construct: { does: 'make', type: 'abortError' }, givesUp: true },
  /** async-retry 1: whatever rejects is tried again; `bail` is not followed, but what it is given is not thrown. */
  retryFirst: { call: retries(FIRST, 1, 'retryIf') },
  /** exponential-backoff 3: `retry(error, attempt)`. */
  backOff: { call: retries(FIRST, 1, 'retry') },
  /** async 3: `retry({ errorFilter }, task)`. */
  retrySecond: { call: retries(SECOND, 0, 'errorFilter') },
  /** cockatiel 3: `retry(handleWhen(…), options)`, whose `execute` calls; what it handles is not followed. */
  policy: {
    call: { does: 'make', type: 'policyOf' },
  },
  policyOf: { members: methods({ execute: { does: 'value', fn: 'retryUnseen', args: [FIRST] } }) },
  /** `call(fn, a, b)` of redux-saga. */
  invokeWith: { call: invokes(FIRST, SECOND, { arg: 2 }, { arg: 3 }) },
  retryOther: { call: { does: 'value', fn: 'retryUnseen', args: [FIRST] } },
  same: { call: fn('same') },
  all: { call: fn('all') },
  resolved: { call: fn('resolved') },
  rejected: { call: fn('rejected') },
  query: {
    call: invokes({ arg: 0, get: 'queryFn', or: { arg: 1, get: 'queryFn', or: { arg: 1, or: { arg: 0 } } } }),
  },
  mutation: { call: invokes({ arg: 0, get: 'mutationFn', or: FIRST }) },
  keyed: { call: invokes(SECOND, FIRST) },
  /** `pLimit(3)` gives a function that runs another one. */
  limiter: { call: { does: 'make', type: 'limited' }, construct: { does: 'make', type: 'limited' } },
  limited: {
    call: invokes(FIRST),
    members: methods({
      add: invokes(FIRST),
      schedule: invokes(FIRST, SECOND, { arg: 2 }),
      execute: invokes(FIRST),
      wrap: fn('same'),
      fire: invokes(FIRST),
    }),
  },
  lodash: {
    members: methods({
      get: fn('get', FIRST, SECOND, { arg: 2 }),
      merge: fn('merge', FIRST, SECOND, { arg: 2 }),
      assign: fn('merge', FIRST, SECOND, { arg: 2 }),
      extend: fn('merge', FIRST, SECOND, { arg: 2 }),
      defaultsDeep: fn('merge', SECOND, FIRST),
      defaults: fn('merge', SECOND, FIRST),
      includes: fn('contains', FIRST, SECOND),
      map: fn('map', FIRST, SECOND),
      forEach: fn('each', FIRST, SECOND),
      trimEnd: fn('trimEnd', FIRST, SECOND),
      cloneDeep: fn('same'),
      once: fn('same'),
      debounce: fn('same'),
      throttle: fn('same'),
      memoize: fn('same'),
    }),
  },
  get: { call: fn('get', FIRST, SECOND, { arg: 2 }) },
};

export const HELPERS: Library = {
  id: 'javascript-helpers',
  builtin: true,
  entries: {
    ...entriesOf(
      [
        'promise-retry',
        'react.useCallback',
        'react.useMemo',
        'react.useEffect',
        'React.useCallback',
        'React.useEffect',
        'rxjs.defer',
      ],
      'invokeFirst',
    ),
    'p-retry': 'pRetry',
    'p-retry.AbortError': 'abortError',
    'async-retry': 'retryFirst',
    'ts-retry-promise.retry': 'retryFirst',
    'exponential-backoff.backOff': 'backOff',
    ...entriesOf(['ts-retry.retryAsync', 'retry-ts.retry', '@lifeomic/attempt.retry', 'attempt.retry'], 'retryOther'),
    'cockatiel.retry': 'policy',
    ...entriesOf(['p-limit', 'p-queue', 'bottleneck', 'p-throttle', 'opossum'], 'limiter'),
    'async.retry': 'retrySecond',
    ...entriesOf(['redux-saga/effects.call', 'typed-redux-saga.call'], 'invokeWith'),
    ...entriesOf(['rxjs.firstValueFrom', 'rxjs.lastValueFrom', 'rxjs.from', 'react.cache', 'React.cache'], 'same'),
    ...entriesOf(['rxjs.forkJoin', 'rxjs.zip', 'rxjs.combineLatest', 'rxjs.merge'], 'all'),
    'rxjs.of': 'resolved',
    'rxjs.throwError': 'rejected',
    ...entriesOf(
      ['@tanstack/react-query.useQuery', 'react-query.useQuery', '@tanstack/vue-query.useQuery', 'useAsyncData'],
      'query',
    ),
    ...entriesOf(
      ['@tanstack/react-query.useMutation', 'react-query.useMutation', '@tanstack/vue-query.useMutation'],
      'mutation',
    ),
    ...entriesOf(['swr', 'swr/immutable', 'swr/mutation'], 'keyed'),
    ...entriesOf(['lodash', '_', 'lodash-es'], 'lodash'),
    ...entriesOf(['lodash/get', 'lodash-es.get', 'lodash.get'], 'get'),
  },
  types: TYPES,
};
