/**
 * The JVM's libraries as Kotlin sees them: getters are properties, and what tells something is read, with or without
 * parentheses. Calls that wait for a coroutine give their value at once.
 */
import type { Effect, Library, LibraryType, Member, ValueMethods } from '../../flow/library';

function propertyName(name: string): string | undefined {
  const match = /^(?:get|set)([A-Z]\w*)$/.exec(name);
  const bare = match?.[1];
  return bare === undefined ? undefined : bare.charAt(0).toLowerCase() + bare.slice(1);
}

type IsCalled = (name: string) => boolean;

function membersOf(name: string, member: Member, isCalled: IsCalled): [string, Member][] {
  const effect = member.call;
  const property = propertyName(name);
  if (effect?.does === 'tell' && effect.promise !== true && !SENDING.has(name)) {
    const read: Member = { read: effect.tells };
    const own: Member = isCalled(name) ? { ...read, call: effect } : read;
    return [[name, own], ...(property === undefined ? [] : [[property, read] as [string, Member]])];
  }
  const [key] = effect?.does === 'set' ? Object.keys(effect.state ?? {}) : [];
  if (property !== undefined && name.startsWith('set') && key !== undefined)
    return [
      [name, member],
      [property, { writes: key }],
    ];
  return [[name, member]];
}

/** Methods of a connection that make it send are called also where they are written as properties. */
export const SENDING: ReadonlySet<string> = new Set([
  'getResponseCode',
  'getInputStream',
  'getErrorStream',
  'getResponseMessage',
]);

/** Names that mean a call somewhere: in the tables of libraries, or as a method of plain values. */
export function calledNames(libraries: readonly Library[], methods: ValueMethods): ReadonlySet<string> {
  const names = new Set(Object.values(methods).flatMap((table) => Object.keys(table ?? {})));
  for (const library of libraries)
    for (const type of Object.values(library.types))
      for (const [name, member] of Object.entries(type.members ?? {}))
        if (member.call !== undefined && member.call.does !== 'tell') names.add(name);
  return names;
}

/** Suspending functions of Retrofit. */
const SUSPENDING = new Set(['responseEndpoint', 'bodyEndpoint']);

function atOnce(effect: Effect | undefined): Effect | undefined {
  if (effect?.does !== 'send') return effect;
  return { ...effect, promise: false };
}

function typeInKotlin(name: string, type: LibraryType, isCalled: IsCalled): LibraryType {
  const members = Object.fromEntries(
    Object.entries(type.members ?? {}).flatMap(([member, effect]) => membersOf(member, effect, isCalled)),
  );
  const call = SUSPENDING.has(name) ? atOnce(type.call) : type.call;
  return { ...type, ...(type.members !== undefined && { members }), ...(call !== undefined && { call }) };
}

export function inKotlin(library: Library, isCalled: IsCalled): Library {
  return {
    ...library,
    types: Object.fromEntries(
      Object.entries(library.types).map(([name, type]) => [name, typeInKotlin(name, type, isCalled)]),
    ),
  };
}

/** Names of members that are read although they may be written as calls. */
export function readMembers(libraries: readonly Library[]): ReadonlySet<string> {
  return new Set(
    libraries.flatMap((library) =>
      Object.values(library.types).flatMap((type) =>
        Object.entries(type.members ?? {}).flatMap(([name, member]) =>
          member.read !== undefined && member.call === undefined && !/^[A-Z]/.test(name) ? [name] : [],
        ),
      ),
    ),
  );
}
