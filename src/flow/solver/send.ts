/** Sending a request: who is asked, what comes back, what is thrown. */
import type { CodeMask } from '../codes';
import type { Origin, Request, WeakStep } from '../facts';
import { newList } from '../heap';
import type { Effect, Fact, From, Library, Throws } from '../library';
import { joinUrl } from '../text';
import { type Alternative, alternativesOf, flatMapValue, join, NOTHING, UNKNOWN, type Value, wordOf } from '../values';
import { positionalArguments } from './arguments';
import { callValue } from './calls';
import { callbacks, type Performance } from './effects';
import { requestOf, tell } from './facts-of';
import { addFork } from './forks';
import { isOneOf, take, takeAll } from './from';
import type { Machine } from './machine';
import { promiseOf } from './promises';
import { noteResent } from './retries';
import { libraryValue } from './symbols';
import { member, recordKeys } from './tests';

type Send = Extract<Effect, { does: 'send' }>;

interface Sent {
  readonly method: string | null;
  readonly url: Value;
  readonly headers: Value;
  readonly throws: CodeMask;
  readonly retries: CodeMask;
}

export function requestAt(m: Machine, site: Origin, client: string, weak: WeakStep | null, sent: Sent): Request {
  const { request, isNew } = m.request(site, (id) => ({ id, site, stack: [...m.stack], client, weak, ...sent }));
  if (isNew) return Object.assign(request, sent);
  request.url = join(request.url, sent.url);
  request.headers = join(request.headers, sent.headers);
  if (request.method !== sent.method) request.method = null;
  return request;
}

/** A method's name in any of its forms: text, constant, `HttpMethod.Post`. Undefined where none is given. */
export function methodName(value: Value): string | null | undefined {
  if (value.length === 0) return undefined;
  const names = new Set(
    value.map((alternative) => {
      const named = alternative.kind === 'library' ? wordOfState(alternative) : alternative;
      return named === undefined ? undefined : wordOf(named)?.toUpperCase();
    }),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined && /^[A-Z]+$/.test(only) ? only : null;
}

function wordOfState(alternative: Extract<Alternative, { kind: 'library' }>): Alternative | undefined {
  return alternative.value.state.get('method')?.[0];
}

function urlOf(m: Machine, effect: Send, call: Performance): Value {
  const url = flatten(take(m, effect.url, call));
  const base = flatten(take(m, effect.base, call));
  if (base.length === 0) return url.length === 0 ? UNKNOWN : url;
  return joinUrl(base, url, effect.join ?? 'concat');
}

/** Values that stand for a URL (`URL`, `Uri`, a request object) are what they hold. */
function flatten(value: Value): Value {
  return flatMapValue(value, (alternative) => {
    if (alternative.kind === 'library')
      return alternative.value.state.get('url') ?? alternative.value.state.get('href') ?? UNKNOWN;
    if (alternative.kind === 'object') return alternative.object.fields.get('url') ?? UNKNOWN;
    return [alternative];
  });
}

/** The codes with which the client throws here. */
function throwing(m: Machine, throws: Throws | undefined, call: Performance): CodeMask {
  const { universe } = m.options;
  if (throws === undefined) return 0;
  const holds = (list: readonly { readonly from: From; readonly is: string | number | boolean | null }[]) =>
    list.some((one) => isOneOf(take(m, one.from, call), [one.is]));
  if (throws.unless !== undefined && holds(throws.unless)) return 0;
  if (throws.onlyIf !== undefined && !holds(throws.onlyIf)) return 0;
  return throws.codes === undefined ? universe.answers & ~universe.success : universe.inRanges(throws.codes);
}

/** A function of the user's that says which codes are fine; what it leaves open may throw. */
function refineByFunction(
  m: Machine,
  throws: Throws | undefined,
  call: Performance,
  request: Request,
  response: Value,
): CodeMask {
  const fn = take(m, throws?.unlessFunction, call);
  if (throws === undefined || fn.length === 0) return request.throws;
  const { universe } = m.options;
  if (
    fn.every(
      (alternative) => alternative.kind === 'constant' && (alternative.value === null || alternative.value === false),
    )
  )
    return 0;
  const fact: Fact = throws.unlessFunctionParam ?? { fact: 'status' };
  const param = flatMapValue(response, (alternative) =>
    tell(m, fact, alternative, alternative.kind === 'library' ? alternative.value.library : null, request.site),
  );
  const verdict = callValue(m, fn, positionalArguments(param), null);
  const [first] = verdict;
  if (verdict.length === 1 && first?.kind === 'condition') {
    const fine = first.conditions.find((condition) => condition.request === request);
    return fine === undefined ? request.throws : universe.answers & ~fine.yes;
  }
  if (verdict.length === 1 && first?.kind === 'constant') return first.value === true ? 0 : universe.answers;
  return request.throws;
}

/** The method names of a list, in capitals; undefined where there is none. */
function namesIn(value: Value): readonly string[] | undefined {
  const lists = alternativesOf(value, 'list');
  if (lists.length === 0) return undefined;
  return lists.flatMap(({ list }) =>
    [...list.items.flat(), ...list.rest].map((item) => wordOf(item)?.toUpperCase() ?? ''),
  );
}

/** Where the first constant of a value is written, itself or an item of a list. */
function firstWritten(value: Value): Origin | undefined {
  for (const alternative of value) {
    if (alternative.kind === 'constant' && alternative.at !== undefined) return alternative.at;
    const inside = alternative.kind === 'list' ? firstWritten(alternative.list.items.flat()) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The codes that the client's own option tries again; those that the program lists are looked at there. */
function retriesOf(m: Machine, effect: Send, call: Performance, request: Request): CodeMask {
  const { method } = request;
  const { retry } = effect;
  if (retry === undefined) return 0;
  const { universe } = m.options;
  // A decider of the program's own stands in for the defaults; its verdict is noted when it is called.
  if (effect.callbacks?.some(({ result, fn }) => result === 'retry' && take(m, fn, call).length > 0) === true) return 0;
  if (retry.asked !== undefined && take(m, retry.asked, call).length === 0) return 0;
  const counts = take(m, retry.count, call);
  const [count] = counts;
  const attempts = count?.kind === 'constant' && typeof count.value === 'number' ? count.value : retry.defaults.count;
  if (attempts <= 0) return 0;
  const codes = take(m, retry.codes, call);
  const given = member(m, [{ kind: 'status', request }], codes, null);
  const methods = namesIn(take(m, retry.methods, call)) ?? retry.defaults.methods;
  if (method !== null && methods?.includes(method) === false) return 0;
  request.retryAt ??= firstWritten(codes) ?? firstWritten(counts);
  const [condition] = alternativesOf(given, 'condition');
  const named = condition?.conditions.find((one) => one.request === request);
  return named === undefined
    ? universe.where((code) => retry.defaults.codes.includes(code))
    : named.yes & universe.answers;
}

export function send(m: Machine, effect: Send, call: Performance): Value {
  const { library } = call;
  if (library === null || call.site === null) return UNKNOWN;
  const before = answerBefore(m, effect, call, library);
  if (before !== undefined) return before;
  const method = typeof effect.method === 'string' ? effect.method : methodName(take(m, effect.method, call));
  const sent: Sent = {
    method: method === undefined ? (effect.defaultMethod ?? 'GET') : method,
    url: urlOf(m, effect, call),
    headers: takeAll(m, effect.headers, call),
    throws: throwing(m, effect.throws, call),
    retries: 0,
  };
  const request = requestAt(m, call.site, library.id, null, sent);
  noteSentByHook(m, library.id, take(m, effect.url, call));
  request.retries |= retriesOf(m, effect, call, request);
  const state = call.receiver?.kind === 'library' ? call.receiver.value.state : new Map<string, Value>();
  const answer = (type: string): Value => [
    { kind: 'library', value: { ...libraryValue(library, type), state: new Map(state), request } },
  ];
  if (effect.keeps === true && call.receiver?.kind === 'library') call.receiver.value.request = request;
  if (effect.keeps === true) keepInArgument(call, request);
  const response: Value =
    effect.returns === null
      ? NOTHING
      : effect.returns === 'body'
        ? [{ kind: 'body', request }]
        : answer(effect.returns);
  request.throws = refineByFunction(
    m,
    effect.throws,
    call,
    request,
    response.length > 0 ? response : answer(effect.throws?.type ?? ''),
  );
  return settleSend(m, effect, call, { request, response, state, answer });
}

/** A hook that sends what nobody sees being made (the `config` of its error) sends the failed request again. */
function noteSentByHook(m: Machine, client: string, url: Value): void {
  if (m.hooked?.client !== client || url.some(({ kind }) => kind === 'text')) return;
  noteResent(m, m.hooked);
}

/** The answer to a request that was sent before, as this call gives it. */
function answerBefore(m: Machine, effect: Send, call: Performance, library: Library): Value | undefined {
  const given = alternativesOf(take(m, effect.answered, call), 'library').find(
    (one) => one.value.request !== undefined,
  );
  if (given === undefined || effect.returns === null) return undefined;
  const value: Value = [
    { kind: 'library', value: { ...libraryValue(library, effect.returns), request: given.value.request } },
  ];
  if (effect.withError !== undefined) return [{ kind: 'list', list: newList([value, UNKNOWN], NOTHING, m.flow) }];
  return effect.promise === true ? promiseOf({ value }) : value;
}

function keepInArgument(call: Performance, request: Request): void {
  const [handle] = call.args.positional[0] ?? [];
  if (call.receiver?.kind === 'library' && call.receiver.value.spec.members !== undefined) return;
  if (handle?.kind === 'library') handle.value.request = request;
}

interface Answered {
  readonly request: Request;
  readonly response: Value;
  readonly state: ReadonlyMap<string, Value>;
  readonly answer: (type: string) => Value;
}

function settleSend(m: Machine, effect: Send, call: Performance, answered: Answered): Value {
  const { request, answer, state } = answered;
  const { universe } = m.options;
  const returned = universe.answers & ~request.throws;
  const thrown = request.throws | universe.noAnswer;
  const error = join(
    effect.throws === undefined || request.throws === 0 ? NOTHING : join(...errorTypes(effect.throws).map(answer)),
    effect.throwsNoAnswer === undefined ? NOTHING : withoutAnswer(call.library, effect.throwsNoAnswer),
  );
  m.flow.codes.set(request, returned);
  if (request.throws !== 0) addFork(m, request, returned, thrown);
  const [given] = answered.response;
  const subject = given?.kind === 'library' ? given : (answer(effect.throws?.type ?? '')[0] ?? null);
  for (const keyed of take(m, effect.byCode, call)) recordKeys(m, [{ kind: 'status', request }], [keyed]);
  const replaced = callbacks(m, effect.callbacks, call, subject);
  const response = join(hooked(m, state.get('#onResponse'), answered.response), replaced);
  const failure = hookedError(m, state.get('#onError'), error, request, thrown);
  const codes = new Map([[request, { returned, thrown }]]);
  const value = join(response, failure.value);
  if (effect.promise === true) return promiseOf({ value, thrown: failure.thrown, codes });
  m.throw(failure.thrown, new Map([[request, thrown]]));
  m.flow.codes.set(request, returned);
  if (effect.withError === undefined) return value.length === 0 ? UNKNOWN : value;
  const problem = call.library === null ? UNKNOWN : withoutAnswer(call.library, effect.withError);
  return [{ kind: 'list', list: newList([value, problem], NOTHING, m.flow) }];
}

function errorTypes(throws: Throws): string[] {
  return [throws.type, ...(throws.byCode ?? []).map((one) => one.type)];
}

function withoutAnswer(library: Library | null, type: string): Value {
  return library === null ? NOTHING : [{ kind: 'library', value: libraryValue(library, type) }];
}

function hooked(m: Machine, hooks: Value | undefined, response: Value): Value {
  if (hooks === undefined || response.length === 0) return response;
  const result = flatMapValue(callValue(m, hooks, positionalArguments(response), null), (alternative) =>
    alternative.kind === 'promise' ? alternative.settled.value : [alternative],
  );
  const told = result.filter(
    (alternative) => alternative.kind !== 'unknown' && !(alternative.kind === 'constant' && alternative.value === null),
  );
  return told.length === 0 ? response : told;
}

/** What a hook on errors makes of an error: a value in its stead, or another error. */
function hookedError(
  m: Machine,
  hooks: Value | undefined,
  error: Value,
  request: Request,
  thrown: CodeMask,
): { readonly value: Value; readonly thrown: Value } {
  if (hooks === undefined || error.length === 0) return { value: NOTHING, thrown: error };
  const outer = m.flow;
  const sink = { value: NOTHING as Value, codes: new Map() };
  m.frame.flow = outer.fork();
  m.frame.flow.codes.set(request, thrown);
  m.frame.handlers.push(sink);
  const around = m.hooked;
  m.hooked = request;
  const result = callValue(m, hooks, positionalArguments(error), null);
  m.hooked = around;
  m.frame.handlers.pop();
  m.frame.flow = outer;
  const rejected = result.flatMap((alternative) => (alternative.kind === 'promise' ? alternative.settled.thrown : []));
  const values = result.flatMap((alternative) =>
    alternative.kind === 'promise' ? alternative.settled.value : [alternative],
  );
  const all = join(sink.value, rejected);
  return {
    value: values.filter(
      (alternative) =>
        alternative.kind !== 'unknown' && !(alternative.kind === 'constant' && alternative.value === null),
    ),
    thrown: all.length === 0 ? error : all,
  };
}

/** A helper that raises for a status. */
export function raise(m: Machine, effect: Extract<Effect, { does: 'raise' }>, call: Performance): Value {
  const { universe } = m.options;
  const receiver = call.receiver ?? undefined;
  const request = receiver === undefined ? undefined : requestOf(receiver);
  if (request === undefined || receiver === undefined) return receiver === undefined ? UNKNOWN : [receiver];
  m.facts.confirmed.add((request.of ?? request).id);
  const codes = throwing(m, effect.throws, call);
  if (call.nameAt !== null)
    m.recordTest({ at: call.nameAt, form: 'raises', operator: null, codes, number: null, request });
  const library = receiver.kind === 'library' ? receiver.value.library : call.library;
  if (library !== null) {
    const error: Value = [{ kind: 'library', value: { ...libraryValue(library, effect.throws.type), request } }];
    m.throw(error, new Map([[request, codes & m.flow.codesOf(request, universe.all)]]));
  }
  const before = m.flow.codesOf(request, universe.all);
  addFork(m, request, before & codes, before & ~codes);
  m.narrow(request, universe.all & ~codes);
  return effect.returns === 'null' ? UNKNOWN : [receiver];
}
