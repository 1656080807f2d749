/** Reading members of values. */
import type { HeapObject } from '../heap';
import type { Span } from '../ir';
import type { Effect, Library, Member, ValueMethods } from '../library';
import {
  ABSENT,
  type Alternative,
  alternativesOf,
  constant,
  flatMapValue,
  join,
  NOTHING,
  textValue,
  UNKNOWN,
  type Value,
} from '../values';
import { NO_ARGUMENTS } from './arguments';
import { methodOf, staticMember } from './classes';
import { askedForFlag } from './errors';
import { memberOfType, tell } from './facts-of';
import { callClosure } from './functions';
import type { Machine } from './machine';
import { exportOf } from './modules';
import { symbolMember } from './symbols';

/**
 * What `object.name` is. With `strict`, nothing where no alternative is known to have the member (implicit `this`);
 * else unknown.
 */
/** A member whose name is not known: only libraries say what their computed members are (`axios[method](…)`). */
export function readAnyMember(m: Machine, object: Value, at: Span): Value {
  return flatMapValue(object, (alternative) => {
    if (alternative.kind !== 'library') return NOTHING;
    const { library, type } = alternative.value;
    const member = memberOfType(library, type, '*');
    return member === undefined ? NOTHING : applyMember(m, member, alternative, library, at);
  });
}

/** With `isCalled`, a member that is a fact when it is read and a function as well is the function. */
export function readMember(
  m: Machine,
  object: Value,
  name: string,
  at: Span,
  strict: boolean,
  isCalled = false,
): Value {
  const found = flatMapValue(object, (alternative) => memberOf(m, alternative, name, at, isCalled));
  if (object.length > 1 && found.length > 1 && found.every(isFlag))
    return askedForFlag(m, object, (alternative) => memberOf(m, alternative, name, at)) ?? found;
  if (found.length > 0 || strict) return found;
  return object.every(isWhollyKnown) ? ABSENT : UNKNOWN;
}

function isFlag(alternative: Alternative): boolean {
  return alternative.kind === 'constant' && typeof alternative.value === 'boolean';
}

/** An object of literal fields and nothing else. */
function isWhollyKnown(alternative: Alternative): boolean {
  if (alternative.kind !== 'object') return false;
  const { base, ofClass, rest } = alternative.object;
  return base === null && ofClass === null && rest.length === 0;
}

function memberOf(m: Machine, alternative: Alternative, name: string, at: Span, isCalled = false): Value {
  switch (alternative.kind) {
    case 'object':
      return objectMember(m, alternative.object, alternative, name, at);
    case 'class':
      return staticMember(m, alternative.definition, name);
    case 'library':
      return libraryMember(m, alternative, name, at, isCalled);
    case 'symbol':
      return valueMethod(m, alternative, [], name, at, () => symbolMember(m, alternative.path, name));
    case 'module':
      return exportOf(m, alternative.path, name);
    case 'status':
      if (alternative.type !== undefined) {
        const { library, name: type } = alternative.type;
        const member = memberOfType(library, type, name);
        if (member !== undefined) return applyMember(m, member, alternative, library, at);
      }
      return valueMethod(m, alternative, ['number', 'string', 'any'], name, at);
    case 'promise':
      return promiseMember(m, alternative, name, at, isCalled);
    case 'body':
      return valueMethod(m, alternative, ['any'], name, at, () => [alternative]);
    case 'text':
      return valueMethod(m, alternative, ['string', 'any'], name, at);
    case 'list':
      return valueMethod(m, alternative, ['list', 'any'], name, at);
    case 'function':
      return valueMethod(m, alternative, ['function', 'any'], name, at);
    case 'method':
      return valueMethod(m, alternative, ['function', 'any'], name, at);
    case 'super':
      return superMember(m, alternative, name, at);
    case 'unknown': {
      const hint = alternative.hint === undefined ? name : `${alternative.hint}.${name}`;
      const known = m.ambient.get(ambientKey(hint));
      if (known !== undefined) return known;
      return valueMethod(m, alternative, ['unknown', 'any'], name, at, () => [{ kind: 'unknown', hint }]);
    }
    case 'constant':
      return alternative.value === null ? NOTHING : valueMethod(m, alternative, ['number', 'any'], name, at);
    default:
      return valueMethod(m, alternative, ['any'], name, at);
  }
}

/** The last two names by which a member of an unknown object was asked for; one name alone would say too little. */
export function ambientKey(hint: string): string {
  const names = hint.split('.').slice(-2);
  return names.length === 2 ? names.join('.') : '';
}

function objectMember(m: Machine, object: HeapObject, alternative: Alternative, name: string, at: Span): Value {
  const field = object.fields.get(name);
  if (field !== undefined) {
    if (name === 'ok') recordCopy(m, field, at);
    return field;
  }
  const getter = object.getters?.get(name);
  if (getter !== undefined) return callClosure(m, getter, NO_ARGUMENTS, null);
  if (object.ofClass !== null) {
    const method = methodOf(m, object.ofClass, name);
    if (method !== undefined) {
      const closure = {
        definition: method.fn,
        environment: method.owner.environment,
        self: [alternative],
        ofClass: method.owner,
        bound: [],
        called: false,
      };
      if (method.role === 'get') return callClosure(m, closure, NO_ARGUMENTS, null);
      return [{ kind: 'function', closure }];
    }
    const inherited = staticMember(m, object.ofClass, name);
    if (inherited.length > 0) return inherited;
  }
  if (object.base !== null) {
    const value = libraryMember(m, { kind: 'library', value: object.base }, name, at);
    if (value.length > 0) return value;
  }
  return valueMethod(m, alternative, ['object', 'any'], name, at, () => object.rest);
}

/** `{ ok: response.ok }` read as `.ok` is the same test once more. */
function recordCopy(m: Machine, value: Value, at: Span): void {
  for (const { conditions } of alternativesOf(value, 'condition'))
    for (const { request, yes } of conditions)
      m.recordTest({ at: m.origin(at), form: 'boolean', operator: null, codes: yes, number: null, request });
}

function libraryMember(
  m: Machine,
  alternative: Extract<Alternative, { kind: 'library' }>,
  name: string,
  at: Span,
  isCalled = false,
): Value {
  const { library, type, spec, state } = alternative.value;
  const member = memberOfType(library, type, name);
  if (member !== undefined) {
    const value = applyMember(m, member, alternative, library, at, isCalled);
    if (value.length > 0) return value;
  }
  const number = constantOf(library, type, name);
  if (number !== undefined) return constant(number);
  if (spec.fluent === true)
    return [{ kind: 'method', receiver: alternative, effect: { does: 'set' }, library, nameAt: m.origin(at) }];
  return state.get(name) ?? valueMethod(m, alternative, [], name, at, () => NOTHING);
}

function constantOf(library: Library, type: string, name: string): number | undefined {
  const spec = library.types[type];
  return (
    spec?.constants?.[name] ??
    spec?.extends?.map((base) => constantOf(library, base, name)).find((value) => value !== undefined)
  );
}

/** A member of a type as data: read now, or kept to be called. */
function applyMember(
  m: Machine,
  member: Member,
  receiver: Alternative,
  library: Library | null,
  at: Span,
  isCalled = false,
): Value {
  const isFunction = isCalled && member.call !== undefined;
  const read =
    member.read === undefined || isFunction ? NOTHING : tell(m, member.read, receiver, library, m.origin(at));
  if (member.call === undefined) return read;
  return join(read, [{ kind: 'method', receiver, effect: member.call, library, nameAt: m.origin(at) }]);
}

function valueMethod(
  m: Machine,
  receiver: Alternative,
  kinds: readonly (keyof ValueMethods)[],
  name: string,
  at: Span,
  otherwise: () => Value = () => UNKNOWN,
): Value {
  const { methods } = m.state.tables.tables;
  for (const kind of [...kinds, 'standIn'] as const) {
    const table = methods[kind];
    if (table !== undefined && Object.hasOwn(table, name))
      return [{ kind: 'method', receiver, effect: table[name] as Effect, library: null, nameAt: m.origin(at) }];
  }
  return otherwise();
}

/** Members of a promise are those of its value where a language does not make one wait (`.Result`), or one forgot. */
function promiseMember(
  m: Machine,
  promise: Extract<Alternative, { kind: 'promise' }>,
  name: string,
  at: Span,
  isCalled: boolean,
): Value {
  const { methods } = m.state.tables.tables;
  if (methods.promise !== undefined && Object.hasOwn(methods.promise, name))
    return [
      {
        kind: 'method',
        receiver: promise,
        effect: methods.promise[name] as Effect,
        library: null,
        nameAt: m.origin(at),
      },
    ];
  return flatMapValue(promise.settled.value, (alternative) =>
    memberOf(m, alternative, name, at, isCalled).map((member) =>
      member.kind === 'method' ? { ...member, pending: promise.settled } : member,
    ),
  );
}

function superMember(m: Machine, alternative: Extract<Alternative, { kind: 'super' }>, name: string, at: Span): Value {
  return flatMapValue(alternative.bases, (base) => {
    if (base.kind === 'library')
      return flatMapValue(alternative.self, (self) =>
        self.kind === 'object' && self.object.base !== null
          ? libraryMember(m, { kind: 'library', value: self.object.base }, name, at)
          : NOTHING,
      );
    if (base.kind !== 'class') return NOTHING;
    const method = methodOf(m, base.definition, name);
    if (method === undefined) return staticMember(m, base.definition, name);
    const closure = {
      definition: method.fn,
      environment: method.owner.environment,
      self: alternative.self,
      ofClass: method.owner,
      bound: [],
      called: false,
    };
    return [{ kind: 'function', closure }];
  });
}

/** What a loop over a value gives: its items, and whatever further ones may be. */
export function itemsOf(value: Value): Value {
  return flatMapValue(value, (alternative) => {
    if (alternative.kind === 'list') return join(...alternative.list.items, alternative.list.rest);
    if (alternative.kind === 'body') return [alternative];
    if (alternative.kind === 'promise') return itemsOf(alternative.settled.value);
    if (alternative.kind === 'object')
      return join(...[...alternative.object.fields.keys()].map((key) => textValue(key)));
    return UNKNOWN;
  });
}

/** Pairs of key and value. */
export function pairsOf(value: Value): { readonly keys: Value; readonly values: Value } {
  const keys: Value[] = [];
  const values: Value[] = [];
  for (const alternative of value) {
    if (alternative.kind === 'object') {
      for (const [key, field] of alternative.object.fields) {
        keys.push(textValue(key, alternative.object.keysAt.get(key)));
        values.push(field);
      }
      values.push(alternative.object.rest);
    } else {
      keys.push(UNKNOWN);
      values.push(itemsOf([alternative]));
    }
  }
  return { keys: join(...keys), values: join(...values) };
}
