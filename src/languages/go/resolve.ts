/** Which directory an import path may mean. */

/** First words of import paths of the standard library: they have no dot, as has no module of a few own ones. */
const STANDARD = new Set(
  (
    'archive bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag ' +
    'fmt go hash html image index io iter log maps math mime net os path plugin reflect regexp runtime slices sort ' +
    'strconv strings structs sync syscall testing text time unicode unique unsafe weak'
  ).split(' '),
);

/** Deeper files look for packages from their nearest directories only. */
const MAX_ANCESTORS = 10;

function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function ancestors(from: string): string[] {
  const found = [directoryOf(from)];
  while (found.length < MAX_ANCESTORS && found.at(-1) !== '') found.push(directoryOf(found.at(-1) as string));
  return found;
}

/**
 * Directories, each with `/` at its end, in which the files of package `module` may lie. The path of the module that
 * `go.mod` names is not known here, so every end of the import path is looked for under each directory around `from`,
 * the longest end first; the root package of a module lies in a directory that is called like it.
 */
export function resolveImport(module: string, from: string): readonly string[] {
  const words = module.split('/');
  if (STANDARD.has(words[0] ?? '')) return [];
  const around = ancestors(from);
  const found: string[] = [];
  for (let skip = 1; skip < words.length; skip += 1) {
    const end = words.slice(skip).join('/');
    for (const directory of around) found.push(directory === '' ? `${end}/` : `${directory}/${end}/`);
  }
  const own = words.at(-1) ?? '';
  for (const directory of around) if (directory === own || directory.endsWith(`/${own}`)) found.push(`${directory}/`);
  return found;
}
