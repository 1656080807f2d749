/** What a call of a library does, as its table says. */
import type { Origin } from '../facts';
import { newList } from '../heap';
import type { Callback, Effect, Fact, Library } from '../library';
import { type Alternative, type AlternativeOf, join, NOTHING, NULL, UNKNOWN, type Value, wordOf } from '../values';
import { positionalArguments } from './arguments';
import { callValue, markCalled } from './calls';
import { requestOf, tell } from './facts-of';
import { type CallSite, isOneOf, take } from './from';
import type { Machine } from './machine';
import { noteMadeUp } from './made-up';
import { promiseOf } from './promises';
import { noteVerdict } from './retries';
import { raise, send } from './send';
import { isSetOnOneWay, libraryValue, setState } from './symbols';
import { valueFunction } from './value-functions';

export interface Performance extends CallSite {
  readonly site: Origin | null;
  readonly library: Library | null;
  /** The member's name in the text, where booleans and raising helpers are recorded. */
  readonly nameAt: Origin | null;
}

export function perform(m: Machine, effect: Effect, call: Performance): Value {
  switch (effect.does) {
    case 'send':
      return send(m, effect, call);
    case 'make':
      return make(m, effect, call);
    case 'set': {
      const receiver = call.receiver;
      const changed = effect.target === undefined ? receiver : (take(m, effect.target, call)[0] ?? null);
      if (changed?.kind === 'library')
        for (const [key, from] of Object.entries(effect.state ?? {})) {
          const before = effect.adds === true ? changed.value.state.get(key) : undefined;
          setState(m, changed.value, key, join(before ?? NOTHING, take(m, from, call)));
        }
      if (receiver?.kind === 'library') {
        if (effect.stateOf !== undefined) copyState(m, receiver, take(m, effect.stateOf, call));
      }
      if (receiver?.kind === 'library' && receiver.value.request === undefined)
        laterCallbacks(m, effect.callbacks, call, receiver);
      else callbacks(m, effect.callbacks, call, receiver);
      runGivenFunctions(m, effect, call);
      return receiver === null ? UNKNOWN : [receiver];
    }
    case 'setKey': {
      const handle = handleOf(call);
      if (handle?.kind !== 'library') return UNKNOWN;
      for (const key of take(m, effect.key, call)) {
        const name = wordOf(key);
        if (name !== undefined) setState(m, handle.value, name, take(m, effect.value, call));
      }
      return [handle];
    }
    case 'raise':
      return raise(m, effect, call);
    case 'tell': {
      const value = tellAbout(m, effect.tells, call);
      if (effect.withError !== undefined) return [{ kind: 'list', list: newList([value, UNKNOWN], NOTHING, m.flow) }];
      return effect.promise === true ? promiseOf({ value }) : value;
    }
    case 'callback':
      callbacks(m, effect.callbacks, call, call.receiver);
      return call.receiver === null
        ? UNKNOWN
        : effect.promise === true
          ? promiseOf({ value: [call.receiver] })
          : [call.receiver];
    case 'hook':
      return hook(m, effect, call);
    case 'value':
      return valueFunction(m, effect, call);
    case 'when':
      if (isOneOf(take(m, effect.from, call), effect.is)) return perform(m, effect.then, call);
      return effect.otherwise === undefined ? UNKNOWN : perform(m, effect.otherwise, call);
  }
}

/** A function of the language that works on a handle has it as its first argument. */
function handleOf(call: CallSite): Alternative | undefined {
  if (call.receiver?.kind === 'library' && call.receiver.value.request !== undefined) return call.receiver;
  const [first] = call.args.positional[0] ?? [];
  if (first?.kind === 'library') return first;
  return call.receiver ?? undefined;
}

function tellAbout(m: Machine, fact: Fact, call: Performance): Value {
  const handle =
    requestOf(call.receiver ?? { kind: 'unknown' }) === undefined ? handleOf(call) : (call.receiver ?? undefined);
  if (handle === undefined) return UNKNOWN;
  const library = handle.kind === 'library' ? handle.value.library : call.library;
  const at = call.nameAt ?? call.site;
  if (at === null) return UNKNOWN;
  return tell(m, fact, handle, library, at);
}

function copyState(m: Machine, receiver: AlternativeOf<'library'>, options: Value): void {
  for (const alternative of options)
    if (alternative.kind === 'object')
      for (const [name, field] of alternative.object.fields) setState(m, receiver.value, name, field);
}

function make(m: Machine, effect: Extract<Effect, { does: 'make' }>, call: Performance): Value {
  if (call.library === null) return UNKNOWN;
  const value = libraryValue(call.library, effect.type);
  if (effect.inherit === true && call.receiver?.kind === 'library') {
    for (const [key, state] of call.receiver.value.state)
      value.state.set(key, isSetOnOneWay(m, call.receiver.value, key) ? join(state, UNKNOWN) : state);
    value.request = call.receiver.value.request;
  }
  const made = { kind: 'library', value } as const;
  if (effect.stateOf !== undefined) copyState(m, made, take(m, effect.stateOf, call));
  for (const [key, from] of Object.entries(effect.state ?? {})) setState(m, made.value, key, take(m, from, call));
  for (const [name, field] of call.args.fields) setState(m, made.value, name, field);
  for (const from of effect.madeUp ?? []) noteMadeUp(m, take(m, from, call));
  if (Object.keys(effect.state ?? {}).length === 0) runGivenFunctions(m, effect, call);
  return effect.promise === true ? promiseOf({ value: [made] }) : [made];
}

/** Functions given to a library that says nothing of them may be called by it at any time. */
function runGivenFunctions(m: Machine, effect: Effect, call: Performance): void {
  const told = effect.does === 'set' && effect.callbacks !== undefined;
  if (told) return;
  for (const value of call.args.all())
    for (const alternative of value)
      if (alternative.kind === 'function' && !alternative.closure.called && call.receiver !== null)
        callValue(m, [alternative], positionalArguments([call.receiver]), null);
}

/** Runs the functions that a library calls with facts about a request. Gives the results that count as the response. */
export function callbacks(
  m: Machine,
  list: readonly Callback[] | undefined,
  call: Performance,
  subject: Alternative | null,
): Value {
  const { universe } = m.options;
  const results: Value[] = [];
  for (const callback of list ?? []) {
    const fn = take(m, callback.fn, call);
    if (fn.length === 0 || subject === null) continue;
    const library = subject.kind === 'library' ? subject.value.library : call.library;
    const at = call.site ?? { module: '', span: { start: 0, end: 0 } };
    const told = (fact: Fact | null): Value => (fact === null ? UNKNOWN : tell(m, fact, subject, library, at));
    const args = callback.params.map(told);
    const request = requestOf(subject);
    const { flow } = m;
    const inside = flow.fork();
    m.frame.flow = inside;
    // Whether to try again is asked before anything is thrown.
    if (request !== undefined && callback.result === 'retry') inside.codes.set(request, universe.all);
    if (request !== undefined && callback.codes !== undefined)
      m.narrow(request, universe.inRanges(callback.codes) | (callback.orNoAnswer === true ? universe.noAnswer : 0));
    markCalled(fn);
    const callee = callback.self === undefined ? fn : withSelf(fn, told(callback.self));
    const result = callValue(m, callee, positionalArguments(...args), null);
    m.frame.flow = flow;
    if (callback.result === 'retry') {
      if (request !== undefined) noteVerdict(m, request, result, inside.codesOf(request, universe.all));
      continue;
    }
    flow.merge([inside, flow.fork()]);
    if (callback.result !== undefined) results.push(result);
  }
  return join(...results);
}

/** Functions of the user's that see what the library gives them as `this`. */
function withSelf(functions: Value, self: Value): Value {
  return functions.map((alternative) =>
    alternative.kind === 'function' && alternative.closure.definition.self !== undefined
      ? { kind: 'function', closure: { ...alternative.closure, self } }
      : alternative,
  );
}

/** Listeners that are given before the request is sent: they run when all else of the function is known. */
function laterCallbacks(
  m: Machine,
  list: readonly Callback[] | undefined,
  call: Performance,
  subject: Alternative,
): void {
  for (const callback of list ?? []) markCalled(take(m, callback.fn, call));
  if (list !== undefined) m.frame.deferred.push(() => void callbacks(m, list, call, subject));
}

/** Functions that see every response of a client are kept in its state; `send` calls them. */
function hook(m: Machine, effect: Extract<Effect, { does: 'hook' }>, call: Performance): Value {
  const { receiver } = call;
  if (receiver?.kind !== 'library') return UNKNOWN;
  const add = (key: string, value: Value) => {
    if (value.length > 0) receiver.value.state.set(key, join(receiver.value.state.get(key) ?? NOTHING, value));
  };
  add('#onResponse', take(m, effect.response, call));
  add('#onError', take(m, effect.error, call));
  return NULL;
}
