/** Names of packages and of the language: looked up in the tables, else kept as symbols. */
import type { Library } from '../library';
import type { LibraryValue, Value } from '../values';
import type { Machine } from './machine';

const globals = new WeakMap<Machine, Map<string, LibraryValue>>();

/** A value of a library's type with nothing set yet. */
export function libraryValue(library: Library, type: string): LibraryValue {
  return { library, type, spec: library.types[type] ?? {}, state: new Map(), request: undefined };
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
