/** Taking values from arguments and state, as the tables say. */
import type { From } from '../library';
import {
  type Alternative,
  type AlternativeOf,
  constant,
  flatMapValue,
  join,
  NOTHING,
  textValue,
  UNKNOWN,
  type Value,
} from '../values';
import type { Arguments } from './arguments';
import { methodOf } from './classes';
import type { Machine } from './machine';

export interface CallSite {
  readonly receiver: Alternative | null;
  readonly args: Arguments;
}

/** The value, or nothing where the call does not give one. An argument of which nothing is known gives something unknown. */
export function take(m: Machine, from: From | undefined, call: CallSite): Value {
  if (from === undefined) return NOTHING;
  const value = takeOne(m, from, call);
  return value.length > 0 || from.or === undefined ? value : take(m, from.or, call);
}

/** What every alternative gives, not only the first: a request carries the headers of its client and its own. */
export function takeAll(m: Machine, from: From | undefined, call: CallSite): Value {
  const values: Value[] = [];
  for (let one = from; one !== undefined; one = one.or) values.push(takeOne(m, one, call));
  return join(...values);
}

function takeOne(m: Machine, from: From, call: CallSite): Value {
  if (from.value !== undefined) return typeof from.value === 'string' ? textValue(from.value) : constant(from.value);
  if (from.state !== undefined) {
    const state = call.receiver?.kind === 'library' ? call.receiver.value.state.get(from.state) : undefined;
    return state === undefined ? NOTHING : path(m, state, from.get);
  }
  const named = from.name === undefined ? undefined : call.args.named.get(from.name);
  if (named !== undefined) return path(m, named, from.get);
  if (from.arg === undefined) return NOTHING;
  const given = call.args.at(from.arg);
  if (given === undefined) return NOTHING;
  return path(m, given, from.get);
}

function path(m: Machine, value: Value, dotted: string | undefined): Value {
  if (dotted === undefined) return value;
  return dotted
    .split('.')
    .reduce<Value>((current, name) => flatMapValue(current, (alternative) => part(m, alternative, name)), value);
}

function part(m: Machine, alternative: Alternative, name: string): Value {
  switch (alternative.kind) {
    case 'object': {
      const { object } = alternative;
      return (
        object.fields.get(name) ?? methodValue(m, alternative, name) ?? object.base?.state.get(name) ?? object.rest
      );
    }
    case 'library':
      return alternative.value.state.get(name) ?? NOTHING;
    case 'list': {
      const index = Number(name);
      return Number.isInteger(index) ? (alternative.list.items[index] ?? alternative.list.rest) : NOTHING;
    }
    case 'unknown':
    case 'symbol':
      return UNKNOWN;
    default:
      return NOTHING;
  }
}

/** A method of an object of the program's own, as a callback that a library finds by its name. */
function methodValue(m: Machine, alternative: AlternativeOf<'object'>, name: string): Value | undefined {
  const { ofClass } = alternative.object;
  const method = ofClass === null ? undefined : methodOf(m, ofClass, name);
  if (method === undefined) return undefined;
  const { owner } = method;
  const closure = {
    definition: method.fn,
    environment: owner.environment,
    self: [alternative],
    ofClass: owner,
    bound: [],
    called: false,
  };
  return [{ kind: 'function', closure }];
}

/** Whether a value is wholly one of these constants; symbols count by their last word. */
export function isOneOf(value: Value, wanted: readonly (string | number | boolean | null)[]): boolean {
  return value.length > 0 && value.every((alternative) => wanted.some((one) => isConstant(alternative, one)));
}

function isConstant(alternative: Alternative, wanted: string | number | boolean | null): boolean {
  switch (alternative.kind) {
    case 'constant':
      return alternative.value === wanted;
    case 'symbol':
      return alternative.path === wanted || alternative.path.slice(alternative.path.lastIndexOf('.') + 1) === wanted;
    case 'text':
      return alternative.pieces.length === 1 && alternative.pieces[0] === wanted;
    default:
      return false;
  }
}
