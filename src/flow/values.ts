/**
 * What the solver knows of a value: a small set of alternatives. Absence of knowledge is an alternative of its own, so
 * that a join never pretends to know more than its parts.
 */
import type { CodeMask } from './codes';
import type { Flow } from './environment';
import type { Origin, Request } from './facts';
import type { ClassValue, Closure, HeapList, HeapObject } from './heap';
import type { Effect, Library, LibraryType } from './library';

/** Part of a text: what is known, or a hole with what it is. */
export type Piece = string | Alternative;

/** A boolean that says something about the status of requests: what each may be where it is true, and where false. */
export interface StatusCondition {
  readonly request: Request;
  readonly yes: CodeMask;
  readonly no: CodeMask;
}

export interface LibraryValue {
  readonly library: Library;
  readonly type: string;
  readonly spec: LibraryType;
  /** Shared with values made of the same receiver, as builders and handles are. */
  readonly state: Map<string, Value>;
  /** On which way a part of the state was set last: on another one it is added to, not replaced. */
  readonly setIn?: Map<string, Flow>;
  /** The request that this response, error or handle belongs to. */
  request: Request | undefined;
  /** It is not there where no answer came. */
  readonly nullable?: boolean;
}

export type Alternative =
  /** `hint`: the words by which it was asked for (`process.env.TWOCHAT_URL`); they may tell what it is for. */
  | {
      readonly kind: 'unknown';
      readonly hint?: string /** A field that its object is known not to have. */;
      readonly absent?: boolean;
    }
  /** `at`: the literal. `use`: the name or member by which it was read last. */
  | { readonly kind: 'constant'; readonly value: number | boolean | null; readonly at?: Origin; readonly use?: Origin }
  /** `from`: the literals and templates that its known parts stand in, in their order; `at` alone where it is one literal. */
  | {
      readonly kind: 'text';
      readonly pieces: readonly Piece[];
      readonly at?: Origin;
      readonly from?: readonly Origin[];
    }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly at: readonly Origin[] }
  | { readonly kind: 'list'; readonly list: HeapList }
  | { readonly kind: 'object'; readonly object: HeapObject }
  | { readonly kind: 'function'; readonly closure: Closure }
  | { readonly kind: 'class'; readonly definition: ClassValue }
  | { readonly kind: 'library'; readonly value: LibraryValue }
  /** A member of a library or value, taken but not yet called. */
  | {
      readonly kind: 'method';
      readonly receiver: Alternative;
      readonly effect: Effect;
      readonly library: Library | null;
      readonly nameAt: Origin;
      /** Taken of the value of a promise that nobody waited for: its failures are failures of the result. */
      readonly pending?: Settled;
      /** Arguments that `bind` gave already. */
      readonly bound?: readonly Value[];
    }
  /** A name of another package or of the language that no table knows; dots between its parts. */
  | { readonly kind: 'symbol'; readonly path: string }
  /** A module of the program. */
  | { readonly kind: 'module'; readonly path: string }
  | {
      readonly kind: 'status';
      readonly request: Request;
      readonly text?: boolean;
      /** Divided by 100. */
      readonly hundreds?: boolean;
      readonly type?: { readonly library: Library; readonly name: string };
    }
  | { readonly kind: 'condition'; readonly conditions: readonly StatusCondition[] }
  | { readonly kind: 'body'; readonly request: Request }
  | { readonly kind: 'promise'; readonly settled: Settled }
  /** `super`, `parent`, `base`: the object, seen as one of its base classes. */
  | { readonly kind: 'super'; readonly self: Value; readonly bases: Value; readonly method: string };

/** How a computation ends: what it gives or throws, and what the codes of its requests are on either way. */
export interface Settled {
  readonly value: Value;
  readonly thrown: Value;
  readonly codes: ReadonlyMap<Request, { readonly returned: CodeMask; readonly thrown: CodeMask }>;
}

export type AlternativeKind = Alternative['kind'];
export type AlternativeOf<K extends AlternativeKind> = Extract<Alternative, { kind: K }>;
export type Value = readonly Alternative[];

/** More alternatives than this are not followed; the rest is unknown. */
const MAX_ALTERNATIVES = 12;

export const NOTHING: Value = [];
export const UNKNOWN: Value = [{ kind: 'unknown' }];
export const ABSENT: Value = [{ kind: 'unknown', absent: true }];
export const NULL: Value = [{ kind: 'constant', value: null }];

export function textValue(text: string, at?: Origin): Value {
  return [{ kind: 'text', pieces: [text], at }];
}

export function constant(value: number | boolean | null, at?: Origin): Value {
  return [{ kind: 'constant', value, at }];
}

export function alternativesOf<K extends AlternativeKind>(value: Value, kind: K): AlternativeOf<K>[] {
  return value.filter((alternative): alternative is AlternativeOf<K> => alternative.kind === kind);
}

/** Whether something else stands in for it: null, or a field that is not there. */
export function isMissing(alternative: Alternative): boolean {
  return alternative.kind === 'constant'
    ? alternative.value === null
    : alternative.kind === 'unknown' && alternative.absent === true;
}

/** Kinds of which no value is null or false. */
const ALWAYS_THERE: ReadonlySet<AlternativeKind> = new Set(['list', 'object', 'function', 'class']);

/** Whether an alternative is sure to be neither null nor false, zero or empty. */
export function isSurelyTrue(alternative: Alternative): boolean {
  if (alternative.kind === 'constant') return Boolean(alternative.value);
  if (alternative.kind === 'text') return alternative.pieces.some((piece) => typeof piece === 'string' && piece !== '');
  return ALWAYS_THERE.has(alternative.kind);
}

/** The text of an alternative that is wholly known. */
export function knownText(alternative: Alternative): string | undefined {
  if (alternative.kind !== 'text') return undefined;
  let text = '';
  for (const piece of alternative.pieces) {
    if (typeof piece !== 'string') return undefined;
    text += piece;
  }
  return text;
}

/** The last word of a symbol (`HttpMethod.Post` gives `Post`), or a known text or constant, as text. */
export function wordOf(alternative: Alternative): string | undefined {
  if (alternative.kind === 'symbol') return alternative.path.slice(alternative.path.lastIndexOf('.') + 1);
  if (alternative.kind === 'constant') return alternative.value === null ? undefined : String(alternative.value);
  return knownText(alternative);
}

/** Keys of objects and maps: known text or numbers. */
export function keysOf(value: Value): string[] {
  return value.flatMap((alternative) => wordOf(alternative) ?? []);
}

function samePiece(left: Piece, right: Piece): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return sameAlternative(left, right);
}

/** Whether two alternatives say the same; identity decides for what lives in the heap. */
export function sameAlternative(left: Alternative, right: Alternative): boolean {
  if (left === right) return true;
  switch (left.kind) {
    case 'unknown':
      return right.kind === 'unknown' && left.hint === right.hint && left.absent === right.absent;
    case 'constant':
      return right.kind === 'constant' && left.value === right.value && left.at === right.at;
    case 'text':
      return (
        right.kind === 'text' &&
        left.pieces.length === right.pieces.length &&
        left.pieces.every((piece, index) => samePiece(piece, right.pieces[index] as Piece))
      );
    case 'list':
      return right.kind === 'list' && left.list === right.list;
    case 'object':
      return right.kind === 'object' && left.object === right.object;
    case 'function':
      return (
        right.kind === 'function' &&
        left.closure.definition === right.closure.definition &&
        left.closure.self === right.closure.self
      );
    case 'class':
      return right.kind === 'class' && left.definition === right.definition;
    case 'library':
      return right.kind === 'library' && left.value === right.value;
    case 'symbol':
      return right.kind === 'symbol' && left.path === right.path;
    case 'module':
      return right.kind === 'module' && left.path === right.path;
    case 'status':
      return (
        right.kind === 'status' &&
        left.request === right.request &&
        left.text === right.text &&
        left.hundreds === right.hundreds
      );
    case 'body':
      return right.kind === 'body' && left.request === right.request;
    default:
      return false;
  }
}

/** What either may be. */
export function join(...values: readonly Value[]): Value {
  const [first, ...others] = values.filter((value) => value.length > 0);
  if (first === undefined) return NOTHING;
  if (others.length === 0) return first;
  const joined: Alternative[] = [...first];
  for (const value of others)
    for (const alternative of value) {
      if (joined.some((known) => sameAlternative(known, alternative))) continue;
      if (joined.length >= MAX_ALTERNATIVES)
        return joined.some((known) => known.kind === 'unknown') ? joined : [...joined, { kind: 'unknown' }];
      joined.push(alternative);
    }
  return joined.length === first.length ? first : joined;
}

/** The left side where it is sure to be there, else either. */
export function orElse(left: Value, right: Value): Value {
  return left.length > 0 && left.every(isSurelyTrue) ? left : join(left, right);
}

/** Each alternative mapped, and what comes of it joined. */
export function flatMapValue(value: Value, map: (alternative: Alternative) => Value): Value {
  if (value.length === 1) return map(value[0] as Alternative);
  return join(...value.map(map));
}
