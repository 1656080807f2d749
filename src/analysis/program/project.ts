/** The files around the ones that are asked for, each parsed at most once. Where they come from is the caller's. */
import { languageOf } from '../../languages';
import type { Engine, ParsedFile } from '../engine';
import { importedModules } from './imports';
import { byPath, folderOf, inFolder, nameOf } from './paths';

export abstract class Project {
  readonly #parsed = new Map<string, ParsedFile | undefined>();
  readonly #imports = new Map<string, readonly string[]>();

  constructor(readonly engine: Engine) {}

  /** Undefined where there is no such file or it cannot be read. */
  abstract textOf(path: string): Promise<string | undefined>;

  /** Names of the files in a folder; none for folders outside of the project and those that are never read. */
  abstract filesIn(folder: string): Promise<ReadonlySet<string>>;

  /** A file could not be parsed; it is left out. */
  protected abstract failed(path: string, error: unknown): void;

  /** Files that were given to the parser. */
  get parsedCount(): number {
    return this.#parsed.size;
  }

  /** Drops what is known of a file whose text is another one now. */
  changed(path: string): void {
    this.#parsed.delete(path);
    this.#imports.delete(path);
  }

  /** Without the tree, which only fixes need and which is most of a file's memory. */
  async parsed(path: string): Promise<ParsedFile | undefined> {
    if (!this.#parsed.has(path)) {
      const file = await this.parsedWithTree(path);
      this.#parsed.set(path, file === undefined ? undefined : { ...file, root: { ...file.root, children: [] } });
    }
    return this.#parsed.get(path);
  }

  async parsedWithTree(path: string): Promise<ParsedFile | undefined> {
    const text = await this.textOf(path);
    if (text === undefined) return undefined;
    try {
      return await this.engine.parse({ path, text });
    } catch (error) {
      this.failed(path, error);
      return undefined;
    }
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
    const found = new Set<string>();
    for (const module of importedModules(file.module))
      for (const candidate of this.engine.candidates(module, file)) {
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
