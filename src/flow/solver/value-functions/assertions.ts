/** What assertions of test libraries ask: equality, field by field, and what a function or promise throws. */
import { alternativesOf, flatMapValue, join, keysOf, NOTHING, UNKNOWN, type Value } from '../../values';
import { positionalArguments } from '../arguments';
import { callValue } from '../calls';
import type { Machine } from '../machine';
import { noteMadeUp } from '../made-up';
import { readMember } from '../members';
import { compare, member } from '../tests';
import type { ValueFunctionTable } from '.';

/** A call of a function, and what it throws. */
function attempt(m: Machine, fn: Value): { readonly result: Value; readonly thrown: Value } {
  const sink = { value: NOTHING, codes: new Map() };
  m.frame.handlers.push(sink);
  const result = callValue(m, fn, positionalArguments(), null);
  m.frame.handlers.pop();
  return { result, thrown: sink.value };
}

function thrownBy(m: Machine, subject: Value): Value {
  return flatMapValue(subject, (alternative) => {
    if (alternative.kind === 'promise') return alternative.settled.thrown;
    if (alternative.kind !== 'function') return NOTHING;
    const { result, thrown } = attempt(m, [alternative]);
    return join(thrown, ...alternativesOf(result, 'promise').map(({ settled }) => settled.thrown));
  });
}

/** A value that an assertion waits for: of a promise what it gives and throws, of a function what it does. */
function outcomes(m: Machine, subject: Value): Value {
  return flatMapValue(subject, (alternative) => {
    if (alternative.kind === 'promise') return join(alternative.settled.value, alternative.settled.thrown);
    return alternative.kind === 'function' ? thrownBy(m, [alternative]) : [alternative];
  });
}

/** Equality; of an object that was written out, of each of its fields. */
function equal(m: Machine, subject: Value, expected: Value): Value {
  for (const { object } of alternativesOf(expected, 'object'))
    for (const [name, value] of object.fields) {
      const at = object.keysAt.get(name);
      if (at !== undefined) equal(m, readMember(m, subject, name, at.span, true), value);
    }
  return compare(m, '==', '==', subject, expected);
}

/** An error is expected to be like an object, to pass a function, or to have a text in its message. */
function throwsLike(m: Machine, error: Value, expected: Value): void {
  for (const alternative of expected) {
    if (alternative.kind === 'function') callValue(m, [alternative], positionalArguments(error), null);
    else if (alternative.kind === 'object') equal(m, error, [alternative]);
    else if (alternative.kind === 'text')
      member(m, [alternative], readMember(m, error, 'message', { start: 0, end: 0 }, true), null);
  }
}

export const ASSERTION_FUNCTIONS: ValueFunctionTable = {
  madeUp: (m, { subject, args, call }) => {
    const urls = alternativesOf(subject, 'text');
    if (urls.length === 0 || m.options.isTarget(urls)) for (const value of args) noteMadeUp(m, value);
    return call.receiver === null ? UNKNOWN : [call.receiver];
  },
  equals: (m, { subject, arg }) => equal(m, outcomes(m, subject), arg(0)),
  hasProperty: (m, { subject, arg, call }) => {
    const at = call.nameAt?.span ?? { start: 0, end: 0 };
    const [path] = keysOf(arg(0));
    if (path === undefined || arg(1).length === 0) return UNKNOWN;
    const field = path.split('.').reduce((value, name) => readMember(m, value, name, at, true), outcomes(m, subject));
    return equal(m, field, arg(1));
  },
  throws: (m, { subject, arg }) => {
    const error = thrownBy(m, subject);
    if (error.length > 0) throwsLike(m, error, arg(0));
    return UNKNOWN;
  },
};
