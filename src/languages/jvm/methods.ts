/** Methods of plain values: strings, collections, streams, futures and Monos; and what shows that an object is a response. */
import type { Effect, Member, ValueFunction, ValueMethods } from '../../flow/library';
import { at, BODY, each, STATUS, SUCCESS } from './clients/shared';

function value(fn: ValueFunction): Effect {
  return { does: 'value', fn };
}

const SELF: Effect = { does: 'value', fn: 'same', args: [] };

const TEXT: Readonly<Record<string, Effect>> = {
  ...each(
    'trim strip toLowerCase toUpperCase substring intern toCharArray build buildAndExpand encode toUri toUriString newBuilder ' +
      'addQueryParameter addEncodedQueryParameter queryParam queryParams query addParameter setParameter url normalize expand',
    SELF,
  ),
  replace: value('replace'),
  startsWith: value('startsWith'),
  ...each('contains indexOf', value('contains')),
  ...each('equals equalsIgnoreCase contentEquals', value('equals')),
  ...each('concat append path', value('concat')),
  ...each('addPathSegment addPathSegments pathSegment addEncodedPathSegment addEncodedPathSegments', value('joinPath')),
  formatted: value('formatPercent'),
  ...each('resolve setPath', value('resolveOn')),
  split: value('list'),
};

const LIST: Readonly<Record<string, Effect>> = {
  ...each('contains indexOf', value('contains')),
  ...each('map mapToObj mapToInt', value('map')),
  flatMap: value('flatMap'),
  filter: value('filter'),
  anyMatch: value('some'),
  ...each('allMatch noneMatch', value('every')),
  ...each('findFirst findAny get getFirst getLast iterator next poll peek remove first', value('find')),
  forEach: value('each'),
  reduce: value('reduce'),
  ...each('stream parallelStream boxed sorted distinct limit skip collect toList toArray build asIterator', SELF),
  ...each('add addLast offer push', value('push')),
};

const MAP: Readonly<Record<string, Effect>> = {
  ...each('get getOrDefault', value('get')),
  containsKey: value('contains'),
  ...each('put putIfAbsent', value('put')),
  keySet: SELF,
  values: value('values'),
  entrySet: value('entries'),
};

/** Futures, Monos and Optionals alike hold a value that comes when it is asked for. */
const PROMISE: Readonly<Record<string, Effect>> = {
  ...each(
    'thenApply thenApplyAsync thenAccept thenAcceptAsync thenCompose thenComposeAsync map flatMap ifPresent',
    value('then'),
  ),
  ...each('handle handleAsync whenComplete whenCompleteAsync subscribe then ifPresentOrElse', value('then')),
  ...each('doOnNext doOnSuccess', value('then')),
  exceptionally: value('catch'),
  ...each('onErrorResume onErrorMap doOnError onErrorReturn', { does: 'value', fn: 'catch', args: [at(-1)] }),
  retryWhen: { does: 'value', fn: 'retried', args: [at(0, 'filter')] },
  retry: { does: 'value', fn: 'retried', args: [] },
  ...each('join get getNow block blockOptional orElse orElseGet orElseThrow', value('wait')),
  ...each(
    'timeout orTimeout log cache switchIfEmpty defaultIfEmpty subscribeOn publishOn toFuture filter single next',
    SELF,
  ),
};

const ANY: Readonly<Record<string, Effect>> = {
  ...each('toString value intValue longValue toUri build', SELF),
  ...each('equals compareTo', value('equals')),
  contains: value('contains'),
  ...each('hashCode getClass', value('nothing')),
};

export const METHODS: ValueMethods = {
  string: TEXT,
  list: LIST,
  object: MAP,
  function: each('apply accept get test call run invoke applyAsInt handle execute compute', {
    does: 'value',
    fn: 'call',
  }),
  promise: PROMISE,
  any: ANY,
  unknown: {
    ...each('getProperty getOrDefault getString', { does: 'value', fn: 'env', on: at(0), args: [at(1)] } as const),
  },
};

export const RESPONSE_MEMBERS: Readonly<Record<string, Member>> = {
  ...each('statusCode code getStatusCode getCode getStatus getRawStatusCode', STATUS),
  isSuccessful: SUCCESS,
  ...each('body getBody getEntity', BODY),
};
