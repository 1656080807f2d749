/** Which files an import may mean. */

/** Directories that Composer projects commonly map their first namespace to. */
const SOURCE_ROOTS = ['', 'src/', 'app/', 'lib/'] as const;

/** Enough for any layout in use; a deeper file is looked for from its nearest directories. */
const MAX_ANCESTORS = 8;

function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Resolves `.` and `..`. */
function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function ancestors(directory: string): string[] {
  const found = [directory];
  let current = directory;
  while (current !== '' && found.length < MAX_ANCESTORS) {
    current = directoryOf(current);
    found.push(current);
  }
  return found;
}

function under(directory: string, path: string): string {
  return directory === '' ? path : `${directory}/${path}`;
}

/** `./config.php` from the file itself, else from the directories around it (`ABSPATH . 'inc/config.php'`). */
function requiredFiles(path: string, from: string): string[] {
  return ancestors(directoryOf(from)).map((directory) => normalized(under(directory, path.slice(2))));
}

/**
 * PSR-4: a class lies under some root by the end of its name. The prefix that Composer maps to the root is not known
 * here, so shorter and shorter ends are tried, from the root of the project that `from` seems to lie in.
 */
function classFiles(name: string, from: string): string[] {
  const segments = name.split('.');
  const roots = ancestors(directoryOf(from));
  const found: string[] = [];
  for (let skip = 0; skip < Math.min(segments.length, 3); skip += 1) {
    const end = `${segments.slice(skip).join('/')}.php`;
    const isBare = skip === segments.length - 1;
    const sources = skip === 0 ? ['', 'src/'] : isBare ? [''] : SOURCE_ROOTS;
    for (const root of isBare && skip > 0 ? roots.slice(0, 2) : roots)
      for (const source of sources) found.push(under(root, source + end));
  }
  const first = segments[0] ?? '';
  if (segments.length > 1) {
    const lowered = [first.toLowerCase(), ...segments.slice(1)].join('/');
    for (const root of roots) found.push(under(root, `${lowered}.php`));
  }
  return [...new Set(found)];
}

/** Paths that `module` may mean in the file `from`: a required file (starts with `./`) or a class by its dotted name. */
export function resolveImport(module: string, from: string): readonly string[] {
  if (module.startsWith('./')) return requiredFiles(module, from);
  return classFiles(module, from);
}
