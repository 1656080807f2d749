/** Paths are absolute and have `/` between their parts, on every system: so they are identities and can be compared. */
import path from 'node:path';

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

/** The folder that a path is in; a root is in itself. */
export function folderOf(absolute: string): string {
  return withSlashes(path.dirname(absolute));
}

export function nameOf(absolute: string): string {
  return absolute.slice(absolute.lastIndexOf('/') + 1);
}

export function inFolder(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Whether a path is the folder or below it. */
export function isWithin(folder: string, absolute: string): boolean {
  return absolute === folder || absolute.startsWith(inFolder(folder, ''));
}

/** The order of all output: by UTF-16 units, the same on every machine. */
export function byPath(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
