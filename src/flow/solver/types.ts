/** Declared types: what a value is that nobody in sight made. */
import { type ClassValue, newObject } from '../heap';
import type { Expression, ExpressionOf } from '../ir';
import { flatMapValue, NOTHING, UNKNOWN, type Value } from '../values';
import { evaluate } from './expressions';
import type { Machine } from './machine';
import { libraryValue } from './symbols';

/** Expressions that name a type; a `binary` is one of two names (Ruby's constants, looked up from the inside out). */
const NAMING: ReadonlySet<Expression['kind']> = new Set(['name', 'member', 'import', 'binary']);

/** An object of the declared type: a class of the program or a type of a library that says so; else nothing. */
export function instanceOfType(m: Machine, type: Expression): Value {
  if (type.kind === 'object') return typedObject(m, type);
  if (!NAMING.has(type.kind)) return NOTHING;
  return flatMapValue(evaluate(m, type), (alternative) => {
    if (alternative.kind === 'class') return sharedObject(alternative.definition);
    if (alternative.kind !== 'library') return NOTHING;
    const { library, spec } = alternative.value;
    if (spec.instance === undefined) return spec.call === undefined ? NOTHING : [alternative];
    return [{ kind: 'library', value: libraryValue(library, spec.instance) }];
  });
}

/** An object of a type that names its members. */
function typedObject(m: Machine, type: ExpressionOf<'object'>): Value {
  const object = newObject(m.flow);
  for (const { key, value } of type.entries) {
    const name = key === null || key.kind !== 'literal' ? undefined : String(key.value);
    const member = instanceOfType(m, value);
    if (name !== undefined && member.length > 0) object.fields.set(name, member);
  }
  object.rest = UNKNOWN;
  return object.fields.size === 0 ? NOTHING : [{ kind: 'object', object }];
}

/** Every object of a class that was not seen being made. */
export function sharedObject(definition: ClassValue): Value {
  return [{ kind: 'object', object: definition.shared }];
}
