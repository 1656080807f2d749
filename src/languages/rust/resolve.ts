/** Which file a module path may mean. */

const PACKAGES = new Set(['std', 'core', 'alloc']);
/** Files that stand for their directory. */
const ROOT_FILE = /(?:^|\/)(?:main|lib|mod)\.rs$/;

function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function under(directory: string, path: string): string {
  return directory === '' ? path : `${directory}/${path}`;
}

/** The directory in which the modules below a file lie. */
function homeOf(from: string): string {
  return ROOT_FILE.test(from) ? directoryOf(from) : from.replace(/\.rs$/, '');
}

/** The directory of the crate's root file: the nearest `src` around, or that of the file. */
function sourceOf(from: string): string {
  const at = `/${from}`.lastIndexOf('/src/');
  return at === -1 ? directoryOf(from) : from.slice(0, at + 3);
}

function filesOf(directory: string, words: readonly string[]): string[] {
  if (words.length === 0)
    return ['lib.rs', 'main.rs', 'mod.rs'].map((name) => under(directory, name)).concat(`${directory}.rs`);
  const path = under(directory, words.join('/'));
  return [`${path}.rs`, `${path}/mod.rs`];
}

/** Names of crates that entries of libraries (`reqwest.blocking.Client`) begin with. */
export function cratesOf(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.split('.')[0] as string));
}

/**
 * Paths that the module `a::b::c`, as `use` and `mod` write it, may mean in the file `from`.
 *
 * @param others crates that are not the project's: only a module below the file can be called like one of them.
 */
export function resolveImport(module: string, from: string, others: ReadonlySet<string>): readonly string[] {
  const words = module.split('::');
  const [first = '', ...rest] = words;
  if (PACKAGES.has(first)) return [];
  if (first === 'crate') return filesOf(sourceOf(from), rest);
  if (first === 'self') return filesOf(homeOf(from), rest);
  if (first === 'super') {
    let directory = directoryOf(homeOf(from));
    let depth = 1;
    while (words[depth] === 'super') {
      directory = directoryOf(directory);
      depth += 1;
    }
    return filesOf(directory, words.slice(depth));
  }
  const below = filesOf(homeOf(from), words);
  if (others.has(first)) return below;
  return [...below, ...filesOf(sourceOf(from), rest), ...filesOf(`${first}/src`, rest)];
}
