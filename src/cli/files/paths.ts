/** Paths are absolute and have `/` between their parts, on every system: so they are identities and can be compared. */
import path from 'node:path';
import { inFolder } from '../../analysis/program/paths';

export { byPath, folderOf, inFolder, nameOf } from '../../analysis/program/paths';

function withSlashes(native: string): string {
  return path.sep === '/' ? native : native.replaceAll(path.sep, '/');
}

/** @param written as a user wrote it, relative to `cwd` or absolute. */
export function absolutePath(cwd: string, written: string): string {
  return withSlashes(path.resolve(cwd, written));
}

/** As it is shown to users: relative to the working directory, with `/`. */
export function shownPath(cwd: string, absolute: string): string {
  return withSlashes(path.relative(cwd, absolute)) || '.';
}

/** Whether a path is the folder or below it. */
export function isWithin(folder: string, absolute: string): boolean {
  return absolute === folder || absolute.startsWith(inFolder(folder, ''));
}
