/** Declared types: what a value is that nobody in sight made. */
import type { ClassValue } from '../heap';
import type { Expression } from '../ir';
import { flatMapValue, NOTHING, type Value } from '../values';
import { evaluate } from './expressions';
import type { Machine } from './machine';
import { libraryValue } from './symbols';

/** An object of the declared type: a class of the program or a type of a library that says so; else nothing. */
export function instanceOfType(m: Machine, type: Expression): Value {
  if (type.kind !== 'name' && type.kind !== 'member' && type.kind !== 'import') return NOTHING;
  return flatMapValue(evaluate(m, type), (alternative) => {
    if (alternative.kind === 'class') return sharedObject(alternative.definition);
    if (alternative.kind !== 'library') return NOTHING;
    const { library, spec } = alternative.value;
    if (spec.instance === undefined) return NOTHING;
    return [{ kind: 'library', value: libraryValue(library, spec.instance) }];
  });
}

/** Every object of a class that was not seen being made. */
export function sharedObject(definition: ClassValue): Value {
  return [{ kind: 'object', object: definition.shared }];
}
