/** Where an import may lead: relative and rooted paths with the usual endings, and `index` files of folders. */

const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

/** A built file's ending may stand for that of its source: `./client.js` is `client.ts` while it is written. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** Aliases that projects give to their source folder by convention: `@/lib/x`, `~/lib/x`, `src/lib/x`. */
const ALIAS = /^(?:@|~|#|\$lib)\//;

/** Aliases for one folder, which `tsconfig` maps to the folder of that name: `@services/x` is `src/services/x`. */
const FOLDER_ALIAS =
  /^[@~#](apps?|src|libs?|services?|shared|core|common|utils|helpers|api|server|modules?|config|features?|clients?|integrations?|providers|constants)\/(.+)$/;

/** Where a repository of many packages keeps them. Few forms, as every scoped import of a stranger is tried here, too. */
const PACKAGE_FOLDERS = ['packages', 'libs'];

/** `@acme/http` of the same repository is `packages/http/src/index.ts`, or what a path below the name says. */
function workspacePackage(module: string, from: string): string[] {
  const [, name, rest] = /^@[\w.-]+\/([\w.-]+)(?:\/(.+))?$/.exec(module) ?? [];
  if (name === undefined) return [];
  const stems =
    rest === undefined ? [`${name}/src/index`, `${name}/index`] : [`${name}/src/${rest}`, `${name}/${rest}`];
  const found: string[] = [];
  for (let folder = folderOf(from); ; folder = folderOf(folder)) {
    for (const packages of PACKAGE_FOLDERS)
      for (const stem of stems) {
        const path = [folder, packages, stem].filter((part) => part !== '').join('/');
        found.push(`${path}.ts`, `${path}.js`);
      }
    if (!folder.includes('/')) return found;
  }
}

/** @param packages scoped names of packages that the tables know: never a part of the program */
export function resolveImport(module: string, from: string, packages: ReadonlySet<string>): readonly string[] {
  if (module.startsWith('.')) return candidates(joined(folderOf(from), module));
  if (module.startsWith('/')) return candidates(module);
  const alias = ALIAS.exec(module);
  if (alias !== null)
    return rooted(from, module.slice(alias[0].length), alias[0] === '$lib/' ? ['src/lib'] : ['src', 'app', '']);
  if (module.startsWith('@') && packages.has(module.split('/').slice(0, 2).join('/'))) return [];
  const folder = FOLDER_ALIAS.exec(module);
  if (folder !== null) {
    const [, name = '', rest = ''] = folder;
    const whole = /^(?:app|src)$/.test(name) ? rooted(from, rest, ['src', 'app']) : [];
    return [...rooted(from, `${name}/${rest}`, ['src', 'app', '']), ...whole];
  }
  return /^(?:src|app|lib|server)\//.test(module) ? rooted(from, module, ['']) : workspacePackage(module, from);
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** `folder` and a relative path, with `.` and `..` resolved. */
function joined(folder: string, relative: string): string {
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of relative.split('/')) {
    if (segment === '.' || segment === '') continue;
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else segments.push(segment);
  }
  return segments.join('/');
}

function candidates(path: string): string[] {
  const found: string[] = [];
  const ending = /\.[cm]?[jt]sx?$/.exec(path)?.[0];
  if (ending !== undefined) {
    const stem = path.slice(0, -ending.length);
    found.push(path, ...(SOURCES[ending] ?? []).map((source) => stem + source));
  } else if (path.endsWith('.json')) found.push(path);
  found.push(...ENDINGS.map((end) => path + end), ...ENDINGS.slice(0, -1).map((end) => `${path}/index${end}`));
  return found;
}

/** The path below every folder above the importing file, nearest first, in each of the usual source folders. */
function rooted(from: string, path: string, folders: readonly string[]): string[] {
  const found: string[] = [];
  for (let folder = folderOf(from); ; folder = folderOf(folder)) {
    for (const source of folders)
      found.push(...candidates([folder, source, path].filter((part) => part !== '').join('/')));
    if (folder === '' || !folder.includes('/')) {
      if (folder !== '')
        for (const source of folders) found.push(...candidates([source, path].filter((part) => part !== '').join('/')));
      return found;
    }
  }
}
