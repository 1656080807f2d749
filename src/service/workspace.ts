/** The files next to the one in the editor, as a project. Paths are the path parts of URIs of one scheme and authority. */
import type { Engine } from '../analysis/engine';
import { collectFrom } from '../analysis/program/collect';
import { folderOf, inFolder, nameOf } from '../analysis/program/paths';
import { Project } from '../analysis/program/project';
import { languageNameOf } from '../languages';
import type { Logger, WorkspaceFiles } from './types';

const URI = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)(\/.*)$/i;

/** Scheme and authority, and path; a URI without a path (`untitled:Untitled-1`) is all path. */
export function splitUri(uri: string): { readonly origin: string; readonly path: string } {
  const match = URI.exec(uri);
  return match === null ? { origin: '', path: uri } : { origin: match[1] as string, path: match[2] as string };
}

/** In UTF-16 units, of all texts that are kept: beyond that a file is read again when it is needed again. */
const MAX_KEPT_TEXT = 60_000_000;

export class WorkspaceProject extends Project {
  readonly #texts = new Map<string, string | undefined>();
  #kept = 0;
  /** By the name of the language's folder. */
  readonly #programs = new Map<string, Promise<ReadonlySet<string>>>();
  #folders: Promise<ReadonlyMap<string, ReadonlySet<string>>> | undefined;
  readonly #open = new Map<string, string>();

  constructor(
    engine: Engine,
    private readonly origin: string,
    private readonly files: WorkspaceFiles | undefined,
    private readonly logger: Logger | undefined,
  ) {
    super(engine);
  }

  /** The text of a document in the editor, which may not be saved. */
  open(path: string, text: string): void {
    if (this.#open.get(path) === text) return;
    this.#open.set(path, text);
    this.changed(path);
  }

  /**
   * Paths of the files of a language that belong to the program of the files with marks. Kept until a file changes on disk:
   * what is being typed is looked at where it is typed.
   */
  program(marked: readonly string[], language: string): Promise<ReadonlySet<string>> {
    let program = this.#programs.get(language);
    if (program === undefined) {
      program = this.#collect(marked, language);
      this.#programs.set(language, program);
    }
    return program;
  }

  async #collect(marked: readonly string[], language: string): Promise<ReadonlySet<string>> {
    const isRead = (path: string) => languageNameOf(path) === language;
    const known = await this.paths();
    const { files } = await collectFrom(this, marked.filter(isRead), known.filter(isRead));
    return new Set(files.map((file) => file.path));
  }

  /** A file came, went or changed on disk, or its document was closed. */
  forget(path: string): void {
    this.#open.delete(path);
    this.#kept -= this.#texts.get(path)?.length ?? 0;
    this.#texts.delete(path);
    this.#programs.clear();
    this.#folders = undefined;
    this.changed(path);
  }

  override async textOf(path: string): Promise<string | undefined> {
    const known = this.#open.get(path) ?? this.#texts.get(path);
    if (known !== undefined || this.#texts.has(path)) return known;
    const text = await this.files?.read(this.origin + path);
    const length = text?.length ?? 0;
    if (this.#kept + length <= MAX_KEPT_TEXT && !this.#texts.has(path)) {
      this.#kept += length;
      this.#texts.set(path, text);
    }
    return text;
  }

  override async filesIn(folder: string): Promise<ReadonlySet<string>> {
    return (await this.#listed()).get(folder) ?? new Set();
  }

  /** All files of the workspace with this origin. */
  async paths(): Promise<readonly string[]> {
    const folders = await this.#listed();
    return [...folders].flatMap(([folder, names]) => [...names].map((name) => inFolder(folder, name)));
  }

  protected override failed(path: string, error: unknown): void {
    this.logger?.warn('A file could not be parsed', { uri: this.origin + path, error: String(error) });
  }

  #listed(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    this.#folders ??= this.#list();
    return this.#folders;
  }

  async #list(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const folders = new Map<string, Set<string>>();
    for (const uri of (await this.files?.list()) ?? []) {
      const { origin, path } = splitUri(uri);
      if (origin !== this.origin) continue;
      const names = folders.get(folderOf(path)) ?? new Set<string>();
      folders.set(folderOf(path), names.add(nameOf(path)));
    }
    return folders;
  }
}
