/** Assigning to variables, fields, items and patterns. */
import { type HeapObject, newList, newObject } from '../heap';
import type { Expression, Target } from '../ir';
import { alternativesOf, flatMapValue, isMissing, join, keysOf, NOTHING, orElse, UNKNOWN, type Value } from '../values';
import { evaluate } from './expressions';
import type { Machine } from './machine';
import { noteMadeUp } from './made-up';
import { ambientKey, readMember } from './members';
import { assignName, declare } from './names';
import { setState } from './symbols';

/** Declares what a pattern binds. */
export function bind(m: Machine, target: Target, value: Value): void {
  spread(m, target, value, (name, part) => declare(m, name, part));
}

/** The variable of a simple target holds what somebody else gives, each time another. */
export function markBound(m: Machine, target: Target): void {
  const variable = target.kind === 'name' ? m.environment.lookup(target.name) : undefined;
  if (variable !== undefined) variable.isBound = true;
}

/** Assigns to what exists; names bind as the language says. */
export function assign(m: Machine, target: Target, value: Value): void {
  const outer = m.active.at(-1)?.outer;
  const names = outer === undefined ? null : new Set(outer);
  spread(m, target, value, (name, part) => assignName(m, name, part, names));
}

function spread(m: Machine, target: Target, value: Value, name: (name: string, value: Value) => void): void {
  switch (target.kind) {
    case 'name':
      name(target.name, value);
      return;
    case 'member':
      writeMember(m, evaluate(m, target.object), target.name, value);
      return;
    case 'index':
      writeIndex(m, container(m, target.object), target.index, value);
      return;
    case 'objectPattern':
      for (const entry of target.entries) {
        const part = readMember(m, value, entry.key, entry.target.span, false);
        spread(m, entry.target, withDefault(m, part, entry.default), name);
      }
      if (target.rest !== undefined) spread(m, target.rest, value, name);
      return;
    case 'listPattern':
      for (const [index, item] of target.items.entries()) {
        if (item === null) continue;
        if (target.rest === index) spread(m, item, restOf(m, value, index), name);
        else spread(m, item, itemAt(m, value, index), name);
      }
  }
}

function withDefault(m: Machine, value: Value, fallback: Expression | undefined): Value {
  if (fallback === undefined) return value.length === 0 ? UNKNOWN : value;
  const given = value.filter((alternative) => !isMissing(alternative));
  return orElse(given, evaluate(m, fallback));
}

/** Records that are tuples as well: their fields in order. */
function fieldAt(object: HeapObject, index: number): Value | undefined {
  const fields = object.ofClass?.definition.fields.filter((field) => field.static !== true);
  const name = fields?.[index]?.name;
  return name === undefined ? undefined : object.fields.get(name);
}

export function itemAt(m: Machine, value: Value, index: number): Value {
  return flatMapValue(value, (alternative) => {
    if (alternative.kind === 'list') return alternative.list.items[index] ?? alternative.list.rest;
    if (alternative.kind === 'object')
      return (
        alternative.object.fields.get(String(index)) ?? fieldAt(alternative.object, index) ?? alternative.object.rest
      );
    if (alternative.kind === 'promise') return itemAt(m, alternative.settled.value, index);
    if (alternative.kind === 'body') return [alternative];
    if (alternative.kind === 'library' && index === 0) return [alternative];
    return UNKNOWN;
  });
}

function restOf(m: Machine, value: Value, from: number): Value {
  return flatMapValue(value, (alternative) => {
    if (alternative.kind !== 'list') return UNKNOWN;
    return [{ kind: 'list', list: newList(alternative.list.items.slice(from), alternative.list.rest, m.flow) }];
  });
}

export function writeMember(m: Machine, object: Value, name: string, value: Value): void {
  for (const alternative of object) {
    if (alternative.kind === 'object') {
      const target = alternative.object;
      const before = target.fields.get(name);
      const replaces = target.madeIn === m.flow && object.length === 1;
      target.fields.set(name, replaces || before === undefined ? value : join(before, value));
      if (target.later !== undefined && target.later.frame !== m.frame)
        target.later.fields.set(name, join(target.later.fields.get(name) ?? NOTHING, value));
    } else if (alternative.kind === 'class') {
      const { fields } = alternative.definition.statics;
      fields.set(name, join(fields.get(name) ?? NOTHING, value));
    } else if (alternative.kind === 'library') {
      const written = alternative.value.spec.members?.[name];
      if (written?.madeUp === true) noteMadeUp(m, value);
      const key = written?.writes ?? name;
      setState(m, alternative.value, key, value);
    } else if (alternative.kind === 'symbol') {
      if (m.state.tables.tables.replaced?.includes(`${alternative.path}.${name}`) === true) noteMadeUp(m, value);
    } else if (alternative.kind === 'unknown') {
      writeAmbient(m, `${alternative.hint ?? ''}.${name}`, value);
    } else if (alternative.kind === 'promise') {
      writeMember(m, alternative.settled.value, name, value);
    }
  }
}

/** Hangs a value under a name on such an object; of an object with fields, each of them. */
export function expose(m: Machine, name: string, value: Value): void {
  for (const { object } of alternativesOf(value, 'object'))
    for (const [field, inner] of object.fields) writeAmbient(m, `${name}.${field}`, inner);
}

/** A field of an object that nobody sees being made is found again by its name and that of the object. */
function writeAmbient(m: Machine, hint: string, value: Value): void {
  const key = ambientKey(hint.replace(/^\./, ''));
  const isTelling = value.some(({ kind }) => kind === 'library' || kind === 'object' || kind === 'function');
  if (key !== '' && isTelling) m.ambient.set(key, join(m.ambient.get(key) ?? NOTHING, value));
}

/** An item of a variable that does not exist yet makes it, where assigning declares: PHP's `$config['url'] = …`. */
function container(m: Machine, object: Expression): Value {
  const isNew =
    object.kind === 'name' &&
    m.state.module.scoping === 'function' &&
    m.active.at(-1)?.outer?.includes(object.name) !== true &&
    m.environment.lookup(object.name) === undefined;
  if (isNew) declare(m, object.name, [{ kind: 'object', object: newObject(m.flow) }]);
  return evaluate(m, object);
}

function writeIndex(m: Machine, object: Value, index: Expression, value: Value): void {
  const key = evaluate(m, index);
  const names = keysOf(key);
  for (const alternative of object) {
    if (alternative.kind === 'object') {
      if (names.length === 1 && key.length === 1) writeMember(m, [alternative], names[0] as string, value);
      else alternative.object.rest = join(alternative.object.rest, value);
    } else if (alternative.kind === 'list') {
      alternative.list.rest = join(alternative.list.rest, value);
    } else if (alternative.kind === 'library' && names.length === 1) {
      writeMember(m, [alternative], names[0] as string, value);
    }
  }
}

/** A list or object made of a value that is added to: `a[] = x`, `push`. */
export function push(object: Value, value: Value): void {
  for (const alternative of object)
    if (alternative.kind === 'list') {
      if (alternative.list.rest.length === 0 && alternative.list.items.length < 16) alternative.list.items.push(value);
      else alternative.list.rest = join(alternative.list.rest, value);
    }
}
