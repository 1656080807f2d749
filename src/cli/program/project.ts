/** The files around the ones that were asked for: what there is, what is in it, each read and parsed at most once. */
import type { Engine, ParsedFile } from '../../analysis/engine';
import { languageForId, languageOf } from '../../languages';
import { type Disk, errorCode } from '../files/disk';
import { byPath, folderOf, inFolder, isWithin, nameOf } from '../files/paths';
import { isUnreadable, readSource } from '../files/read';
import { SKIPPED_FOLDERS } from '../files/walk';
import type { Problem } from '../problem';
import { importedModules } from './imports';

/** In UTF-16 units: texts beyond that are read again when they are needed again. */
const MAX_KEPT_TEXT = 150_000_000;

/** In UTF-16 units: a file without a mark that is longer was made by a machine, and is not worth its time. */
const LONGEST_UNMARKED = 500_000;

export class Project {
  readonly problems: Problem[] = [];
  readonly #texts = new Map<string, string | undefined>();
  #kept = 0;
  readonly #folders = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #parsed = new Map<string, ParsedFile | undefined>();
  readonly #imports = new Map<string, readonly string[]>();

  constructor(
    readonly engine: Engine,
    private readonly disk: Disk,
    private readonly roots: readonly string[],
  ) {}

  /** Undefined where it cannot be read; that is then among the problems. */
  async textOf(path: string): Promise<string | undefined> {
    if (this.#texts.has(path)) return this.#texts.get(path);
    const result = await readSource(this.disk, path);
    if (isUnreadable(result)) {
      this.problems.push({ path, message: result.problem, isFailure: result.isFailure });
      this.#texts.set(path, undefined);
      return undefined;
    }
    if (this.#kept + result.text.length <= MAX_KEPT_TEXT) {
      this.#kept += result.text.length;
      this.#texts.set(path, result.text);
    }
    return result.text;
  }

  /** A text that is not the one on the disk: what a fix made of it. */
  replace(path: string, text: string): void {
    this.#texts.set(path, text);
    this.#parsed.delete(path);
    this.#imports.delete(path);
  }

  /** Without the tree, which only fixes need and which is most of a file's memory. */
  async parsed(path: string): Promise<ParsedFile | undefined> {
    if (!this.#parsed.has(path)) {
      const file = (await this.#isWorthIt(path)) ? await this.parsedWithTree(path) : undefined;
      this.#parsed.set(path, file === undefined ? undefined : { ...file, root: { ...file.root, children: [] } });
    }
    return this.#parsed.get(path);
  }

  async #isWorthIt(path: string): Promise<boolean> {
    const text = await this.textOf(path);
    return text !== undefined && (text.length <= LONGEST_UNMARKED || this.engine.hasMarks(text));
  }

  async parsedWithTree(path: string): Promise<ParsedFile | undefined> {
    const text = await this.textOf(path);
    if (text === undefined) return undefined;
    try {
      return await this.engine.parse({ path, text });
    } catch (error) {
      this.problems.push({ path, message: `Could not be parsed: ${reasonOf(error)}.`, isFailure: true });
      return undefined;
    }
  }

  /** Names of the files in a folder; none for folders outside of the project and those that are never read. */
  filesIn(folder: string): Promise<ReadonlySet<string>> {
    let names = this.#folders.get(folder);
    if (names === undefined) {
      names = this.#isOwn(folder) ? this.#list(folder) : Promise.resolve(new Set<string>());
      this.#folders.set(folder, names);
    }
    return names;
  }

  async #list(folder: string): Promise<ReadonlySet<string>> {
    const entries = await this.disk.list(folder).catch(() => []);
    return new Set(entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name));
  }

  #isOwn(folder: string): boolean {
    const root = this.roots.find((one) => isWithin(one, folder));
    if (root === undefined) return false;
    const below = folder.slice(root.length).split('/');
    return !below.some((name) => SKIPPED_FOLDERS.has(name));
  }

  /** Other files of a folder in the language of a file. */
  async neighbours(path: string): Promise<readonly string[]> {
    const folder = folderOf(path);
    const language = languageOf(path)?.language.id;
    const paths = [...(await this.filesIn(folder))].map((name) => inFolder(folder, name)).sort(byPath);
    return paths.filter((one) => one !== path && languageOf(one)?.language.id === language);
  }

  /** The files of the project that the imports of a parsed file lead to. */
  async importsOf(file: ParsedFile): Promise<readonly string[]> {
    const known = this.#imports.get(file.path);
    if (known !== undefined) return known;
    const language = languageForId(file.languageId)?.language;
    const found = new Set<string>();
    for (const module of importedModules(file.module))
      for (const candidate of language?.resolveImport(module, file.path) ?? []) {
        const files = await this.#existing(candidate, file.path);
        for (const one of files) found.add(one);
        if (files.length > 0) break;
      }
    const imports = [...found].filter((one) => one !== file.path);
    this.#imports.set(file.path, imports);
    return imports;
  }

  /** @param candidate a file, or with `/` at its end a folder whose files are one module. */
  async #existing(candidate: string, from: string): Promise<readonly string[]> {
    if (candidate.endsWith('/')) return this.neighbours(inFolder(candidate.slice(0, -1), nameOf(from)));
    return (await this.filesIn(folderOf(candidate))).has(nameOf(candidate)) ? [candidate] : [];
  }
}

/** A few words on an error of our own making, without paths of this machine or pieces of the user's code. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined) return `its grammar could not be loaded (${code}), install twochat-codes again`;
  if (error instanceof RangeError && /call stack/i.test(error.message)) return 'it is nested too deeply';
  return error instanceof Error ? `internal error (${error.name})` : 'internal error';
}
