/** Imports of the JVM's languages: a package and a class, or all classes of a package. */
import type { Expression, Span, Statement } from '../../flow/ir';
import { declareAt, libraryAt, membersAt } from '../classbased/build';
import { LIBRARY_PATHS } from './constants';

/** `a.b.Outer.Inner`: the class `Outer` of the package `a.b`, and its member. `as` is the name it gets. */
export function importOf(span: Span, path: string, as?: string): Statement[] {
  const parts = path.split('.');
  const first = parts.findIndex((part) => /^[A-Z]/.test(part));
  const at = first < 0 ? parts.length - 1 : first;
  const local = as ?? parts.at(-1) ?? path;
  const [name, ...inner] = parts.slice(at);
  if (name === undefined) return [];
  const module = parts.slice(0, at).join('.');
  if (inner.length === 0) return [{ kind: 'import', span, module, names: [{ imported: name, local }] }];
  const owner: Expression = libraryAt(span, `${module}.${name}`);
  return [declareAt(span, local, membersAt(span, owner, ...inner))];
}

/** All classes of a package: those of libraries by name, those of the program by a wildcard. */
export function wildcardImport(span: Span, module: string): Statement[] {
  const names = (LIBRARY_PATHS.get(module) ?? []).map((name) => ({ imported: name, local: name }));
  return [{ kind: 'import', span, module, names: [...names, { imported: '*names', local: '*' }] }];
}
