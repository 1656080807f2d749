/** What the lowering asks the tables: constants by class, classes by package. */
import { JVM_LIBRARIES } from './libraries';

export const SPRING_STATUS = 'org.springframework.http.HttpStatus';

/** Names of constants, by the full name of their class. */
export const CONSTANT_CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  JVM_LIBRARIES.flatMap((library) =>
    Object.entries(library.entries).map(([path, type]) => [
      path,
      new Set(Object.keys(library.types[type]?.constants ?? {})),
    ]),
  ),
);

function byPackage(): ReadonlyMap<string, readonly string[]> {
  const packages = new Map<string, string[]>();
  for (const library of JVM_LIBRARIES)
    for (const path of Object.keys(library.entries)) {
      const dot = path.lastIndexOf('.');
      if (dot < 0) continue;
      const names = packages.get(path.slice(0, dot)) ?? [];
      names.push(path.slice(dot + 1));
      packages.set(path.slice(0, dot), names);
    }
  return packages;
}

/** Simple names of the classes that the tables know, by package. */
export const LIBRARY_PATHS: ReadonlyMap<string, readonly string[]> = byPackage();
