/** Reading and writing variables. */
import { type Environment, isPlainVariable, type Variable } from '../environment';
import type { ExpressionOf } from '../ir';
import { join, NOTHING, UNKNOWN, type Value } from '../values';
import type { Machine, ModuleState } from './machine';
import { readMember } from './members';
import { exportOf, namespaceValue } from './modules';
import { libraryEntry } from './symbols';

const SUPER_NAMES = new Set(['super', 'parent', 'base']);

export function readVariable(m: Machine, variable: Variable): Value {
  if (variable.alias !== null && !m.following.has(variable)) {
    m.following.add(variable);
    const exported = exportOf(m, variable.alias.module, variable.alias.name);
    m.following.delete(variable);
    if (exported.length > 0) return exported;
  }
  const { frame } = variable.owner;
  const now = frame.active ? frame.flow.read(variable) : undefined;
  if (frame === m.frame) return now ?? variable.summary;
  return join(now ?? variable.summary, variable.written);
}

/** A body that lies in a variable is read where the variable is: what is known of the status counts there. */
function used(m: Machine, value: Value): Value {
  for (const alternative of value) if (alternative.kind === 'body') m.noteBodyRead(alternative.request);
  return value;
}

export function readName(m: Machine, expression: ExpressionOf<'name'>): Value {
  const { name } = expression;
  const variable = m.environment.lookup(name);
  if (variable !== undefined) return used(m, readVariable(m, variable));
  if (SUPER_NAMES.has(name) && m.frame.ofClass !== null)
    return [{ kind: 'super', self: m.frame.self, bases: m.frame.ofClass.bases, method: m.frame.name }];
  if (m.state.module.implicitThis === true && m.frame.self.length > 0) {
    const member = readMember(m, m.frame.self, name, expression.span, true);
    if (member.length > 0) return member;
  }
  return globalValue(m, name);
}

/** A name that no scope declares: the namespace's, a wildcard import's, a library's, else a symbol. */
export function globalValue(m: Machine, name: string): Value {
  const shared = isPlainVariable(name) ? NOTHING : namespaceValue(m, m.state.module.namespace, name);
  if (shared.length > 0) return shared;
  for (const module of m.state.wildcards) {
    const imported = exportOf(m, module, name);
    if (imported.some((alternative) => alternative.kind !== 'symbol' && alternative.kind !== 'unknown'))
      return imported;
  }
  for (const namespace of m.state.namespaces) {
    const opened = namespaceValue(m, namespace, name);
    if (opened.length > 0) return opened;
  }
  return libraryEntry(m, name) ?? [{ kind: 'symbol', path: name }];
}

/** A new variable in the current block. */
export function declare(m: Machine, name: string, value: Value): void {
  assignVariable(m, m.environment.declare(name), value);
}

export function assignName(m: Machine, name: string, value: Value, outer: ReadonlySet<string> | null): void {
  const { environment } = m;
  let variable: Variable | undefined;
  if (m.state.module.scoping === 'function') {
    const home = environment.function();
    variable =
      outer?.has(name) === true
        ? (home.parent?.lookup(name) ?? moduleEnvironment(m.state).declare(name))
        : (findWithin(environment, home, name) ?? home.declare(name));
  } else {
    variable = environment.lookup(name);
    if (variable === undefined && m.state.module.implicitThis === true && assignSelf(m, name, value)) return;
    variable ??= moduleEnvironment(m.state).declare(name);
  }
  assignVariable(m, variable, value);
}

function findWithin(from: Environment, home: Environment, name: string): Variable | undefined {
  for (let scope: Environment | null = from; scope !== null; scope = scope.parent) {
    const found = scope.variables.get(name);
    if (found !== undefined) return found;
    if (scope === home) return undefined;
  }
  return undefined;
}

function assignSelf(m: Machine, name: string, value: Value): boolean {
  let assigned = false;
  for (const alternative of m.frame.self)
    if (alternative.kind === 'object') {
      alternative.object.fields.set(name, join(alternative.object.fields.get(name) ?? NOTHING, value));
      assigned = true;
    }
  return assigned;
}

export function assignVariable(m: Machine, variable: Variable, value: Value): void {
  const known = value.length === 0 ? UNKNOWN : value;
  variable.summary = join(variable.summary, known);
  const { frame } = variable.owner;
  if (frame === m.frame) {
    frame.flow.values.set(variable, known);
    return;
  }
  variable.written = join(variable.written, known);
  if (frame.active) frame.flow.values.set(variable, join(frame.flow.read(variable) ?? NOTHING, known));
}

function moduleEnvironment(state: ModuleState): Environment {
  return state.frame.environment.function();
}
