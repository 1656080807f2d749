/** Evaluating expressions. */
import { type HeapObject, newList, newObject } from '../heap';
import type { Expression, ExpressionOf, Span } from '../ir';
import { concat, formatPercent, text } from '../text';
import {
  alternativesOf,
  constant,
  flatMapValue,
  isMissing,
  join,
  keysOf,
  NOTHING,
  textValue,
  UNKNOWN,
  type Value,
} from '../values';
import { assign, bind, itemAt } from './assignment';
import { evaluateCall } from './calls';
import { runClass } from './classes';
import { applyCondition, evaluateBinary, negate } from './conditions';
import { runMatch } from './control';
import { noteBranch, noteFork } from './forks';
import { closureOf } from './functions';
import type { Machine } from './machine';
import { itemsOf, readAnyMember, readMember } from './members';
import { importedValue } from './modules';
import { readName } from './names';
import { giveInstance } from './options-objects';
import { wait } from './promises';
import { settledTest } from './settled-tests';
import { runBlock } from './statements';
import { recordKeys } from './tests';

export function evaluate(m: Machine, expression: Expression): Value {
  m.steps += 1;
  switch (expression.kind) {
    case 'literal':
      return literal(m, expression);
    case 'template':
      return template(m, expression);
    case 'name':
      if (m.environment.lookup(expression.name)?.isBound === true) return readName(m, expression);
      return used(m, readName(m, expression), expression.span, expression.span);
    case 'member':
      return used(
        m,
        readMember(m, evaluate(m, expression.object), expression.name, expression.nameSpan, false),
        expression.span,
        expression.nameSpan,
      );
    case 'index':
      return used(m, readIndex(m, expression), expression.span, expression.span);
    case 'call':
      return evaluateCall(m, expression);
    case 'object':
      return makeObject(m, expression);
    case 'list':
      return makeList(m, expression);
    case 'range':
      return makeRange(m, expression);
    case 'function':
      return closureOf(m, expression.fn);
    case 'class':
      return [{ kind: 'class', definition: runClass(m, expression.definition) }];
    case 'binary':
      return evaluateBinary(m, expression);
    case 'not':
      return negate(evaluate(m, expression.value));
    case 'conditional':
      return conditional(m, expression);
    case 'assign':
      return assignment(m, expression);
    case 'await':
      return wait(m, evaluate(m, expression.value));
    case 'import':
      return importedValue(m, expression.module, expression.name ?? '*');
    case 'match':
      return runMatch(m, expression.subject, expression.cases);
    case 'do':
      return runBlock(m, expression.body, true);
    case 'comprehension':
      return comprehension(m, expression);
    case 'unknown':
      for (const part of expression.parts) evaluate(m, part);
      return UNKNOWN;
  }
}

/** A number that was read by a name: a test of it stands at the name, too; of a library's constant, at all of it. */
function used(m: Machine, value: Value, whole: Span, name: Span): Value {
  const numbers = value.filter(
    (alternative) => alternative.kind === 'constant' && typeof alternative.value === 'number',
  );
  if (numbers.length !== 1) return value;
  return value.map((alternative) => {
    if (alternative.kind !== 'constant' || typeof alternative.value !== 'number') return alternative;
    return { ...alternative, use: m.origin(alternative.at === undefined ? whole : name) };
  });
}

function literal(m: Machine, expression: ExpressionOf<'literal'>): Value {
  let value = m.literals.get(expression);
  if (value === undefined) {
    const at = m.origin(expression.span);
    value = typeof expression.value === 'string' ? textValue(expression.value, at) : constant(expression.value, at);
    m.literals.set(expression, value);
  }
  return value;
}

function template(m: Machine, { parts, span }: ExpressionOf<'template'>): Value {
  const from = [m.origin(span)];
  return concat(parts.map((part) => (typeof part === 'string' ? [text([part], undefined, from)] : evaluate(m, part))));
}

function readIndex(m: Machine, expression: ExpressionOf<'index'>): Value {
  const object = evaluate(m, expression.object);
  const index = evaluate(m, expression.index);
  if (index.some((alternative) => alternative.kind === 'status')) {
    recordKeys(m, index, object);
    return join(
      ...object.map((alternative) =>
        alternative.kind === 'object' ? join(...alternative.object.fields.values(), alternative.object.rest) : UNKNOWN,
      ),
    );
  }
  const keys = keysOf(index);
  if (keys.length === 0) return join(readAnyMember(m, object, expression.index.span), anyField(object));
  const found = keys.map((key) => {
    const position = Number(key);
    const isItem =
      Number.isInteger(position) &&
      object.some((alternative) => alternative.kind === 'list' || alternative.kind === 'promise');
    return isItem ? itemAt(m, object, position) : readMember(m, object, key, expression.index.span, false);
  });
  return join(...found);
}

/** What some field or item may be, where the key is not known. */
function anyField(object: Value): Value {
  return flatMapValue(object, (alternative) =>
    alternative.kind === 'object'
      ? join(...alternative.object.fields.values(), alternative.object.rest, UNKNOWN)
      : itemsOf([alternative]),
  );
}

/** Fields that are written after the object was made, by functions that run later. */
function laterFields(m: Machine, expression: ExpressionOf<'object'>): Map<string, Value> {
  const known = m.laterFields.get(expression);
  if (known !== undefined) return known;
  const fields = new Map<string, Value>();
  m.laterFields.set(expression, fields);
  return fields;
}

function makeObject(m: Machine, expression: ExpressionOf<'object'>): Value {
  const later = laterFields(m, expression);
  const object = newObject(m.flow, null, { frame: m.frame, fields: later });
  for (const entry of expression.entries) {
    const value = evaluate(m, entry.value);
    if (entry.key === null) {
      for (const alternative of value) {
        if (isMissing(alternative)) continue;
        if (alternative.kind !== 'object') {
          object.rest = UNKNOWN;
          continue;
        }
        for (const [name, field] of alternative.object.fields) object.fields.set(name, field);
        for (const [name, at] of alternative.object.keysAt) object.keysAt.set(name, at);
        object.rest = join(object.rest, alternative.object.rest);
      }
      continue;
    }
    const key = evaluate(m, entry.key);
    const names = keysOf(key);
    belongTo(object, value);
    if (names.length === 0) object.rest = join(object.rest, value);
    for (const name of names) {
      object.fields.set(name, value);
      object.keysAt.set(name, m.origin(entry.key.span));
    }
  }
  for (const [name, value] of later) object.fields.set(name, join(object.fields.get(name) ?? NOTHING, value));
  giveInstance(m, expression, object, { frame: m.frame, fields: later });
  return [{ kind: 'object', object }];
}

/** Functions that stand in an object and see a `this` are its methods. */
function belongTo(object: HeapObject, value: Value): void {
  for (const { closure } of alternativesOf(value, 'function'))
    if (closure.definition.self !== undefined && closure.self.length === 0) closure.self = [{ kind: 'object', object }];
}

function makeList(m: Machine, expression: ExpressionOf<'list'>): Value {
  const items: Value[] = [];
  let rest: Value = NOTHING;
  for (const item of expression.items) {
    const value = evaluate(m, item.value);
    if (item.spread !== true) items.push(value);
    else
      for (const alternative of value) {
        if (alternative.kind === 'list') {
          items.push(...alternative.list.items);
          rest = join(rest, alternative.list.rest);
        } else rest = UNKNOWN;
      }
  }
  return [{ kind: 'list', list: newList(items, rest, m.flow) }];
}

function makeRange(m: Machine, expression: ExpressionOf<'range'>): Value {
  const bound = (part: Expression | null) => (part === null ? undefined : evaluate(m, part)[0]);
  const from = bound(expression.from);
  const to = bound(expression.to);
  const at = [expression.from, expression.to].flatMap((part) => (part === null ? [] : [m.origin(part.span)]));
  const low = from === undefined ? 0 : from.kind === 'constant' ? from.value : null;
  const high = to === undefined ? Number.MAX_SAFE_INTEGER : to.kind === 'constant' ? to.value : null;
  if (typeof low !== 'number' || typeof high !== 'number') return UNKNOWN;
  return [{ kind: 'range', from: low, to: expression.inclusive ? high : high - 1, at }];
}

function conditional(m: Machine, expression: ExpressionOf<'conditional'>): Value {
  const test = evaluate(m, expression.test);
  noteFork(m, test, expression.test);
  const settled = settledTest(m, expression.test);
  const { flow } = m;
  const branch = (part: Expression, isTrue: boolean) => {
    const fork = flow.fork();
    if (settled === !isTrue) {
      fork.dead = true;
      return { fork, value: NOTHING };
    }
    m.frame.flow = fork;
    applyCondition(m, test, isTrue);
    noteBranch(m, test, [part]);
    const value = evaluate(m, part);
    m.frame.flow = flow;
    return { fork, value };
  };
  const then = branch(expression.then, true);
  const otherwise = branch(expression.otherwise, false);
  flow.merge([then.fork, otherwise.fork]);
  return join(then.value, otherwise.value);
}

function assignment(m: Machine, expression: ExpressionOf<'assign'>): Value {
  const value = evaluate(m, expression.value);
  const assigned = expression.operator === undefined ? value : combine(m, expression, value);
  assign(m, expression.target, assigned);
  return assigned;
}

function combine(m: Machine, expression: ExpressionOf<'assign'>, value: Value): Value {
  const { target, operator } = expression;
  if (target.kind === 'objectPattern' || target.kind === 'listPattern') return UNKNOWN;
  const before = evaluate(m, target);
  if (operator === '+') return addition(before, value);
  if (operator === 'or' || operator === 'nullish' || operator === 'and') return join(before, value);
  return UNKNOWN;
}

/** Sum of numbers, or texts one after another. */
export function addition(left: Value, right: Value): Value {
  const isText = (value: Value) =>
    value.some(
      (alternative) =>
        alternative.kind === 'text' ||
        alternative.kind === 'unknown' ||
        alternative.kind === 'status' ||
        alternative.kind === 'symbol',
    );
  if (isText(left) || isText(right)) return concat([left, right]);
  return flatMapValue(left, (a) =>
    flatMapValue(right, (b) =>
      a.kind === 'constant' && b.kind === 'constant' && typeof a.value === 'number' && typeof b.value === 'number'
        ? constant(a.value + b.value)
        : UNKNOWN,
    ),
  );
}

/** `format % args`. */
export function percent(left: Value, right: Value): Value {
  const args = right.flatMap((alternative) => (alternative.kind === 'list' ? alternative.list.items : [[alternative]]));
  const named = new Map(
    right.flatMap((alternative) => (alternative.kind === 'object' ? [...alternative.object.fields] : [])),
  );
  return formatPercent(left, args, named);
}

function comprehension(m: Machine, expression: ExpressionOf<'comprehension'>): Value {
  bind(m, expression.binding, itemsOf(evaluate(m, expression.iterable)));
  if (expression.condition !== null) evaluate(m, expression.condition);
  return [{ kind: 'list', list: newList([], evaluate(m, expression.value), m.flow) }];
}
