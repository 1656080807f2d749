/** Where a `require` may lead to. */

/**
 * `require_relative` (written `./x` by the lowering) is relative to the file; `require 'a/b'` means a file of the load
 * path: `lib` of the project, or of a folder above the file.
 */
export function resolveRubyImport(module: string, from: string): readonly string[] {
  const folders = from.split('/').slice(0, -1);
  const file = /\.(?:rb|rake|ru)$/.test(module) ? module : `${module}.rb`;
  if (module.startsWith('/')) return [file];
  if (module.startsWith('.')) return [normalized([...folders, ...file.split('/')])];
  const paths: string[] = [];
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const above = folders.slice(0, depth);
    for (const root of [['lib'], [], ['app', 'services']])
      paths.push(normalized([...above, ...root, ...file.split('/')]));
  }
  return paths;
}

function normalized(parts: readonly string[]): string {
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '.' || (part === '' && kept.length > 0)) continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(part);
  }
  return kept.join('/');
}
