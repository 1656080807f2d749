/** Facts about a request, told by a member or a call of its response, error or handle. */
import type { Origin, Request } from '../facts';
import type { Fact, Library, Member } from '../library';
import { text } from '../text';
import { type Alternative, constant, NOTHING, textValue, UNKNOWN, type Value } from '../values';
import type { Machine } from './machine';
import { libraryValue } from './symbols';

/** A member of a type or of those it extends. */
export function memberOfType(library: Library, type: string, name: string): Member | undefined {
  const spec = library.types[type];
  if (spec === undefined) return undefined;
  if (spec.members !== undefined && Object.hasOwn(spec.members, name)) return spec.members[name];
  for (const base of spec.extends ?? []) {
    const found = memberOfType(library, base, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The request that an alternative belongs to. */
export function requestOf(alternative: Alternative): Request | undefined {
  switch (alternative.kind) {
    case 'library':
      return alternative.value.request;
    case 'status':
    case 'body':
      return alternative.request;
    default:
      return undefined;
  }
}

/** `at` is the member's name, where a boolean is recorded. */
export function tell(m: Machine, fact: Fact, receiver: Alternative, library: Library | null, at: Origin): Value {
  const request = requestOf(receiver);
  switch (fact.fact) {
    case 'status': {
      if (request === undefined) return UNKNOWN;
      confirm(m, request);
      m.handling(request).looked = true;
      const type = fact.type !== undefined && library !== null ? { library, name: fact.type } : undefined;
      return [{ kind: 'status', request, text: fact.text, type }];
    }
    case 'ok': {
      if (request === undefined) return UNKNOWN;
      confirm(m, request);
      const { universe } = m.options;
      const inside = universe.inRanges(fact.codes);
      const codes = fact.negated === true ? universe.answers & ~inside : inside;
      m.recordTest({ at, form: 'boolean', operator: null, codes, number: null, request });
      return [{ kind: 'condition', conditions: [{ request, yes: codes, no: universe.all & ~codes }] }];
    }
    case 'body':
      if (request === undefined) return UNKNOWN;
      confirm(m, request);
      m.noteBodyRead(request);
      return [{ kind: 'body', request }];
    case 'message':
      if (request === undefined) return UNKNOWN;
      m.noteBodyRead(request);
      return [text(['', { kind: 'status', request }, ' '])];
    case 'type': {
      if (library === null || receiver.kind !== 'library') return UNKNOWN;
      const value = libraryValue(library, fact.type);
      const { state, request } = receiver.value;
      const shared = { ...value, state, request, ...(fact.nullable === true && { nullable: true }) };
      return [{ kind: 'library', value: shared }];
    }
    case 'state':
      return receiver.kind === 'library' ? (receiver.value.state.get(fact.key) ?? NOTHING) : NOTHING;
    case 'constant':
      return typeof fact.value === 'number' ? constant(fact.value) : textValue(fact.value);
    case 'self':
      return [receiver];
  }
}

/** A response of an unknown function was read as one. */
function confirm(m: Machine, request: Request): void {
  m.facts.confirmed.add((request.of ?? request).id);
}
