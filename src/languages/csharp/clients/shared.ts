/** Rows that several C# clients share. */
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

/** One member for each name. */
export function each<T>(names: string, member: T): Record<string, T> {
  return Object.fromEntries(names.split(' ').map((name) => [name, member]));
}

export const IGNORED: Member = { call: { does: 'value', fn: 'nothing' }, read: { fact: 'body' } };
export const STATUS: Member = { read: { fact: 'status' } };
export const MESSAGE: Member = { read: { fact: 'message' } };
export const BODY: Member = { read: { fact: 'body' } };
export const BODY_LATER: Member = { call: { does: 'tell', tells: { fact: 'body' }, promise: true } };
export const BODY_NOW: Member = { call: { does: 'tell', tells: { fact: 'body' } } };
export const SUCCESS: Member = { read: { fact: 'ok', codes: [[200, 299]] } };
