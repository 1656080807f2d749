/** Where an import of a Python module may be found: beside the file, in a package around it, or under `src`. */

/** Folders above the file that are looked into; deeper trees are not searched. */
const MAX_ANCESTORS = 12;

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

function under(folder: string, path: string): string {
  if (folder === '') return path;
  return path === '' ? folder : `${folder}/${path}`;
}

function filesOf(base: string): string[] {
  return [`${base}.py`, `${base}/__init__.py`, `${base}.pyi`];
}

/** One dot is the package of the file, each further one the package around it. */
function relative(dots: number, path: string, from: string): string[] {
  let folder = parentOf(from);
  for (let level = 1; level < dots; level += 1) folder = parentOf(folder);
  if (path === '') return [under(folder, '__init__.py'), under(folder, '__init__.pyi')];
  return filesOf(under(folder, path));
}

/** A module is never its own import: `from . import x` in `__init__.py` means the module x. */
export function resolveImport(module: string, from: string): readonly string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const path = module.slice(dots).replaceAll('.', '/');
  if (dots > 0) return relative(dots, path, from).filter((candidate) => candidate !== from);
  const found: string[] = [];
  let folder = parentOf(from);
  for (let level = 0; level < MAX_ANCESTORS; level += 1) {
    found.push(...filesOf(under(folder, path)), ...filesOf(under(folder, `src/${path}`)));
    if (folder === '') break;
    folder = parentOf(folder);
  }
  return found.filter((candidate) => candidate !== from);
}
