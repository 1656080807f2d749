/** Classes of the program and their objects. */
import type { Origin } from '../facts';
import { type ClassValue, type Closure, type HeapObject, newObject } from '../heap';
import type { ClassDefinition, MethodDefinition } from '../ir';
import { join, NOTHING, type Value } from '../values';
import { type Arguments, NO_ARGUMENTS } from './arguments';
import { invoke } from './calls';
import { noteMade } from './errors';
import { evaluate } from './expressions';
import { callClosure, decorators } from './functions';
import type { Machine } from './machine';
import { runBlock } from './statements';
import { instanceOfType } from './types';

interface OwnedMethod extends MethodDefinition {
  readonly owner: ClassValue;
}

/** The class of a definition; its static parts are evaluated once a pass, its methods when the frame ends. */
export function classOf(m: Machine, definition: ClassDefinition): ClassValue {
  const known = m.classes.get(definition);
  if (known !== undefined) return known;
  const parts = definition.open === true ? openParts(m, definition.name) : [];
  const [first] = parts;
  const { environment } = m;
  const shared = first?.shared ?? newObject(null);
  const statics = first?.statics ?? newObject(null);
  const made: ClassValue = {
    definition,
    environment,
    bases: NOTHING,
    statics,
    shared,
    made: first?.made ?? new Set(),
    parts,
  };
  parts.push(made);
  if (shared.ofClass === null) (shared as { ofClass: ClassValue | null }).ofClass = made;
  m.classes.set(definition, made);
  return made;
}

/** The parts of a class that is written in several files of a namespace. */
function openParts(m: Machine, name: string): ClassValue[] {
  const { language, namespace } = m.state.module;
  const key = `${language} ${namespace ?? m.state.module.path} ${name}`;
  const known = m.openClasses.get(key) ?? [];
  m.openClasses.set(key, known);
  return known;
}

/** Whether two are parts of one class. */
export function isSameClass(left: ClassValue, right: ClassValue): boolean {
  return left.shared === right.shared;
}

/** Runs a class statement: bases, static fields, the body; its methods wait until the frame is done. */
export function runClass(m: Machine, definition: ClassDefinition): ClassValue {
  const made = classOf(m, definition);
  (made as { bases: Value }).bases = join(...definition.bases.map((base) => evaluate(m, base)));
  decorators(m, definition.decorators);
  for (const field of definition.fields)
    if (field.static === true && field.value !== null) {
      const { fields } = made.statics;
      fields.set(field.name, join(fields.get(field.name) ?? NOTHING, evaluate(m, field.value)));
    }
  if (definition.body !== undefined) runBlock(m, definition.body, true);
  m.frame.deferred.push(() => lookInside(m, made));
  return made;
}

/** Evaluates the methods as if somebody unknown called them on an object that was not seen being made. */
function lookInside(m: Machine, definition: ClassValue): void {
  const { shared } = definition;
  for (const object of definition.made)
    for (const [name, value] of object.fields) shared.fields.set(name, join(shared.fields.get(name) ?? NOTHING, value));
  for (const object of definition.made) shared.base ??= object.base;
  for (const base of definition.bases) if (base.kind === 'class') inherit(base.definition.shared, shared);
  const self: Value = [{ kind: 'object', object: shared }];
  construct(m, definition, shared, NO_ARGUMENTS, null);
  for (const method of definition.definition.methods) {
    if (method.role === 'constructor') continue;
    decorators(m, method.fn.decorators);
    const closure = methodClosure(method, definition, method.static === true ? [{ kind: 'class', definition }] : self);
    callClosure(m, closure, NO_ARGUMENTS, null);
  }
}

/** Methods of a base class run on objects of its subclasses, too. */
function inherit(base: HeapObject, derived: HeapObject): void {
  for (const [name, value] of derived.fields) base.fields.set(name, join(base.fields.get(name) ?? NOTHING, value));
  base.base ??= derived.base;
}

function methodClosure(method: MethodDefinition, owner: ClassValue, self: Value): Closure {
  return { definition: method.fn, environment: owner.environment, self, ofClass: owner, bound: [], called: false };
}

function* lineage(definition: ClassValue, depth = 0): Generator<ClassValue> {
  yield definition;
  for (const part of definition.parts) if (part !== definition) yield part;
  if (depth > 8) return;
  for (const part of definition.parts)
    for (const base of part.bases) if (base.kind === 'class') yield* lineage(base.definition, depth + 1);
}

interface MethodsOf {
  readonly instance: ReadonlyMap<string, MethodDefinition>;
  readonly static: ReadonlyMap<string, MethodDefinition>;
}

const methodTables = new WeakMap<ClassDefinition, MethodsOf>();

function methodsOf(definition: ClassDefinition): MethodsOf {
  let table = methodTables.get(definition);
  if (table === undefined) {
    const methods = definition.methods.filter((method) => method.role !== 'constructor');
    const named = (isStatic: boolean) =>
      new Map(
        methods.filter((method) => (method.static === true) === isStatic).map((method) => [method.fn.name, method]),
      );
    table = { instance: named(false), static: named(true) };
    methodTables.set(definition, table);
  }
  return table;
}

/** A method of the class or its bases, nearest first; of two with one name that of objects. */
export function methodOf(_m: Machine, definition: ClassValue, name: string): OwnedMethod | undefined {
  for (const owner of lineage(definition)) {
    const table = methodsOf(owner.definition);
    const method = table.instance.get(name) ?? table.static.get(name);
    if (method !== undefined) return { ...method, owner };
  }
  return undefined;
}

/** A static field or method, or where there is none one of objects; also an enum's constant. */
export function staticMember(m: Machine, definition: ClassValue, name: string): Value {
  for (const owner of lineage(definition)) {
    const field = owner.statics.fields.get(name);
    if (field !== undefined) return field;
    const table = methodsOf(owner.definition);
    const method = table.static.get(name) ?? table.instance.get(name);
    if (method !== undefined) {
      const closure = methodClosure(method, owner, [{ kind: 'class', definition }]);
      if (method.role === 'get') return callClosure(m, closure, NO_ARGUMENTS, null);
      return [{ kind: 'function', closure }];
    }
  }
  for (const base of definition.bases) {
    if (base.kind !== 'library') continue;
    const member = base.value.spec.members?.[name];
    if (member?.call !== undefined)
      return [
        {
          kind: 'method',
          receiver: base,
          effect: member.call,
          library: base.value.library,
          nameAt: m.origin(definition.definition.span),
        },
      ];
  }
  return NOTHING;
}

/** A new object of a class of the program. */
export function instantiate(m: Machine, definition: ClassValue, args: Arguments, site: Origin | null): Value {
  const object = newObject(m.flow, definition);
  definition.made.add(object);
  noteMade(m, object);
  construct(m, definition, object, args, site);
  for (const [name, value] of args.fields) object.fields.set(name, value);
  return [{ kind: 'object', object }];
}

/** Whether a class is another one or inherits of it. */
export function isDerivedFrom(own: ClassValue, wanted: ClassValue, depth = 0): boolean {
  if (isSameClass(own, wanted)) return true;
  if (depth > 8) return false;
  return own.bases.some((base) => base.kind === 'class' && isDerivedFrom(base.definition, wanted, depth + 1));
}

/** Fields and constructor of a class and its bases, run on an object. */
export function construct(
  m: Machine,
  definition: ClassValue,
  object: HeapObject,
  args: Arguments,
  site: Origin | null,
): void {
  const self: Value = [{ kind: 'object', object }];
  const ownConstructor = definition.definition.methods.find((method) => method.role === 'constructor');
  for (const base of definition.bases) {
    if (base.kind === 'class' && base.definition !== definition)
      construct(m, base.definition, object, ownConstructor === undefined ? args : NO_ARGUMENTS, null);
    else if (base.kind === 'library' && object.base === null)
      adoptLibrary(m, object, base, ownConstructor === undefined ? args : NO_ARGUMENTS);
  }
  const initial = initializers(definition, self);
  callClosure(m, initial, NO_ARGUMENTS, null);
  for (const field of definition.definition.fields) {
    if (field.static === true || field.value !== null || field.type === undefined || object.fields.has(field.name))
      continue;
    const typed = instanceOfType(m, field.type);
    if (typed.length > 0) object.fields.set(field.name, typed);
  }
  if (ownConstructor !== undefined) callClosure(m, methodClosure(ownConstructor, definition, self), args, site);
  else fieldsFromArguments(definition, object, args);
}

const initializerCache = new WeakMap<ClassDefinition, Closure['definition']>();

/** Field initialisers as a function on the object, so that they see `this` and the class's scope. */
function initializers(definition: ClassValue, self: Value): Closure {
  let fn = initializerCache.get(definition.definition);
  if (fn === undefined) {
    const { span } = definition.definition;
    const name = definition.definition.methods.find((method) => method.fn.self !== undefined)?.fn.self ?? 'this';
    fn = {
      span,
      name: '',
      params: [],
      self: name,
      body: definition.definition.fields
        .filter((field) => field.static !== true && field.value !== null)
        .map((field) => ({
          kind: 'expression',
          span: field.span,
          value: {
            kind: 'assign',
            span: field.span,
            target: {
              kind: 'member',
              span: field.span,
              object: { kind: 'name', span, name },
              name: field.name,
              nameSpan: field.span,
            },
            value: field.value as NonNullable<typeof field.value>,
          },
        })),
    };
    initializerCache.set(definition.definition, fn);
  }
  return { definition: fn, environment: definition.environment, self, ofClass: definition, bound: [], called: false };
}

/** Data classes, records and struct literals: arguments are the fields. */
function fieldsFromArguments(definition: ClassValue, object: HeapObject, args: Arguments): void {
  const own = definition.definition.fields.filter((field) => field.static !== true);
  for (const [index, value] of args.positional.entries()) {
    const field = own[index];
    if (field !== undefined) object.fields.set(field.name, value);
  }
  for (const [name, value] of args.named) object.fields.set(name, value);
}

/** An object of a class that extends a library's type is also one of that type. */
export function adoptLibrary(
  m: Machine,
  object: HeapObject,
  base: Extract<Value[number], { kind: 'library' }>,
  args: Arguments,
): void {
  for (const alternative of invoke(
    m,
    base,
    args,
    m.origin(object.ofClass?.definition.span ?? { start: 0, end: 0 }),
    true,
  )) {
    if (alternative.kind === 'library') object.base = alternative.value;
    else if (alternative.kind === 'object')
      for (const [name, value] of alternative.object.fields)
        if (object.fields.get(name)?.some(({ kind }) => kind !== 'unknown') !== true) object.fields.set(name, value);
  }
}
