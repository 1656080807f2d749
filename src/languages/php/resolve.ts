/** Which files an import may mean. */

/** Directories that Composer projects commonly map their first namespace to. */
const SOURCE_ROOTS = ['src/', 'app/', 'lib/'] as const;

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

/** First parts of the names of packages that the tables know: never a class of the project. */
export function vendorsOf(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.filter((entry) => entry.includes('.')).map((entry) => entry.slice(0, entry.indexOf('.'))));
}

/**
 * PSR-4: a class lies under some root by the end of its name. The prefix that Composer maps to the root is not known
 * here, so the whole name is tried first, then the name without its first and second part, from the file outwards. A
 * name without any namespace is only looked for in a directory of sources.
 */
function classFiles(name: string, from: string): string[] {
  const segments = name.split('.');
  const [first = '', ...others] = segments;
  const roots = ancestors(directoryOf(from));
  const ends = [
    ...['', ...SOURCE_ROOTS].map((source) => `${source}${segments.join('/')}.php`),
    ...(others.length > 0 ? [`${first.toLowerCase()}/${others.join('/')}.php`] : []),
    ...[1, 2].flatMap((skip) => {
      const rest = segments.slice(skip);
      if (rest.length === 0) return [];
      const sources = rest.length === 1 ? SOURCE_ROOTS : ['', ...SOURCE_ROOTS];
      return sources.map((source) => `${source}${rest.join('/')}.php`);
    }),
  ];
  return [...new Set(ends.flatMap((end) => roots.map((root) => under(root, end))))];
}

/**
 * Paths that `module` may mean in the file `from`: a required file (starts with `./`) or a class by its dotted name.
 * Classes of `vendors` are in no file of the project.
 */
export function resolveImport(module: string, from: string, vendors: ReadonlySet<string>): readonly string[] {
  if (module.startsWith('./')) return requiredFiles(module, from);
  return vendors.has(module.split('.', 1)[0] as string) ? [] : classFiles(module, from);
}
