/** Status tests: comparisons, memberships, searches in messages, keys of maps that a status indexes. */
import type { CodeMask } from '../codes';
import type { Origin, Request, TestForm } from '../facts';
import type { BinaryOperator } from '../ir';
import {
  type Alternative,
  type AlternativeOf,
  alternativesOf,
  constant,
  join,
  knownText,
  UNKNOWN,
  type Value,
} from '../values';
import type { Machine } from './machine';
import { searchText } from './text-tests';

type Comparison = Extract<BinaryOperator, '==' | '!=' | '<' | '<=' | '>' | '>='>;
type Status = AlternativeOf<'status'>;

const FLIPPED: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

const HOLDS: Readonly<Record<Comparison, (code: number, bound: number) => boolean>> = {
  '==': (code, bound) => code === bound,
  '!=': (code, bound) => code !== bound,
  '<': (code, bound) => code < bound,
  '<=': (code, bound) => code <= bound,
  '>': (code, bound) => code > bound,
  '>=': (code, bound) => code >= bound,
};

interface NumberAt {
  readonly value: number;
  readonly at: Origin | undefined;
  readonly use: Origin | undefined;
}

/** A number, or a text that is one. */
function numberOf(alternative: Alternative): NumberAt | undefined {
  if (alternative.kind === 'constant' && typeof alternative.value === 'number')
    return { value: alternative.value, at: alternative.at, use: alternative.use };
  const text = knownText(alternative);
  const digits = text === undefined ? undefined : /^\s*(\d{1,3})(?:\s+[A-Za-z][\w -]*)?\s*$/.exec(text)?.[1];
  if (digits === undefined || alternative.kind !== 'text') return undefined;
  return { value: Number(digits), at: alternative.at, use: undefined };
}

export function condition(request: Request, codes: CodeMask, all: CodeMask): Value {
  return [{ kind: 'condition', conditions: [{ request, yes: codes, no: all & ~codes }] }];
}

/** The request without whose answer a value is null: a status, or the response of an error. */
function absentWith(alternative: Alternative): Request | undefined {
  if (alternative.kind === 'library')
    return alternative.value.nullable === true ? alternative.value.request : undefined;
  return statusOf(alternative)?.request;
}

function isNull(alternative: Alternative): boolean {
  return alternative.kind === 'constant' && alternative.value === null;
}

/** A status or response that is not there: no answer came. */
function unanswered(m: Machine, request: Request, isNull: boolean): Value {
  const { noAnswer, answers, all } = m.options.universe;
  return condition(request, isNull ? noAnswer : answers, all);
}

/** The status that an alternative is, or wholly consists of as text. */
export function statusOf(alternative: Alternative): Status | undefined {
  if (alternative.kind === 'status') return alternative;
  if (alternative.kind !== 'text' || alternative.pieces.length !== 1) return undefined;
  const [piece] = alternative.pieces;
  return typeof piece === 'object' && piece.kind === 'status' ? piece : undefined;
}

export function compare(m: Machine, operator: Comparison, written: string, left: Value, right: Value): Value {
  const found: Value[] = [];
  const pairs = (subjects: Value, others: Value, how: Comparison) => {
    for (const subject of subjects) {
      const status = statusOf(subject);
      const absent = absentWith(subject);
      if (absent !== undefined && (how === '==' || how === '!=') && others.every(isNull))
        found.push(unanswered(m, absent, how === '=='));
      if (status === undefined) continue;
      for (const other of others) {
        const number = numberOf(other);
        if (number !== undefined) found.push(compareStatus(m, status, how, number, written));
        else if (other.kind === 'library' && how === '==') found.push(UNKNOWN);
      }
    }
  };
  pairs(left, right, operator);
  pairs(right, left, FLIPPED[operator]);
  if (found.length > 0) return join(...found);
  if (operator === '==' || operator === '!=')
    return (
      compareConditions(left, right, operator) ??
      compareMessage(m, operator, written, left, right) ??
      sameText(left, right, operator)
    );
  return UNKNOWN;
}

/** Two texts that are wholly known: a method, a name, a mode by which a function chooses what it does. */
function sameText(left: Value, right: Value, operator: '==' | '!='): Value {
  const [a, b] = [left, right].map((value) => (value.length === 1 ? knownText(value[0] as Alternative) : undefined));
  return a === undefined || b === undefined ? UNKNOWN : constant((a === b) === (operator === '=='));
}

/** `error.message === 'Request failed with status code 429'`: the whole message, where it has a code in it. */
function compareMessage(
  m: Machine,
  operator: '==' | '!=',
  written: string,
  left: Value,
  right: Value,
): Value | undefined {
  const found = [
    ...left.flatMap((subject) => right.flatMap((text) => searchText(m, text, subject, written) ?? [])),
    ...right.flatMap((subject) => left.flatMap((text) => searchText(m, text, subject, written) ?? [])),
  ];
  if (found.length === 0) return undefined;
  return operator === '==' ? found : inverted(found);
}

/** `res.ok === false`, `$ok == true`. */
function compareConditions(left: Value, right: Value, operator: '==' | '!='): Value | undefined {
  const constantOf = (value: Value) =>
    value.length === 1 && value[0]?.kind === 'constant' ? value[0].value : undefined;
  const [subject, bound] =
    alternativesOf(left, 'condition').length > 0 ? [left, constantOf(right)] : [right, constantOf(left)];
  if (typeof bound !== 'boolean' || alternativesOf(subject, 'condition').length === 0) return undefined;
  const isSame = bound === (operator === '==');
  return isSame ? subject : inverted(subject);
}

/** Conditions that hold where the given ones do not. */
function inverted(value: Value): Value {
  return value.map((alternative) => {
    if (alternative.kind !== 'condition') return alternative;
    return {
      kind: 'condition',
      conditions: alternative.conditions.map(({ request, yes, no }) => ({ request, yes: no, no: yes })),
    };
  });
}

function compareStatus(m: Machine, status: Status, operator: Comparison, number: NumberAt, written: string): Value {
  const { universe } = m.options;
  const { request } = status;
  const scale = status.hundreds === true ? 100 : 1;
  const holds = HOLDS[operator];
  const codes = universe.where((code) => holds(Math.floor(code / scale), number.value));
  const isPlausible =
    scale === 100 ? number.value >= 1 && number.value <= 6 : number.value >= 100 && number.value <= 600;
  if (isPlausible) {
    const isEquality = operator === '==' || operator === '!=';
    const form: TestForm = scale === 100 || !isEquality ? 'range' : 'code';
    record(m, {
      number,
      form,
      codes: operator === '!=' ? universe.all & ~codes & universe.answers : codes,
      written,
      request,
    });
  }
  return condition(request, codes, universe.all);
}

interface Found {
  readonly number: NumberAt;
  readonly form: TestForm;
  readonly codes: CodeMask;
  readonly written: string | null;
  readonly request: Request;
}

/** The test at its literal; a constant with a name is a test where it is used, too. */
function record(m: Machine, found: Found): void {
  const { number, form, codes, request } = found;
  const test = {
    operator: found.written === '' ? null : found.written,
    codes,
    number: form === 'range' ? null : number.value,
    request,
  };
  if (number.at !== undefined) m.recordTest({ at: number.at, form, ...test });
  if (number.use !== undefined && number.use !== number.at)
    m.recordTest({ at: number.use, form: form === 'code' ? 'constant' : form, ...test });
}

/** `status in [..]`, `[..].includes(status)`, `1 in message`. */
export function member(m: Machine, item: Value, collection: Value, written: string | null): Value {
  const found: Value[] = [];
  for (const one of item) {
    const status = statusOf(one);
    if (status !== undefined) {
      for (const alternative of collection) {
        const value = memberOf(m, status, alternative, written);
        if (value !== undefined) found.push(value);
      }
      continue;
    }
    const number = numberOf(one);
    for (const alternative of collection) {
      if (number !== undefined && alternative.kind === 'list')
        for (const listed of [...alternative.list.items.flat(), ...alternative.list.rest]) {
          const known = statusOf(listed);
          if (known !== undefined) found.push(compareStatus(m, known, '==', number, written ?? ''));
        }
      const value = searchText(m, one, alternative, written);
      if (value !== undefined) found.push(value);
    }
  }
  return found.length === 0 ? UNKNOWN : join(...found);
}

function memberOf(m: Machine, status: Status, collection: Alternative, written: string | null): Value | undefined {
  const { universe } = m.options;
  const scale = status.hundreds === true ? 100 : 1;
  if (collection.kind === 'range') {
    const codes = universe.where(
      (code) => Math.floor(code / scale) >= collection.from && Math.floor(code / scale) <= collection.to,
    );
    for (const at of collection.at)
      m.recordTest({ at, form: 'range', operator: written, codes, number: null, request: status.request });
    return condition(status.request, codes, universe.all);
  }
  const items =
    collection.kind === 'list'
      ? [...collection.list.items.flat(), ...collection.list.rest]
      : collection.kind === 'object'
        ? keysAsItems(collection.object)
        : [];
  let codes = 0;
  let isWhole = items.length > 0;
  for (const item of items) {
    const number = numberOf(item);
    if (number === undefined) {
      const inner = item.kind === 'range' ? memberOf(m, status, item, written) : undefined;
      const mask = inner?.[0]?.kind === 'condition' ? inner[0].conditions[0]?.yes : undefined;
      if (mask === undefined) isWhole = false;
      codes |= mask ?? 0;
      continue;
    }
    const one = universe.where((code) => Math.floor(code / scale) === number.value);
    codes |= one;
    record(m, { number, form: scale === 100 ? 'range' : 'code', codes: one, written, request: status.request });
  }
  if (items.length === 0) return undefined;
  return isWhole ? condition(status.request, codes, universe.all) : UNKNOWN;
}

function keysAsItems(object: AlternativeOf<'object'>['object']): Alternative[] {
  return [...object.fields.keys()].flatMap((key) => {
    const at = object.keysAt.get(key);
    return /^\d+$/.test(key) ? [{ kind: 'constant', value: Number(key), at } as const] : [];
  });
}

/** `MESSAGES[status]`: the keys are tests. */
export function recordKeys(m: Machine, index: Value, object: Value): Value {
  return join(
    ...index.flatMap((alternative) => {
      const status = statusOf(alternative);
      if (status === undefined) return [];
      return object.flatMap((collection) =>
        collection.kind === 'object' ? [memberOf(m, status, collection, null) ?? UNKNOWN] : [],
      );
    }),
  );
}
