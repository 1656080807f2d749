/** Calls: of the program's functions and classes, of libraries, and of what is not known. */
import type { Origin, Request } from '../facts';
import type { Expression, ExpressionOf } from '../ir';
import { type Alternative, alternativesOf, flatMapValue, join, NOTHING, UNKNOWN, type Value, wordOf } from '../values';
import { type Arguments, evaluateArguments, positionalArguments } from './arguments';
import { adoptLibrary, construct, instantiate, methodOf } from './classes';
import { perform } from './effects';
import { evaluate } from './expressions';
import { extensionMethod } from './extensions';
import { noteHandedOn } from './forks';
import { callClosure } from './functions';
import type { Machine } from './machine';
import { readMember } from './members';
import { after, promiseOf } from './promises';
import { responseOfUnknown, responseOfWrapper } from './unknown-response';

export function evaluateCall(m: Machine, expression: ExpressionOf<'call'>): Value {
  const { callee, receiver } = evaluateCallee(m, expression.callee);
  const given = evaluateArguments(m, expression.args);
  const args = receiver === null ? given : given.after([receiver]);
  const site = m.origin(expression.span);
  if (expression.callee.kind === 'function') markCalled(callee);
  const isSeen = callee.some((alternative) => alternative.kind === 'method' || alternative.kind === 'function');
  return flatMapValue(callee.length === 0 ? UNKNOWN : callee, (alternative) =>
    invoke(m, alternative, args, isSeen && alternative.kind === 'unknown' ? null : site, expression.construct === true),
  );
}

/** What is called. `receiver` goes before the arguments of an extension method. */
function evaluateCallee(m: Machine, callee: Expression): { readonly callee: Value; readonly receiver: Value | null } {
  if (callee.kind !== 'member') return { callee: evaluate(m, callee), receiver: null };
  m.steps += 1;
  const object = evaluate(m, callee.object);
  const found = readMember(m, object, callee.name, callee.nameSpan, false, true);
  if (found.some(({ kind }) => kind !== 'unknown')) return { callee: found, receiver: null };
  const extension = extensionMethod(m, callee.name);
  return extension.length > 0 ? { callee: extension, receiver: object } : { callee: found, receiver: null };
}

/** Calls a value that a library or a value function was given. Not a call of the program's own text: `site` is null. */
export function callValue(m: Machine, callee: Value, args: Arguments, site: Origin | null): Value {
  markCalled(callee);
  return flatMapValue(callee, (alternative) => invoke(m, alternative, args, site, false));
}

/** A function that was given to another: what a library sends for it is sent by the call that it was given to. */
export function callGiven(m: Machine, callee: Value, args: Arguments, site: Origin | null): Value {
  return flatMapValue(callee, (alternative) =>
    callValue(m, [alternative], args, alternative.kind === 'function' ? null : site),
  );
}

/** A function that is called by the one that it was given to needs no look of its own. */
export function markCalled(value: Value): void {
  for (const alternative of alternativesOf(value, 'function')) alternative.closure.called = true;
}

export function invoke(
  m: Machine,
  callee: Alternative,
  args: Arguments,
  site: Origin | null,
  isConstruction: boolean,
): Value {
  switch (callee.kind) {
    case 'function':
      return callClosure(m, callee.closure, args, site);
    case 'class':
      return instantiate(m, callee.definition, args, site);
    case 'method': {
      const { receiver, library, nameAt, pending, bound } = callee;
      const result = perform(m, callee.effect, {
        receiver,
        args: bound === undefined ? args : args.after(bound),
        site,
        library,
        nameAt,
      });
      return pending === undefined ? result : after(pending, result);
    }
    case 'library': {
      const { spec, library } = callee.value;
      const effect = isConstruction ? (spec.construct ?? spec.call) : (spec.call ?? spec.construct);
      if (effect === undefined) return unknownCall(m, callee, args, site);
      return perform(m, effect, { receiver: callee, args, site, library, nameAt: site });
    }
    case 'object':
      return callObject(m, callee, args, site);
    case 'super':
      return callSuper(m, callee, args);
    default:
      return unknownCall(m, callee, args, site);
  }
}

const CALL_METHODS = ['__call__', '__invoke', 'call', 'invoke'];

function callObject(
  m: Machine,
  callee: Extract<Alternative, { kind: 'object' }>,
  args: Arguments,
  site: Origin | null,
): Value {
  const { object } = callee;
  if (object.base?.spec.call !== undefined)
    return invoke(m, { kind: 'library', value: object.base }, args, site, false);
  for (const name of CALL_METHODS) {
    const method = object.ofClass === null ? undefined : methodOf(m, object.ofClass, name);
    if (method !== undefined)
      return callClosure(
        m,
        {
          definition: method.fn,
          environment: method.owner.environment,
          self: [callee],
          ofClass: method.owner,
          bound: [],
          called: false,
        },
        args,
        site,
      );
  }
  return unknownCall(m, callee, args, site);
}

/** `super(…)` in a constructor runs that of the base; in a method, the method of the same name; without arguments it may be the object itself. */
function callSuper(m: Machine, callee: Extract<Alternative, { kind: 'super' }>, args: Arguments): Value {
  const owner = m.frame.ofClass;
  const method = owner?.definition.methods.find((candidate) => candidate.fn.name === callee.method);
  if (method !== undefined && method.role === 'method' && args.all().length > 0) {
    return flatMapValue(callee.bases, (base) => {
      const inherited = base.kind === 'class' ? methodOf(m, base.definition, callee.method) : undefined;
      if (inherited === undefined) return UNKNOWN;
      return callClosure(
        m,
        {
          definition: inherited.fn,
          environment: inherited.owner.environment,
          self: callee.self,
          ofClass: inherited.owner,
          bound: [],
          called: false,
        },
        args,
        null,
      );
    });
  }
  for (const self of alternativesOf(callee.self, 'object'))
    for (const base of callee.bases) {
      if (base.kind === 'class' && args.all().length > 0) construct(m, base.definition, self.object, args, null);
      else if (base.kind === 'library' && args.all().length > 0) adoptLibrary(m, self.object, base, args);
    }
  return [callee];
}

/** Names of functions that only print, check or remember what they get. */
const HARMLESS =
  /^(log|info|debug|warn|error|trace|print\w*|write\w*|dump|dd|echo|log\w*|assert\w*|expect|parse|url|uri|test|it|describe|set\w*|push|append|add\w*|emit|register\w*|subscribe\w*|validate\w*|is[A-Z]\w*)$/i;

/**
 * Nothing is known of the callee. Functions it is given may be called by it, and their result may be its own; a URL of
 * the service that it is given may be requested by it.
 */
function unknownCall(m: Machine, callee: Alternative, args: Arguments, site: Origin | null): Value {
  const callbacks = args.all().flatMap((value) => alternativesOf(value, 'function'));
  for (const value of args.all()) {
    m.noteEscape(value);
    noteHandedOn(m, value);
  }
  const results = callbacks.map((callback) => callValue(m, [callback], positionalArguments(), null));
  const given = weakened(m, join(...results));
  const path =
    callee.kind === 'symbol'
      ? callee.path
      : callee.kind === 'unknown'
        ? callee.hint
        : callee.kind === 'method'
          ? 'method'
          : undefined;
  const name = path?.slice(path.lastIndexOf('.') + 1) ?? '';
  const target = HARMLESS.test(name) ? undefined : targetOf(m, args);
  if (target !== undefined && site !== null) return join(responseOfUnknown(m, site, target, args), given);
  const wrapped = site === null || path === undefined ? undefined : responseOfWrapper(m, path, site, args);
  if (wrapped !== undefined) return join(wrapped, given);
  const words = args.positional
    .slice(0, 1)
    .flatMap((value) => value.flatMap((alternative) => wordOf(alternative) ?? []));
  const hint = [path, ...words].filter((word) => word !== undefined && word.length < 80).join('.');
  return join(given, [{ kind: 'unknown', hint: hint === '' ? undefined : hint }]);
}

/** An argument, or a field of one, that can be a URL of the service. */
function targetOf(m: Machine, args: Arguments): Value | undefined {
  for (const value of args.all()) {
    const texts = alternativesOf(value, 'text');
    if (texts.length > 0 && m.options.isTarget(texts)) return texts;
    for (const { object } of alternativesOf(value, 'object'))
      for (const name of ['url', 'uri', 'endpoint', 'href']) {
        const field = alternativesOf(object.fields.get(name) ?? NOTHING, 'text');
        if (field.length > 0 && m.options.isTarget(field)) return field;
      }
  }
  return undefined;
}

const weakRequests = new WeakMap<Request, Request>();

/** The same value, but reached by a step that is believed: a function nobody sees passed it on. */
function weakened(m: Machine, value: Value): Value {
  const weak = (request: Request): Request => {
    if (request.weak !== null) return request;
    let made = weakRequests.get(request);
    if (made === undefined) {
      made = { ...request, weak: 'unknown-callback', of: request.of ?? request };
      weakRequests.set(request, made);
    }
    return made;
  };
  return value.map((alternative): Alternative => {
    switch (alternative.kind) {
      case 'library':
        return alternative.value.request === undefined
          ? alternative
          : { kind: 'library', value: { ...alternative.value, request: weak(alternative.value.request) } };
      case 'status':
      case 'body':
        return { ...alternative, request: weak(alternative.request) };
      case 'promise': {
        const { settled } = alternative;
        const inner = { value: weakened(m, settled.value), thrown: weakened(m, settled.thrown), codes: settled.codes };
        return promiseOf(inner)[0] as Alternative;
      }
      default:
        return alternative;
    }
  });
}
