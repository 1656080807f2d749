/** Types of a library that stand for codes: asking for one, or catching it, is a status test. */
import type { CodeMask } from '../codes';
import type { Origin, Request } from '../facts';
import type { CodeRanges, Library } from '../library';
import { type Alternative, type AlternativeOf, alternativesOf, join, UNKNOWN, type Value } from '../values';
import { askedForClass } from './errors';
import type { Machine } from './machine';

type LibraryAlternative = AlternativeOf<'library'>;

/** The type that objects of a class of a library have. */
function instanceType(alternative: LibraryAlternative): string {
  const { spec, type } = alternative.value;
  if (spec.instance !== undefined) return spec.instance;
  return spec.construct?.does === 'make' ? spec.construct.type : type;
}

function codesOf(alternative: LibraryAlternative): CodeRanges | undefined {
  const { spec, library } = alternative.value;
  return spec.codes ?? library.types[instanceType(alternative)]?.codes;
}

/** A type and all that it extends. */
function* lineage(library: Library, type: string, depth = 0): Generator<string> {
  yield type;
  if (depth > 6) return;
  for (const base of library.types[type]?.extends ?? []) yield* lineage(library, base, depth + 1);
}

/** Whether a thrown value of a library can be an object of a class of it: of its type, a wider or a narrower one. */
export function isOfClass(thrown: LibraryAlternative, wanted: LibraryAlternative): boolean {
  const { library } = wanted.value;
  if (thrown.value.library !== library) return false;
  const type = instanceType(wanted);
  return (
    [...lineage(library, thrown.value.type)].includes(type) || [...lineage(library, type)].includes(thrown.value.type)
  );
}

/**
 * Records that `subject` is asked to be one of the classes in `type`, at the type's place in the text.
 * Undefined where the class says nothing about the status.
 */
export function testClass(m: Machine, subject: Value, type: Value, at: Origin): Value | undefined {
  return testClasses(m, subject, type, at, () => true);
}

/**
 * A catch clause: a class of one code is a test of it by name. A class of many (all client errors) is how the client
 * throws, no look at the status; it narrows the codes all the same.
 */
export function testCaught(m: Machine, thrown: Value, type: Value, at: Origin): void {
  testClasses(m, thrown, type, at, isOfOneCode);
}

function isOfOneCode(ranges: CodeRanges): boolean {
  const [first] = ranges;
  return ranges.length === 1 && first !== undefined && first[0] === first[1];
}

function testClasses(
  m: Machine,
  subject: Value,
  type: Value,
  at: Origin,
  counts: (ranges: CodeRanges) => boolean,
): Value | undefined {
  const { universe } = m.options;
  const found: Value[] = [];
  for (const wanted of alternativesOf(type, 'library')) {
    const ranges = codesOf(wanted);
    if (ranges === undefined || !counts(ranges)) continue;
    const codes = universe.inRanges(ranges);
    for (const request of requestsOf(subject, wanted)) {
      const [first] = ranges;
      const number = first !== undefined && isOfOneCode(ranges) ? first[0] : null;
      m.recordTest({ at, form: number === null ? 'range' : 'constant', operator: null, codes, number, request });
      found.push([{ kind: 'condition', conditions: [{ request, yes: codes, no: universe.all & ~codes }] }]);
    }
  }
  return found.length === 0 ? undefined : join(...found);
}

/** Whether `subject` is of one of the program's own classes, by the codes with which its errors are thrown. */
export function testOwnClass(m: Machine, subject: Value, type: Value): Value {
  const conditions = askedForClass(m, subject, type);
  return conditions === undefined ? UNKNOWN : [{ kind: 'condition', conditions }];
}

function requestsOf(subject: Value, wanted: LibraryAlternative): Set<Request> {
  const own = subject.filter(
    (alternative): alternative is LibraryAlternative =>
      alternative.kind === 'library' && alternative.value.library === wanted.value.library,
  );
  return new Set(own.flatMap((alternative) => alternative.value.request ?? []));
}

/** Codes that the classes of a clause leave; undefined where one of them does not say. */
export function codesOfClasses(m: Machine, types: readonly Alternative[]): CodeMask | undefined {
  let mask = 0;
  for (const type of types) {
    const ranges = type.kind === 'library' ? (codesOf(type) ?? type.value.spec.thrownFor) : undefined;
    if (ranges === undefined) return undefined;
    mask |= ranges.length === 0 ? m.options.universe.noAnswer : m.options.universe.inRanges(ranges);
  }
  return types.length === 0 ? undefined : mask;
}
