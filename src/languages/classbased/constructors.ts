/**
 * Overloads. A class of the flow program has one constructor: the widest one, with what the narrower ones hand on to it
 * as its default values, and the bodies of all others as ways that may be taken as well. A method that only hands on to
 * a wider one of its name gives that one its default values, too.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Argument, Expression, FunctionDefinition, Parameter, Statement } from '../../flow/ir';
import { declareAt, nameAt, unknownAt } from './build';

export interface Overload {
  readonly fn: FunctionDefinition;
  /** Arguments that it hands on to another overload (`this(…)`, `return send(path, null)`); null where it does not. */
  readonly delegates: readonly Argument[] | null;
}

function targetName(parameter: Parameter | undefined): string | undefined {
  return parameter?.target.kind === 'name' ? parameter.target.name : undefined;
}

/** What the parameter at `index` of the wider overload gets where the narrower one is called. */
function handedOn(overload: Overload, index: number): Expression | undefined {
  const value = overload.delegates?.[index]?.value;
  if (value === undefined || value.kind === 'unknown') return undefined;
  const isOwnParameter = value.kind === 'name' && overload.fn.params.some((one) => targetName(one) === value.name);
  return isOwnParameter ? undefined : value;
}

function withDefaults(wide: FunctionDefinition, narrow: readonly Overload[]): FunctionDefinition {
  if (narrow.length === 0) return wide;
  const params = wide.params.map((parameter, index): Parameter => {
    if (parameter.default !== undefined) return parameter;
    for (const overload of narrow) {
      if (overload.delegates?.length !== wide.params.length || index < overload.fn.params.length) continue;
      const value = handedOn(overload, index);
      if (value !== undefined) return { ...parameter, default: value };
    }
    return parameter;
  });
  return { ...wide, params };
}

/** The body of another constructor, with its parameters bound to those of the one that is kept. */
function otherBody(kept: FunctionDefinition, other: FunctionDefinition): Statement {
  const { span } = other;
  const bindings = other.params.flatMap((parameter, index): Statement[] => {
    const name = targetName(parameter);
    const given = targetName(kept.params[index]);
    if (name === undefined || name === given) return [];
    const value = given === undefined ? (parameter.default ?? null) : nameAt(span, given);
    const declared = declareAt(span, name, value);
    return [parameter.type === undefined ? declared : { ...declared, type: parameter.type }];
  });
  return { kind: 'if', span, test: unknownAt(span), then: [...bindings, ...other.body], otherwise: [] };
}

/** One constructor for all. Undefined where the class has none. */
export function mergeConstructors(overloads: readonly Overload[]): FunctionDefinition | undefined {
  const own = overloads.filter((overload) => overload.delegates === null);
  const candidates = own.length > 0 ? own : overloads;
  const wide = candidates.reduce<Overload | undefined>(
    (best, overload) => (best === undefined || overload.fn.params.length > best.fn.params.length ? overload : best),
    undefined,
  );
  if (wide === undefined) return undefined;
  const merged = withDefaults(
    wide.fn,
    overloads.filter((overload) => overload !== wide && overload.delegates !== null),
  );
  const others = overloads.filter((overload) => overload !== wide && overload.fn.body.length > 0);
  return { ...merged, body: [...others.map((overload) => otherBody(wide.fn, overload.fn)), ...merged.body] };
}

/** What a method hands on to another of its own name, where it does nothing else. */
export function delegation(fn: FunctionDefinition): readonly Argument[] | null {
  const [only] = fn.body;
  if (fn.body.length !== 1 || only === undefined) return null;
  let value = only.kind === 'return' || only.kind === 'expression' ? only.value : null;
  if (value?.kind === 'await') value = value.value;
  if (value?.kind !== 'call') return null;
  const { callee } = value;
  const isOwn =
    callee.kind === 'name'
      ? callee.name === fn.name
      : callee.kind === 'member' &&
        callee.object.kind === 'name' &&
        callee.object.name === fn.self &&
        callee.name === fn.name;
  return isOwn && value.args.length > fn.params.length ? value.args : null;
}

/** Methods of a class without those that only hand on; their wider overloads have their defaults instead. */
export function mergeMethods(methods: readonly FunctionDefinition[]): FunctionDefinition[] {
  const groups = new Map<string, FunctionDefinition[]>();
  for (const method of methods) groups.set(method.name, [...(groups.get(method.name) ?? []), method]);
  return methods.flatMap((method) => {
    const group = groups.get(method.name) ?? [];
    if (group.length === 1) return [method];
    const width = delegation(method)?.length;
    if (width !== undefined && group.some((other) => other !== method && other.params.length === width)) return [];
    const narrow = group.flatMap((other): Overload[] => {
      const delegates = delegation(other);
      return other === method || delegates === null ? [] : [{ fn: other, delegates }];
    });
    return [withDefaults(method, narrow)];
  });
}
