/** Where `source` leads to. */

/** Relative to the script, or, as scripts are run from somewhere above, to a folder above it. */
export function resolveShellImport(module: string, from: string): readonly string[] {
  if (module.startsWith('/')) return [module];
  const folders = from.split('/').slice(0, -1);
  const parts = module.split('/').filter((part) => part !== '.' && part !== '');
  const paths: string[] = [];
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const path: string[] = folders.slice(0, depth);
    for (const part of parts) {
      if (part === '..') path.pop();
      else path.push(part);
    }
    paths.push((from.startsWith('/') && depth === 0 ? '/' : '') + path.join('/'));
  }
  return [...new Set(paths)];
}
