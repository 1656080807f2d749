/** Names of packages and of the language: looked up in the tables, else kept as symbols. */

import type { Flow } from '../environment';
import type { Library } from '../library';
import { join, type LibraryValue, type Value } from '../values';
import type { Machine } from './machine';

const globals = new WeakMap<Machine, Map<string, LibraryValue>>();

/** A value of a library's type with nothing set yet. */
export function libraryValue(library: Library, type: string): LibraryValue {
  return { library, type, spec: library.types[type] ?? {}, state: new Map(), setIn: new Map(), request: undefined };
}

export function libraryResult(library: Library, type: string): Value {
  return [{ kind: 'library', value: libraryValue(library, type) }];
}

/** What a dotted path means by the tables of the module's language; there is one value of it a program. */
export function libraryEntry(m: Machine, path: string): Value | undefined {
  const entry = m.state.tables.entries.get(path);
  if (entry === undefined) return undefined;
  let known = globals.get(m);
  if (known === undefined) {
    known = new Map();
    globals.set(m, known);
  }
  const key = `${m.state.module.language} ${path}`;
  let value = known.get(key);
  if (value === undefined) {
    value = libraryValue(entry.library, entry.type);
    known.set(key, value);
  }
  return [{ kind: 'library', value }];
}

/** A member of a package or of an unknown global. */
export function symbolMember(m: Machine, path: string, name: string): Value {
  const joined = name === 'default' ? path : `${path}.${name}`;
  return libraryEntry(m, joined) ?? [{ kind: 'symbol', path: joined }];
}

/** A package that is not part of the program, or its export. */
export function packageValue(m: Machine, module: string, name: string): Value {
  const path = module
    .replace(/^node:/, '')
    .replaceAll('\\', '.')
    .replaceAll('::', '.');
  if (name === '*' || name === 'default')
    return libraryEntry(m, `${path}.default`) ?? libraryEntry(m, path) ?? [{ kind: 'symbol', path }];
  return symbolMember(m, path, name);
}

/** Parts of the state that are collections: setting one more does not take away the others. */
const ADDED_TO = new Set(['headers']);

/** Sets a part of the state: in place of what the same way, or a way that led here, set before; else as one more possibility. */
export function setState(m: Machine, target: LibraryValue, key: string, value: Value): void {
  if (value.length === 0) return;
  const before = target.state.get(key);
  const replaces = before === undefined || (!ADDED_TO.has(key) && leadsHere(m.flow, target.setIn?.get(key)));
  target.state.set(key, replaces ? value : join(before, value));
  target.setIn?.set(key, m.flow);
}

/** Whether the method was chosen in a branch that ended before here: on another way it is the library's default. */
export function isSetOnOneWay(m: Machine, value: LibraryValue, key: string): boolean {
  const last = key === 'method' ? value.setIn?.get(key) : undefined;
  return last !== undefined && last !== m.flow && leadsHere(m.flow, last);
}

/** Whether one flow is another or was forked into it: what was done there is done with here. */
function leadsHere(flow: Flow, last: Flow | undefined): boolean {
  for (let current: Flow | null | undefined = last; current != null; current = current.parent)
    if (current === flow) return true;
  return false;
}
