/**
 * Options objects (Vue, Pinia, Pipedream): whoever gets such an object makes one object of its parts, and every function
 * in it sees that one as `this`. The language's tables name the parts.
 */
import { type HeapObject, type LaterFields, newObject } from '../heap';
import type { ExpressionOf } from '../ir';
import type { OptionsObjects } from '../library';
import { alternativesOf, join, NOTHING, UNKNOWN, type Value } from '../values';
import { NO_ARGUMENTS } from './arguments';
import { callClosure } from './functions';
import type { Machine } from './machine';

/** Functions further down than this belong to something else. */
const MAX_NESTING = 3;

/** Whether an object literal has a part that only such objects have. */
function isOptionsObject(expression: ExpressionOf<'object'>, options: OptionsObjects): boolean {
  return expression.entries.some(
    ({ key, value }) =>
      key?.kind === 'literal' &&
      ((value.kind === 'object' &&
        [...options.members, ...options.getters, ...options.given].includes(`${key.value}`)) ||
        (value.kind === 'function' && options.fields.includes(`${key.value}`))),
  );
}

/** Gives the functions of an object literal the object that they will see, where it is an options object. */
export function giveInstance(
  m: Machine,
  expression: ExpressionOf<'object'>,
  object: HeapObject,
  later: LaterFields,
): void {
  const { options } = m.state.tables.tables;
  if (options === undefined || !isOptionsObject(expression, options)) return;
  const instance = newObject(m.flow, null, later);
  instance.rest = UNKNOWN;
  object.instance = instance;
  const self: Value = [{ kind: 'object', object: instance }];
  seeAsThis(object, self, 0);
  const parts = (names: readonly string[]) => names.flatMap((name) => object.fields.get(name) ?? NOTHING);
  for (const { object: part } of alternativesOf(parts(options.members), 'object'))
    for (const [name, value] of part.fields) instance.fields.set(name, value);
  for (const { object: part } of alternativesOf(parts(options.given), 'object'))
    for (const [name, value] of part.fields) {
      const made = alternativesOf(value, 'object').flatMap((given) => given.object.instance ?? []);
      if (made.length > 0)
        instance.fields.set(
          name,
          made.map((one) => ({ kind: 'object', object: one })),
        );
    }
  for (const { object: part } of alternativesOf(parts(options.getters), 'object'))
    for (const [name, value] of part.fields)
      for (const { closure } of alternativesOf(value, 'function')) {
        instance.getters ??= new Map();
        instance.getters.set(name, closure);
      }
  for (const alternative of parts(options.fields)) takeFields(m, alternative, instance);
  for (const [name, value] of later.fields) addField(instance, name, value);
}

function addField(instance: HeapObject, name: string, value: Value): void {
  instance.fields.set(name, join(instance.fields.get(name) ?? NOTHING, value));
}

/** Fields that a function gives (`data() { return … }`), or an object that is them. */
function takeFields(m: Machine, alternative: Value[number], instance: HeapObject): void {
  if (alternative.kind === 'object')
    for (const [name, value] of alternative.object.fields) addField(instance, name, value);
  else if (alternative.kind === 'function') {
    alternative.closure.called = true;
    for (const given of callClosure(m, alternative.closure, NO_ARGUMENTS, null))
      if (given.kind === 'object') takeFields(m, given, instance);
  }
}

function seeAsThis(object: HeapObject, self: Value, depth: number): void {
  for (const value of object.fields.values()) {
    for (const { closure } of alternativesOf(value, 'function'))
      if (closure.definition.self !== undefined) closure.self = self;
    if (depth >= MAX_NESTING) continue;
    for (const { object: inner } of alternativesOf(value, 'object'))
      if (inner.ofClass === null && inner.instance === undefined) seeAsThis(inner, self, depth + 1);
  }
}
