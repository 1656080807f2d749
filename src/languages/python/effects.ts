/** Short forms for rows of the tables. */
import type { Effect, From, LibraryType, Member, ValueFunction } from '../../flow/library';

/** Argument by position or keyword. */
export function at(arg: number, name?: string): From {
  return name === undefined ? { arg } : { arg, name };
}

/** A function on a value: `on` is its subject, `args` are what it further takes. */
export function value(fn: ValueFunction, on: From, ...args: readonly From[]): Effect {
  return { does: 'value', fn, on, args };
}

/** A method on the receiver; its arguments are those of the call. */
export function method(fn: ValueFunction): Effect {
  return { does: 'value', fn };
}

/** The receiver itself, whatever the call says. */
export const SELF: Member = { call: { does: 'tell', tells: { fact: 'self' } } };

/** Nothing that matters. */
export const IGNORED: Member = { call: { does: 'value', fn: 'nothing' } };

/** What `with` gives of an object that is its own manager, and what a future gives that was never told from its value. */
export const COMMON: Readonly<Record<string, Member>> = {
  __enter__: SELF,
  __aenter__: SELF,
  result: SELF,
  close: IGNORED,
};

/** A function as a type: calling it has this effect. */
export function callable(effect: Effect): LibraryType {
  return { call: effect };
}

/** Dotted paths for each name under each of the modules, with the type that the name has. */
export function entriesIn(modules: readonly string[], names: Readonly<Record<string, string>>): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const module of modules) for (const [name, type] of Object.entries(names)) entries[`${module}.${name}`] = type;
  return entries;
}

const VERBS = ['get', 'options', 'head', 'post', 'put', 'patch', 'delete'];

/**
 * A row for each verb. They are there in upper case as well: `getattr(session, method.lower())` must find them, and the
 * case of a text is not followed.
 */
export function byVerb<T>(row: (verb: string) => T): Record<string, T> {
  return Object.fromEntries(
    VERBS.flatMap((verb) => [
      [verb, row(verb.toUpperCase())],
      [verb.toUpperCase(), row(verb.toUpperCase())],
    ]),
  );
}
