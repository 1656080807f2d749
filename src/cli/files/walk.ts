/** The source files in a folder, in the order of their paths. */
import { languageIdOf } from '../../languages';
import type { Problem } from '../problem';
import { type Disk, errorCode } from './disk';
import type { IgnoreScope } from './gitignore';
import { inFolder } from './paths';
import { systemProblem } from './read';

/** Other people's code and tools' own data; never read unless named. Build output is left to `.gitignore`. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.venv',
  '__pycache__',
  'bower_components',
  'node_modules',
  'site-packages',
  'vendor',
]);

export interface Walked {
  readonly files: readonly string[];
  /** Folders that could not be listed. */
  readonly problems: readonly Problem[];
}

/** Links are not followed: what they lead to is found where it is, and a circle of them ends. */
export async function walk(disk: Disk, folder: string, scope: IgnoreScope): Promise<Walked> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const pending = [{ folder, scope }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { folder: current, scope: rules } = next;
    const entries = await disk.list(current).catch((error: unknown) => {
      problems.push({
        path: current,
        message: systemProblem('Not read', error),
        isFailure: errorCode(error) !== 'ENOENT',
      });
      return [];
    });
    for (const { name, kind } of entries) {
      const path = inFolder(current, name);
      const isFolder = kind === 'folder';
      if (isFolder ? SKIPPED_FOLDERS.has(name) : kind !== 'file' || languageIdOf(path) === undefined) continue;
      if (rules.ignores(path, isFolder)) continue;
      if (isFolder) pending.push({ folder: path, scope: await rules.enter(path) });
      else files.push(path);
    }
  }
  return { files, problems };
}
