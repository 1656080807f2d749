/**
 * Answers that a test makes up (`mockResolvedValue({ status: 429 })`). They stand for what the requests answer that the
 * same function goes on to send; a helper that only makes one up leaves it to its caller.
 */
import type { Frame, MadeUpNumber } from '../environment';
import type { Request } from '../facts';
import { alternativesOf, flatMapValue, join, NOTHING, textValue, type Value } from '../values';
import { positionalArguments } from './arguments';
import { callValue } from './calls';
import type { Machine } from './machine';

/** Fields and parts of the state that hold the status of a made-up answer. */
const STATUS_NAMES = ['status', 'statusCode', 'status_code', 'http_code'] as const;
/** Where an answer stands in another one: in an error, in a mock's settings. */
const INNER_NAMES = ['response', 'return_value', 'side_effect'] as const;
const MAX_DEPTH = 3;

const isStatus = (number: number): boolean => Number.isInteger(number) && number >= 100 && number <= 599;

function numbersIn(value: Value): MadeUpNumber[] {
  return alternativesOf(value, 'constant').flatMap(({ at, use, value: number }): MadeUpNumber[] => {
    if (typeof number !== 'number' || !isStatus(number)) return [];
    const places = new Set([at, use]);
    return [...places].flatMap((place) => (place === undefined ? [] : [{ number, at: place }]));
  });
}

/** The status numbers of made-up answers, of what functions give that make them up, of each in a list. */
function answersIn(m: Machine, value: Value, depth = 0): MadeUpNumber[] {
  if (depth > MAX_DEPTH) return [];
  const inner = (part: Value) => answersIn(m, part, depth + 1);
  return value.flatMap((alternative): MadeUpNumber[] => {
    switch (alternative.kind) {
      case 'promise':
        return inner(join(alternative.settled.value, alternative.settled.thrown));
      case 'function':
        return inner(callValue(m, [alternative], positionalArguments(), null));
      case 'list':
        return [...alternative.list.items, alternative.list.rest].flatMap(inner);
      case 'object':
        return [
          ...fieldsOf(alternative.object.fields, inner),
          ...[...alternative.object.fields].flatMap(([key, field]) => (isForTarget(m, key) ? inner(field) : [])),
        ];
      case 'library':
        return alternative.value.request === undefined ? fieldsOf(alternative.value.state, inner) : [];
      default:
        return [];
    }
  });
}

/** Answers by pattern of the address: `*`, `api.example.com/*`. */
function isForTarget(m: Machine, pattern: string): boolean {
  if (pattern === '*') return true;
  if (!/^[\w*-]+(?:\.[\w*-]+)+(?:[:/]|$)/.test(pattern.replace(/^https?:\/\//, ''))) return false;
  return m.options.isTarget(textValue(`https://${pattern.replace(/^https?:\/\//, '').replaceAll('*', '')}`));
}

function fieldsOf(fields: ReadonlyMap<string, Value>, inner: (value: Value) => MadeUpNumber[]): MadeUpNumber[] {
  return [
    ...STATUS_NAMES.flatMap((name) => numbersIn(fields.get(name) ?? NOTHING)),
    ...INNER_NAMES.flatMap((name) => inner(fields.get(name) ?? NOTHING)),
  ];
}

/** Notes what a test makes up: numbers that are a status as they stand, and answers that have one. */
export function noteMadeUp(m: Machine, value: Value): void {
  const settled = flatMapValue(value, (alternative) => [alternative]);
  m.frame.madeUp.push(...numbersIn(settled), ...answersIn(m, settled));
}

/** When a function ends: what it made up stands for the answers to what was sent in it; else it is its caller's. */
export function settleMadeUp(m: Machine, frame: Frame, outer: Frame | null, sent: readonly Request[]): void {
  if (frame.madeUp.length === 0) return;
  if (sent.length === 0) outer?.madeUp.push(...frame.madeUp);
  else if (sent.every((request) => m.options.isTarget(request.url)))
    for (const answer of frame.madeUp) m.recordMadeUp(answer, sent);
  frame.madeUp.length = 0;
}
