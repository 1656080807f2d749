/** `.gitignore` files: those of a folder, of the folders around it up to the repository's, and of those below. */
import ignore, { type Ignore } from 'ignore';
import type { Disk } from './disk';
import { folderOf, inFolder, isWithin } from './paths';

interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What is ignored in one folder. */
export class IgnoreScope {
  private constructor(
    private readonly disk: Disk,
    private readonly levels: readonly Level[],
  ) {}

  /** For a folder that is read, with the rules of all folders from `root` down to it. A folder that these rules ignore was asked for: then they do not count in it. */
  static async of(disk: Disk, root: string, folder: string): Promise<IgnoreScope> {
    const folders = [folder];
    while (folders[0] !== root && isWithin(root, folders[0] as string)) folders.unshift(folderOf(folders[0] as string));
    let scope = new IgnoreScope(disk, []);
    for (const one of folders) {
      if (scope.ignores(one, true)) scope = new IgnoreScope(disk, []);
      scope = await scope.enter(one);
    }
    return scope;
  }

  /** The same with the rules of a folder in it. */
  async enter(folder: string): Promise<IgnoreScope> {
    const file = inFolder(folder, '.gitignore');
    try {
      const text = new TextDecoder().decode(await this.disk.read(file));
      return new IgnoreScope(this.disk, [...this.levels, { folder, rules: ignore({ ignorecase: false }).add(text) }]);
    } catch {
      return this;
    }
  }

  /** Of several files the nearest one that says anything decides. */
  ignores(path: string, isFolder: boolean): boolean {
    let ignored = false;
    for (const { folder, rules } of this.levels) {
      if (path === folder) continue;
      const result = rules.test(path.slice(inFolder(folder, '').length) + (isFolder ? '/' : ''));
      if (result.ignored) ignored = true;
      else if (result.unignored) ignored = false;
    }
    return ignored;
  }
}

/** The nearest folder around a path that is a Git repository's. */
export async function repositoryOf(disk: Disk, folder: string): Promise<string | undefined> {
  for (let current = folder; ; current = folderOf(current)) {
    const kind = await disk.kindOf(inFolder(current, '.git')).catch(() => undefined);
    if (kind !== undefined) return current;
    if (folderOf(current) === current) return undefined;
  }
}
