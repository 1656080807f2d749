/** The files next to the one in the editor, as a project. Paths are the path parts of URIs of one scheme and authority. */
import type { Engine } from '../analysis/engine';
import { folderOf, inFolder, nameOf } from '../analysis/program/paths';
import { Project } from '../analysis/program/project';
import type { Logger, WorkspaceFiles } from './types';

const URI = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)(\/.*)$/i;

/** Scheme and authority, and path; a URI without a path (`untitled:Untitled-1`) is all path. */
export function splitUri(uri: string): { readonly origin: string; readonly path: string } {
  const match = URI.exec(uri);
  return match === null ? { origin: '', path: uri } : { origin: match[1] as string, path: match[2] as string };
}

export class WorkspaceProject extends Project {
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

  /** A file came, went or changed on disk, or its document was closed. */
  forget(path: string): void {
    this.#open.delete(path);
    this.#folders = undefined;
    this.changed(path);
  }

  override async textOf(path: string): Promise<string | undefined> {
    return this.#open.get(path) ?? (await this.files?.read(this.origin + path));
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
