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

/** Paths that the module `a::b::c`, as `use` and `mod` write it, may mean in the file `from`. */
export function resolveImport(module: string, from: string): readonly string[] {
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
  return [...filesOf(homeOf(from), words), ...filesOf(sourceOf(from), rest), ...filesOf(`${first}/src`, rest)];
}
