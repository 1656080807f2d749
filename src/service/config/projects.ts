/** The project file that counts for a file: the nearest in its folder and the folders above. */
import ignore, { type Ignore } from 'ignore';
import { folderOf, inFolder } from '../../analysis/program/paths';
import type { Message } from '../../rules';
import { CONFIG_NAME, type ProjectConfig, readConfig } from './read';

/** A project file. Paths have `/`. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
  readonly config: ProjectConfig;
  readonly problems: readonly Message[];
  /** Whether a file is left out. */
  ignores(path: string): boolean;
}

export function projectFile(path: string, text: string): ProjectFile {
  const { config, problems } = readConfig(text);
  const folder = inFolder(folderOf(path), '');
  let patterns: Ignore | undefined;
  return {
    path,
    text,
    config,
    problems,
    ignores(file) {
      if (config.ignore.length === 0 || !file.startsWith(folder)) return false;
      patterns ??= ignore({ ignorecase: false }).add([...config.ignore]);
      return patterns.ignores(file.slice(folder.length));
    },
  };
}

/** Gives the text of a file; undefined where there is none. */
type Read = (path: string) => Promise<string | undefined>;

export class ProjectFiles {
  readonly #byFolder = new Map<string, Promise<ProjectFile | undefined>>();

  constructor(private readonly read: Read) {}

  /** Undefined where no folder has one, and for what is in no folder. */
  async of(path: string): Promise<ProjectFile | undefined> {
    return path.startsWith('/') || /^[a-z]:\//i.test(path) ? this.#in(folderOf(path)) : undefined;
  }

  /** After a project file came, went or changed. */
  forget(): void {
    this.#byFolder.clear();
  }

  #in(folder: string): Promise<ProjectFile | undefined> {
    let found = this.#byFolder.get(folder);
    if (found === undefined) {
      found = this.#find(folder);
      this.#byFolder.set(folder, found);
    }
    return found;
  }

  async #find(folder: string): Promise<ProjectFile | undefined> {
    const path = inFolder(folder, CONFIG_NAME);
    const text = await this.read(path);
    if (text !== undefined) return projectFile(path, text);
    const above = folderOf(folder);
    return above === folder || folder === '' ? undefined : this.#in(above);
  }
}
