/** Arguments of a call, evaluated. */
import { newList, newObject } from '../heap';
import type { Argument, Expression } from '../ir';
import { join, NOTHING, UNKNOWN, type Value } from '../values';
import { evaluate } from './expressions';
import type { Machine } from './machine';

export class Arguments {
  constructor(
    readonly positional: readonly Value[],
    readonly named: ReadonlyMap<string, Value>,
    /** Set after construction. */
    readonly fields: ReadonlyMap<string, Value>,
    /** What further positional arguments may be, after a spread. */
    readonly spread: Value | undefined,
    /** There may be arguments that are not seen here. */
    readonly isOpen: boolean,
    /** The expressions of the positional ones, for parameters by reference. */
    readonly written: readonly Expression[] = [],
  ) {}

  /** Argument by position; negative from the end. */
  at(index: number): Value | undefined {
    return this.positional.at(index) ?? (index >= this.positional.length ? this.spread : undefined);
  }

  /** The same with further positional arguments before them. */
  after(bound: readonly Value[]): Arguments {
    return new Arguments([...bound, ...this.positional], this.named, this.fields, this.spread, this.isOpen);
  }

  /** All values, in order. */
  all(): Value[] {
    return [
      ...this.positional,
      ...(this.spread === undefined ? [] : [this.spread]),
      ...this.named.values(),
      ...this.fields.values(),
    ];
  }

  /** What a rest parameter holds: further positional arguments as a list, or further named ones as an object. */
  restFrom(m: Machine, next: number, used: ReadonlySet<string>): Value {
    const names = [...this.named].filter(([name]) => !used.has(name));
    const items = this.positional.slice(next);
    const rest: Value[] = [];
    if (items.length > 0 || names.length === 0)
      rest.push([
        { kind: 'list', list: newList([...items], this.spread ?? (this.isOpen ? UNKNOWN : NOTHING), m.flow) },
      ]);
    if (names.length > 0) {
      const object = newObject(m.flow);
      for (const [name, value] of names) object.fields.set(name, value);
      rest.push([{ kind: 'object', object }]);
    }
    return join(...rest);
  }
}

/** Nobody in sight calls: every parameter is unknown. */
export const NO_ARGUMENTS = new Arguments([], new Map(), new Map(), undefined, true);

export function positionalArguments(...values: readonly Value[]): Arguments {
  return new Arguments(values, new Map(), new Map(), undefined, false);
}

export function evaluateArguments(m: Machine, args: readonly Argument[]): Arguments {
  const positional: Value[] = [];
  const named = new Map<string, Value>();
  const fields = new Map<string, Value>();
  let spread: Value | undefined;
  let isOpen = false;
  for (const argument of args) {
    const value = evaluate(m, argument.value);
    if (argument.field === true && argument.name !== undefined) fields.set(argument.name, value);
    else if (argument.spread === true) {
      for (const alternative of value) {
        if (alternative.kind === 'object') {
          for (const [name, field] of alternative.object.fields) named.set(name, field);
          isOpen ||= alternative.object.rest.length > 0;
        } else if (alternative.kind === 'list' && spread === undefined) {
          positional.push(...alternative.list.items);
          if (alternative.list.rest.length > 0) spread = alternative.list.rest;
        } else {
          isOpen = true;
        }
      }
    } else if (argument.name !== undefined) named.set(argument.name, value);
    else positional.push(value);
  }
  const written = args.filter((one) => one.name === undefined && one.spread !== true).map((one) => one.value);
  return new Arguments(positional, named, fields, spread, isOpen, written);
}
