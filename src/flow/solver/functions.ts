/** Calling functions of the program: by inlining, so that each call sees its own arguments and gives its own result. */
import type { CodeMask } from '../codes';
import { addCodes, Environment, type Frame } from '../environment';
import type { Origin, Request } from '../facts';
import type { Closure } from '../heap';
import type { Expression, FunctionDefinition, Parameter } from '../ir';
import {
  ABSENT,
  type Alternative,
  alternativesOf,
  flatMapValue,
  join,
  NOTHING,
  type Settled,
  UNKNOWN,
  type Value,
} from '../values';
import { type Arguments, NO_ARGUMENTS } from './arguments';
import { assign, bind, markBound } from './assignment';
import { evaluate } from './expressions';
import { type Machine, newFrame } from './machine';
import { settleMadeUp } from './made-up';
import { noteRecursion } from './retries';
import { runBody } from './statements';
import { instanceOfType } from './types';

const closures = new WeakMap<Frame, Map<FunctionDefinition, Closure>>();

/** A function as a value. The same definition in the same frame is the same function. */
export function closureOf(m: Machine, definition: FunctionDefinition): Value {
  let known = closures.get(m.frame);
  if (known === undefined) {
    known = new Map();
    closures.set(m.frame, known);
  }
  let closure = known.get(definition);
  if (closure === undefined) {
    closure = { definition, environment: m.environment, self: NOTHING, ofClass: null, bound: [], called: false };
    known.set(definition, closure);
  }
  const made = closure;
  made.called = false;
  m.frame.deferred.push(() => {
    if (!made.called) callClosure(m, made, NO_ARGUMENTS, null);
  });
  return [{ kind: 'function', closure }];
}

/** Looks at functions that were made in the current frame and are run by someone unknown. */
export function runDeferred(m: Machine): void {
  const { deferred } = m.frame;
  const outer = { stack: m.stack, hooked: m.hooked };
  m.stack = [];
  m.hooked = null;
  for (let index = 0; index < deferred.length; index += 1) deferred[index]?.();
  deferred.length = 0;
  m.stack = outer.stack;
  m.hooked = outer.hooked;
}

function parameterValue(m: Machine, parameter: Parameter, given: Value | undefined): Value {
  if (given !== undefined && given.length > 0) {
    const isMissing = given.every((alternative) => alternative.kind === 'constant' && alternative.value === null);
    if (isMissing && parameter.default !== undefined) return join(evaluate(m, parameter.default), given);
    return given;
  }
  const fallback = parameter.default === undefined ? NOTHING : evaluate(m, parameter.default);
  if (parameter.type !== undefined) {
    if (fallback.some(isMade)) return fallback;
    const typed = instanceOfType(m, parameter.type);
    if (typed.length > 0) return join(fallback, typed);
  }
  if (given === undefined && fallback.length > 0) return join(fallback, UNKNOWN);
  return join(fallback, UNKNOWN);
}

/** An object of some class: what a caller gives instead does as it does. A literal only shows some of the fields. */
function isMade(alternative: Alternative): boolean {
  return alternative.kind === 'library' || (alternative.kind === 'object' && alternative.object.ofClass !== null);
}

/** A parameter that the call leaves out. */
function omitted(m: Machine, parameter: Parameter): Value {
  if (parameter.default !== undefined) return evaluate(m, parameter.default);
  return parameter.type === undefined ? ABSENT : join(instanceOfType(m, parameter.type), ABSENT);
}

function nameOf(parameter: Parameter): string | undefined {
  return parameter.target.kind === 'name' ? parameter.target.name : undefined;
}

function bindParameters(m: Machine, closure: Closure, args: Arguments, isKnownCall: boolean): void {
  const positional = [...closure.bound, ...args.positional];
  let next = 0;
  const used = new Set<string>();
  for (const parameter of closure.definition.params) {
    const name = nameOf(parameter);
    let given: Value | undefined;
    if (parameter.rest === true) {
      given = args.restFrom(m, next, used);
      next = positional.length;
    } else {
      const byName = name === undefined ? undefined : args.named.get(name.replace(/^\$/, ''));
      if (byName !== undefined && name !== undefined) used.add(name);
      given = byName ?? positional[next] ?? args.spread;
      if (byName === undefined) next += 1;
    }
    const isOmitted = isKnownCall && given === undefined && !args.isOpen;
    const value = isOmitted ? omitted(m, parameter) : parameterValue(m, parameter, given);
    bind(m, parameter.target, value);
    markBound(m, parameter.target);
    if (parameter.field === true && name !== undefined) setField(m, name.replace(/^\$/, ''), value);
  }
}

function setField(m: Machine, name: string, value: Value): void {
  for (const alternative of m.frame.self)
    if (alternative.kind === 'object')
      alternative.object.fields.set(name, join(alternative.object.fields.get(name) ?? NOTHING, value));
}

/** What a parameter by reference holds at the end. */
function referenced(m: Machine, parameter: Parameter): Value | null {
  const variable = parameter.target.kind === 'name' ? m.frame.environment.lookup(parameter.target.name) : undefined;
  return variable === undefined ? null : variable.summary;
}

/** Runs the body and tells how it ends; nothing where bounds or recursion forbid to. */
function run(m: Machine, closure: Closure, args: Arguments, site: Origin | null): Frame | undefined {
  const { definition } = closure;
  if (m.active.includes(definition) || !m.mayCall(definition)) return undefined;
  const outer = { frame: m.frame, state: m.state, stack: m.stack };
  const state = m.states.get(closure.environment.module);
  if (state === undefined) return undefined;
  const self = definition.self === undefined ? closure.environment.frame.self : closure.self;
  const frame = newFrame(
    (made) =>
      new Environment(
        closure.environment,
        closure.environment.module,
        made,
        false,
        definition.isolated === true ? new Set(definition.captures) : null,
      ),
    {
      self: definition.self === undefined && self.length === 0 ? closure.environment.frame.self : self,
      ofClass: closure.ofClass ?? closure.environment.frame.ofClass,
      name: definition.name === '' ? closure.environment.frame.name : definition.name,
    },
  );
  for (const [request, mask] of outer.frame.flow.allCodes()) frame.flow.codes.set(request, mask);
  const sentBefore = m.facts.requests.length;
  m.frame = frame;
  m.state = state;
  if (site !== null) m.stack = [...outer.stack, site];
  m.active.push(definition);
  if (definition.self !== undefined)
    bind(
      m,
      { kind: 'name', span: definition.span, name: definition.self },
      closure.self.length > 0 ? closure.self : UNKNOWN,
    );
  bindParameters(m, closure, args, site !== null);
  runBody(m, definition);
  runDeferred(m);
  const references = closure.definition.params.map((parameter) =>
    parameter.byReference === true ? referenced(m, parameter) : null,
  );
  if (frame.madeUp.length > 0) settleMadeUp(m, frame, outer.frame, m.facts.requests.slice(sentBefore));
  m.active.pop();
  frame.active = false;
  m.frame = outer.frame;
  m.state = outer.state;
  m.stack = outer.stack;
  for (const [index, value] of references.entries()) {
    const written = args.written[index];
    if (value !== null && (written?.kind === 'name' || written?.kind === 'member')) assign(m, written, value);
  }
  return frame;
}

/**
 * Calls a function. `site` is the call expression, or null where the caller is a library or unknown. What it throws goes
 * to the current handler, unless it is asynchronous: then the result is a promise of both.
 */
export function callClosure(m: Machine, closure: Closure, args: Arguments, site: Origin | null): Value {
  // A library that calls a function in the course of what this function does (a hook on errors) says nothing of retries.
  if (site !== null && m.active.includes(closure.definition)) noteRecursion(m, closure, args, site);
  const isPlain = site !== null && args.all().every(isPlainValue);
  const self = closure.self[0] ?? null;
  const known = isPlain ? m.plain.get(closure.definition)?.get(self) : undefined;
  if (known !== undefined) return known;
  const before = m.facts.requests.length + m.facts.tests.length;
  const frame = run(m, closure, args, site);
  if (frame === undefined) return UNKNOWN;
  const { returned } = frame;
  const didNothing = m.facts.requests.length + m.facts.tests.length === before && frame.thrown.codes.size === 0;
  if (
    isPlain &&
    didNothing &&
    isPlainValue(returned) &&
    frame.thrown.value.length === 0 &&
    closure.definition.async !== true
  ) {
    const memo = m.plain.get(closure.definition) ?? new Map<Value[number] | null, Value>();
    m.plain.set(closure.definition, memo.set(self, returned));
  }
  if (args === NO_ARGUMENTS) m.noteEscape(returned);
  if (closure.definition.async === true) return [{ kind: 'promise', settled: settledOf(m, frame, returned) }];
  leave(m, frame);
  return returned;
}

/** Nothing by which a function could do one thing or another that matters here. */
function isPlainValue(value: Value): boolean {
  return value.every(({ kind }) => kind === 'unknown' || kind === 'constant' || kind === 'symbol' || kind === 'body');
}

function settledOf(_m: Machine, frame: Frame, value: Value): Settled {
  const codes = new Map<Request, { returned: CodeMask; thrown: CodeMask }>();
  for (const request of new Set([...frame.returnedCodes.keys(), ...frame.thrown.codes.keys()]))
    codes.set(request, {
      returned: frame.returnedCodes.get(request) ?? 0,
      thrown: frame.thrown.codes.get(request) ?? 0,
    });
  const inner = alternativesOf(value, 'promise').map(({ settled }) => settled);
  if (inner.length === 0) return { value, thrown: frame.thrown.value, codes };
  const innerCodes = new Map<Request, { returned: CodeMask; thrown: CodeMask }>();
  for (const settled of inner)
    for (const [request, { returned, thrown }] of settled.codes) {
      const known = innerCodes.get(request);
      innerCodes.set(request, {
        returned: returned | (known?.returned ?? 0),
        thrown: thrown | (known?.thrown ?? 0),
      });
    }
  return {
    value: flatMapValue(value, (alternative) =>
      alternative.kind === 'promise' ? alternative.settled.value : [alternative],
    ),
    thrown: join(frame.thrown.value, ...inner.map((settled) => settled.thrown)),
    codes: new Map([...codes, ...innerCodes]),
  };
}

function leave(m: Machine, frame: Frame): void {
  if (frame.thrown.value.length > 0 || frame.thrown.codes.size > 0) m.throw(frame.thrown.value, frame.thrown.codes);
  const codes = new Map(frame.returnedCodes);
  addCodes(codes, frame.flow.dead ? new Map() : frame.flow.allCodes());
  for (const [request, mask] of codes) m.flow.codes.set(request, mask);
}

/** Decorated functions are what their decorators make of them; unknown ones leave them as they are. */
export function decorators(m: Machine, expressions: readonly Expression[] | undefined): void {
  for (const expression of expressions ?? []) evaluate(m, expression);
}
