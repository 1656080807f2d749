/** A project on disk: what there is, what is in it, each file read at most once. */
import type { Engine, ParsedFile } from '../../analysis/engine';
import { Project } from '../../analysis/program/project';
import { breaksParser, ParserCrash } from '../crash';
import { errorCode } from '../files/disk';
import { isWithin } from '../files/paths';
import { isUnreadable, readSource } from '../files/read';
import { SKIPPED_FOLDERS } from '../files/walk';
import type { Host } from '../host';
import type { Problem } from '../problem';

/** In UTF-16 units: texts beyond that are read again when they are needed again. */
const MAX_KEPT_TEXT = 150_000_000;

/** In UTF-16 units: a file without a mark that is longer was made by a machine, and is not worth its time. */
const LONGEST_UNMARKED = 500_000;

export class DiskProject extends Project {
  readonly problems: Problem[] = [];
  readonly #texts = new Map<string, string | undefined>();
  #kept = 0;
  readonly #folders = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(
    engine: Engine,
    private readonly host: Pick<Host, 'disk' | 'crashed'>,
    private readonly roots: readonly string[],
  ) {
    super(engine);
  }

  /** Undefined where it cannot be read; that is then among the problems. */
  override async textOf(path: string): Promise<string | undefined> {
    if (this.#texts.has(path)) return this.#texts.get(path);
    const result = await readSource(this.host.disk, path);
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

  override async parsed(path: string): Promise<ParsedFile | undefined> {
    const text = await this.textOf(path);
    if (text === undefined || (text.length > LONGEST_UNMARKED && !this.engine.hasMarks(text))) return undefined;
    return super.parsed(path);
  }

  /** A text that is not the one on the disk: what a fix made of it. */
  replace(path: string, text: string): void {
    this.#texts.set(path, text);
    this.changed(path);
  }

  /** @throws ParserCrash where no other file could be parsed after this one. */
  override async parsedWithTree(path: string): Promise<ParsedFile | undefined> {
    if (!this.host.crashed.has(path)) return super.parsedWithTree(path);
    this.#unparsed(path, 'the parser breaks on it');
    return undefined;
  }

  protected override failed(path: string, error: unknown): void {
    if (breaksParser(error)) throw new ParserCrash(path);
    this.#unparsed(path, reasonOf(error));
  }

  #unparsed(path: string, reason: string): void {
    this.problems.push({ path, message: `Could not be parsed: ${reason}.`, isFailure: true });
  }

  override filesIn(folder: string): Promise<ReadonlySet<string>> {
    let names = this.#folders.get(folder);
    if (names === undefined) {
      names = this.#isOwn(folder) ? this.#list(folder) : Promise.resolve(new Set<string>());
      this.#folders.set(folder, names);
    }
    return names;
  }

  async #list(folder: string): Promise<ReadonlySet<string>> {
    const entries = await this.host.disk.list(folder).catch(() => []);
    return new Set(entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name));
  }

  #isOwn(folder: string): boolean {
    const root = this.roots.find((one) => isWithin(one, folder));
    if (root === undefined) return false;
    const below = folder.slice(root.length).split('/');
    return !below.some((name) => SKIPPED_FOLDERS.has(name));
  }
}

/** By the name of the error. */
const REASONS: Readonly<Record<string, string>> = {
  ParseLimitError: 'it is so broken, or nested so deeply, that it would take too long',
};

/** A few words on an error of our own making, without paths of this machine or pieces of the user's code. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined) return `its grammar could not be loaded (${code}), install twochat-codes again`;
  if (error instanceof RangeError && /call stack/i.test(error.message)) return 'it is nested too deeply';
  if (!(error instanceof Error)) return 'internal error';
  return REASONS[error.name] ?? `internal error (${error.name})`;
}
