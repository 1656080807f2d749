/** What several clients of this language have in common. */
import type { Effect, Fact, From, Member } from '../../../flow/library';

export const SUCCESS = [[200, 299]] as const;
export const FAILURE = [[400, 599]] as const;

export const STATUS: Member = { read: { fact: 'status' } };
export const BODY: Member = { read: { fact: 'body' } };
export const MESSAGE: Member = { read: { fact: 'message' } };
/** A method that gives the message. */
export const MESSAGE_TEXT: Member = { call: { does: 'tell', tells: { fact: 'message' } } };
export const SELF: Fact = { fact: 'self' };
export const NOTHING: Effect = { does: 'value', fn: 'nothing' };

/** A method that gives a promise of the body. */
export const BODY_LATER: Member = { call: { does: 'tell', tells: { fact: 'body' }, promise: true } };

export function ofType(type: string): Fact {
  return { fact: 'type', type };
}

export function reads(type: string, nullable?: boolean): Member {
  return { read: { fact: 'type', type, nullable } };
}

/** The first of several places that gives something. */
export function firstOf(first: From, ...others: readonly From[]): From {
  const [next, ...rest] = others;
  return next === undefined ? first : { ...first, or: firstOf(next, ...rest) };
}

/** A field of the argument at `index`, or the client's own setting of that name. State first: an argument that nobody knows must not hide it. */
export function setting(name: string, ...indexes: readonly number[]): From {
  return firstOf({ state: name }, ...indexes.map((arg): From => ({ arg, get: name })));
}

/** The same entries under several module or global names. */
export function entriesOf(names: readonly string[], type: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, type]));
}

/** Members for the methods of HTTP, each made from its name. */
export function perMethod(methods: readonly string[], make: (method: string) => Effect): Record<string, Member> {
  return Object.fromEntries(methods.map((method) => [method, { call: make(method.toUpperCase()) }]));
}

/** The response that the Fetch standard describes: https://fetch.spec.whatwg.org/#response-class */
export const FETCH_RESPONSE: Record<string, Member> = {
  status: STATUS,
  ok: { read: { fact: 'ok', codes: SUCCESS } },
  body: BODY,
  json: BODY_LATER,
  text: BODY_LATER,
  blob: BODY_LATER,
  bytes: BODY_LATER,
  arrayBuffer: BODY_LATER,
  formData: BODY_LATER,
  clone: { call: { does: 'tell', tells: SELF } },
};
