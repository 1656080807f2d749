/**
 * Which files of a workspace have marks. Read once in the background, from the first document with a mark on, and kept up
 * with the files; until it is whole, a document is read with the files that it uses, without those that use it.
 */
import { byPath } from '../analysis/program/paths';
import type { WorkspaceProject } from './workspace';

/** Files that are read at the same time: enough for a slow file system, few enough for the editor's own reads. */
const READ_AT_ONCE = 16;

export interface IndexEvents {
  /** Called as the work goes on; with `done` equal to `all` it is over. */
  onProgress(done: number, all: number): void;
  onFailure(error: unknown): void;
}

export class WorkspaceIndex {
  readonly #marked = new Set<string>();
  #reading: Promise<void> | undefined;
  #isWhole = false;
  #isDisposed = false;

  constructor(
    private readonly project: WorkspaceProject,
    private readonly events: IndexEvents,
  ) {}

  /** Whether all files were read. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Whether any file is known to have a mark. */
  get isUsed(): boolean {
    return this.#marked.size > 0;
  }

  /** Paths of the files that are known to have a mark, sorted. */
  get marked(): readonly string[] {
    return [...this.#marked].sort(byPath);
  }

  /** Begins to read, once. */
  start(): void {
    this.whole().catch(this.events.onFailure);
  }

  /** Reads all files, if that was not done; rejects where they cannot be read. */
  whole(): Promise<void> {
    this.#reading ??= this.#read().catch((error: unknown) => {
      this.#reading = undefined;
      throw error;
    });
    return this.#reading;
  }

  /** A file came, went, or is another one now. */
  async changed(path: string): Promise<void> {
    if (this.#reading !== undefined) await this.#look(path);
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  async #read(): Promise<void> {
    const paths = [...(await this.project.paths())].sort(byPath);
    for (let done = 0; done < paths.length && !this.#isDisposed; done += READ_AT_ONCE) {
      this.events.onProgress(done, paths.length);
      await Promise.all(paths.slice(done, done + READ_AT_ONCE).map((path) => this.#look(path)));
    }
    if (this.#isDisposed) return;
    this.#isWhole = true;
    this.events.onProgress(paths.length, paths.length);
  }

  async #look(path: string): Promise<void> {
    const text = await this.project.textOf(path);
    if (text !== undefined && this.project.engine.hasMarks(text)) this.#marked.add(path);
    else this.#marked.delete(path);
  }
}
