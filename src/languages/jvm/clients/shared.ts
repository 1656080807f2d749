/** Rows that several clients of the JVM share. */
import type { Effect, From, Member, ValueFunction } from '../../../flow/library';

export function at(arg: number, get?: string): From {
  return get === undefined ? { arg } : { arg, get };
}

export function value(fn: ValueFunction, on: From, ...args: readonly From[]): Effect {
  return { does: 'value', fn, on, args };
}

export function called(effect: Effect): Member {
  return { call: effect };
}

/** The same for each name. */
export function each<T>(names: string, member: T): Record<string, T> {
  return Object.fromEntries(names.split(' ').map((name) => [name, member]));
}

/** Entries for classes of a package. */
export function inPackage(path: string, classes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(classes).map(([name, type]) => [`${path}.${name}`, type]));
}

export const IGNORED = called({ does: 'value', fn: 'nothing' });
export const STATUS = called({ does: 'tell', tells: { fact: 'status' } });
export const BODY = called({ does: 'tell', tells: { fact: 'body' } });
export const MESSAGE = called({ does: 'tell', tells: { fact: 'message' } });
export const SUCCESS = called({ does: 'tell', tells: { fact: 'ok', codes: [[200, 299]] } });

export function type(name: string, nullable = false): Member {
  return called({ does: 'tell', tells: { fact: 'type', type: name, ...(nullable && { nullable }) } });
}

/** A setter of a builder that keeps the argument beside those given before. */
export function adds(key: string, from: From = at(0)): Member {
  return called({ does: 'set', state: { [key]: from }, adds: true, callbacks: [] });
}

/** A setter of a builder: a part of its state. */
export function sets(key: string, from: From = at(0)): Member {
  return called({ does: 'set', state: { [key]: from }, callbacks: [] });
}
