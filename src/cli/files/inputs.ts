/** From the paths of a command line to files. */
import { languageIdOf } from '../../languages';
import type { Problem } from '../problem';
import { UsageError } from '../usageError';
import type { Disk } from './disk';
import { IgnoreScope, repositoryOf } from './gitignore';
import { absolutePath, byPath, folderOf, isWithin } from './paths';
import { walk } from './walk';

export interface Inputs {
  /** Absolute, each once, sorted. */
  readonly files: readonly string[];
  /** Those of them that were named themselves: that one of them cannot be read is an error of its own. */
  readonly named: ReadonlySet<string>;
  /** Folders beyond which nothing is looked for, whatever a file imports. */
  readonly roots: readonly string[];
  readonly problems: readonly Problem[];
}

/** The repository that a folder is in; without one the working directory, or for what is not in it the folder itself. */
async function rootOf(disk: Disk, cwd: string, folder: string): Promise<string> {
  const repository = await repositoryOf(disk, folder);
  if (repository !== undefined) return repository;
  const here = absolutePath(cwd, '.');
  return isWithin(here, folder) ? here : folder;
}

/** @throws UsageError for a path where nothing is. */
export async function findInputs(disk: Disk, cwd: string, written: readonly string[]): Promise<Inputs> {
  const files = new Set<string>();
  const named = new Set<string>();
  const roots = new Set<string>();
  const problems: Problem[] = [];
  for (const one of written) {
    const path = absolutePath(cwd, one);
    const kind = await disk.kindOf(path).catch(() => 'other' as const);
    if (kind === undefined) throw new UsageError(`There is no file or folder "${one}". Check how it is written.`);
    if (kind === 'other') {
      throw new UsageError(`"${one}" is neither a file nor a folder that can be opened. Check its permissions.`);
    }
    const folder = kind === 'folder' ? path : folderOf(path);
    const root = await rootOf(disk, cwd, folder);
    roots.add(root);
    if (kind === 'folder') {
      const found = await walk(disk, folder, await IgnoreScope.of(disk, root, folder));
      for (const file of found.files) files.add(file);
      problems.push(...found.problems);
    } else if (languageIdOf(path) === undefined) {
      problems.push({ path, message: 'Not read: its ending is none of a language that is read.', isFailure: false });
    } else {
      files.add(path);
      named.add(path);
    }
  }
  return { files: [...files].sort(byPath), named, roots: [...roots], problems };
}

/** One file that need not be there. @throws UsageError where its name is of no language. */
export async function inputOf(disk: Disk, cwd: string, written: string): Promise<Inputs> {
  const path = absolutePath(cwd, written);
  if (languageIdOf(path) === undefined)
    throw new UsageError(`The ending of "${written}" is none of a language that is read.`);
  return { files: [path], named: new Set([path]), roots: [await rootOf(disk, cwd, folderOf(path))], problems: [] };
}

/** Whether a problem makes the whole command fail: a failure, or anything about a file that was named itself. */
export function isFatal(problem: Problem, inputs: Inputs): boolean {
  return problem.isFailure || inputs.named.has(problem.path);
}
