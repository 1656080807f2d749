/**
 * Errors of the program's own: with which codes each was made and thrown, so that asking which of them it is asks for the
 * status.
 */
import type { CodeMask } from '../codes';
import { addCodes } from '../environment';
import type { Request } from '../facts';
import type { HeapObject } from '../heap';
import { type Alternative, alternativesOf, type StatusCondition, type Value } from '../values';
import { isDerivedFrom } from './classes';
import type { Machine } from './machine';

/** What the codes are on the way that makes an object. */
export function noteMade(m: Machine, object: HeapObject): void {
  if (m.facts.requests.length > 0) object.madeWith = m.flow.allCodes();
}

export function noteThrown(value: Value, codes: ReadonlyMap<Request, CodeMask>): void {
  for (const { object } of alternativesOf(value, 'object')) {
    object.thrownWith ??= new Map();
    addCodes(object.thrownWith, codes);
  }
}

/** The codes that an error can stand for; undefined where nothing is known of that. */
function codesOf(m: Machine, alternative: Alternative): ReadonlyMap<Request, CodeMask> | undefined {
  const { noAnswer } = m.options.universe;
  if (alternative.kind === 'library') {
    const { request } = alternative.value;
    return request === undefined ? undefined : new Map([[request, request.throws | noAnswer]]);
  }
  if (alternative.kind !== 'object') return undefined;
  const { madeWith, thrownWith } = alternative.object;
  if (madeWith === undefined || thrownWith === undefined) return madeWith ?? thrownWith;
  return new Map([...thrownWith].map(([request, mask]) => [request, mask & (madeWith.get(request) ?? mask)]));
}

/**
 * What a question about an error says of the status: the codes of the errors it is true for, and of the others.
 * @param holds undefined where the answer is not known
 * @returns undefined where some error may be anything
 */
export function askedOfErrors(
  m: Machine,
  errors: Value,
  holds: (error: Alternative) => boolean | undefined,
): readonly StatusCondition[] | undefined {
  const { noAnswer } = m.options.universe;
  const yes = new Map<Request, CodeMask>();
  const no = new Map<Request, CodeMask>();
  let isSilentToo = false;
  for (const error of errors) {
    const answer = holds(error);
    const codes = codesOf(m, error);
    if (codes === undefined && error.kind === 'library') isSilentToo = true;
    else if (codes === undefined || codes.size === 0 || answer === undefined) return undefined;
    else addCodes(answer ? yes : no, codes);
  }
  const requests = new Set([...yes.keys(), ...no.keys()]);
  if (requests.size === 0 || yes.size === 0) return undefined;
  return [...requests].map((request) => ({
    request,
    yes: yes.get(request) ?? 0,
    no: (no.get(request) ?? 0) | (isSilentToo ? noAnswer : 0),
  }));
}

/** Whether an error is of one of the program's own classes; undefined where the classes are not all its own. */
export function askedForClass(m: Machine, errors: Value, types: Value): readonly StatusCondition[] | undefined {
  const classes = alternativesOf(types, 'class').map(({ definition }) => definition);
  if (classes.length === 0 || classes.length < types.length) return undefined;
  return askedOfErrors(m, errors, (error) => {
    if (error.kind === 'library') return false;
    if (error.kind !== 'object') return undefined;
    const { ofClass } = error.object;
    return ofClass !== null && classes.some((wanted) => isDerivedFrom(ofClass, wanted));
  });
}

/** A field that is true of some errors and false of the others. */
export function askedForFlag(m: Machine, errors: Value, flagOf: (error: Alternative) => Value): Value | undefined {
  const conditions = askedOfErrors(m, errors, (error) => {
    const [only, ...others] = flagOf(error);
    return only?.kind === 'constant' && typeof only.value === 'boolean' && others.length === 0 ? only.value : undefined;
  });
  return conditions === undefined ? undefined : [{ kind: 'condition', conditions }];
}
