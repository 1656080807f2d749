/**
 * Which files make up the program: those with marks; those that use them, for what they do with the answers; and what all
 * of these import, for the constants, clients and helpers in it.
 */

import { languageForId, languageOf } from '../../languages';
import type { ParsedFile } from '../engine';
import { mentionOf, stemOf, wordsOf } from './mentions';
import { byPath } from './paths';
import { importedFromOutside } from './probe';
import type { Project } from './project';

/** Files that are parsed at most. */
const MAX_PARSED_FILES = 4000;
/** In UTF-16 units: what is read of files without a mark, those nearest to one first. More than a person writes around a client, and some seconds of work. */
const MAX_UNMARKED_TEXT = 3_000_000;
/** Reads that wait for the disk at the same time. */
const READ_AT_ONCE = 16;
/** Steps from a file with a mark to one that uses it through others. */
const MAX_USER_STEPS = 4;
/** Steps from these to what they import. */
const MAX_IMPORT_STEPS = 3;

export interface Collected {
  /** Sorted by path. */
  readonly files: readonly ParsedFile[];
  /** Not all files that belong to the program were parsed. */
  readonly isPartial: boolean;
}

export type OnProgress = (done: number, all: number) => void;

class Collector {
  readonly members = new Map<string, ParsedFile>();
  isPartial = false;
  readonly #tried = new Set<string>();
  #unmarked = 0;

  constructor(
    private readonly project: Project,
    private readonly known: readonly string[],
  ) {}

  /** Parses a file if it may still be parsed. */
  async parse(path: string): Promise<ParsedFile | undefined> {
    if (this.#tried.has(path)) return this.project.parsed(path);
    const text = (await this.project.textOf(path)) ?? '';
    const unmarked = this.project.engine.hasMarks(text) ? 0 : text.length;
    if (this.#tried.size >= MAX_PARSED_FILES || this.#unmarked + unmarked > MAX_UNMARKED_TEXT) {
      this.isPartial = true;
      return undefined;
    }
    this.#tried.add(path);
    this.#unmarked += unmarked;
    return this.project.parsed(path);
  }

  /** Makes files members; returns those that are new and could be parsed. */
  async add(paths: Iterable<string>): Promise<ParsedFile[]> {
    const added: ParsedFile[] = [];
    for (const path of paths) {
      if (this.members.has(path)) continue;
      const file = await this.parse(path);
      if (file === undefined) continue;
      this.members.set(path, file);
      added.push(file);
    }
    return added;
  }

  /** Known files that use one of the files, and are no members yet. */
  async usersOf(files: readonly ParsedFile[]): Promise<string[]> {
    const users: string[] = [];
    const paths = files.map((file) => file.path);
    const wanted = new Set(paths);
    const languages = new Set(files.map(languageNameOf));
    const shared = files.filter((file) => file.module.namespace !== undefined);
    const mention = mentionOf(paths, shared.length > 0);
    const sharedMention = mentionOf(
      shared.map((file) => file.path),
      false,
    );
    for (const path of this.known) {
      const language = languageOf(path)?.language.id;
      if (this.members.has(path) || (language !== undefined && !languages.has(language))) continue;
      const text = await this.project.textOf(path);
      if (text === undefined || !mention.test(text)) continue;
      const file = await this.parse(path);
      if (file === undefined) continue;
      const seesNames = file.module.namespace !== undefined && shared.length > 0 && sharedMention.test(text);
      if (seesNames || (await this.project.importsOf(file)).some((imported) => wanted.has(imported))) users.push(path);
    }
    return users;
  }

  /** What a file uses: its imports, and where names are shared without one, the files that are called like its names. */
  async usedBy(file: ParsedFile, byStem: ReadonlyMap<string, readonly string[]>): Promise<readonly string[]> {
    const imports = await this.project.importsOf(file);
    if (file.module.namespace === undefined) return imports;
    const language = languageNameOf(file);
    return [...imports, ...[...wordsOf(file.text)].flatMap((word) => byStem.get(`${language} ${word}`) ?? [])];
  }

  /** A namespace's files in one folder know each other without any import. */
  async neighboursOf(files: Iterable<ParsedFile>): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const file of files)
      if (file.module.namespace !== undefined)
        for (const path of await this.project.neighbours(file.path)) found.add(path);
    return found;
  }
}

function languageNameOf(file: ParsedFile): string | undefined {
  return languageForId(file.languageId)?.language.id;
}

function filesByStem(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byStem = new Map<string, string[]>();
  for (const path of paths) {
    const key = `${languageOf(path)?.language.id} ${stemOf(path)}`;
    const list = byStem.get(key);
    if (list === undefined) byStem.set(key, [path]);
    else list.push(path);
  }
  return byStem;
}

/** @param given paths of the files that were asked for. */
export async function collectProgram(
  project: Project,
  given: readonly string[],
  onProgress: OnProgress,
): Promise<Collected> {
  const isMarked = async (path: string) => {
    const text = await project.textOf(path);
    return text !== undefined && project.engine.hasMarks(text);
  };
  const marked: string[] = [];
  for (let done = 0; done < given.length; done += READ_AT_ONCE) {
    onProgress(done, given.length);
    const batch = given.slice(done, done + READ_AT_ONCE);
    const hits = await Promise.all(batch.map(isMarked));
    marked.push(...batch.filter((_path, index) => hits[index]));
  }
  const known = [...given];
  if (marked.length < given.length) {
    const outside = await importedFromOutside(project, given);
    known.push(...outside);
    for (const path of outside) if (await isMarked(path)) marked.push(path);
  }
  return collectFrom(project, marked, known);
}

/**
 * The program that files with marks belong to: they, what uses them, and what all of these use.
 * @param known paths of the files that may use them.
 */
export async function collectFrom(
  project: Project,
  marked: readonly string[],
  known: readonly string[],
): Promise<Collected> {
  const collector = new Collector(project, known);
  let newest = await collector.add(marked);
  for (let step = 0; step < MAX_USER_STEPS && newest.length > 0; step += 1)
    newest = await collector.add(await collector.usersOf(newest));
  await addUsed(collector, known);
  const files = [...collector.members.values()].sort((left, right) => byPath(left.path, right.path));
  return { files, isPartial: collector.isPartial };
}

/** Adds what the members use, and what that uses. */
async function addUsed(collector: Collector, known: readonly string[]): Promise<void> {
  const byStem = filesByStem(known);
  let newest = [...collector.members.values()];
  newest.push(...(await collector.add(await collector.neighboursOf(newest))));
  for (let step = 0; step < MAX_IMPORT_STEPS && newest.length > 0; step += 1) {
    const used = new Set<string>();
    for (const file of newest) for (const path of await collector.usedBy(file, byStem)) used.add(path);
    newest = await collector.add(used);
  }
}

/**
 * A file with all that it uses, for an editor that shows one file at a time.
 * @param known paths of the project, where names are shared without imports.
 */
export async function collectAround(
  project: Project,
  path: string,
  known: readonly string[],
): Promise<readonly ParsedFile[]> {
  const collector = new Collector(project, known);
  await collector.add([path]);
  await addUsed(collector, known);
  return [...collector.members.values()].sort((left, right) => byPath(left.path, right.path));
}
