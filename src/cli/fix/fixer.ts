/**
 * Fixes a file, again and again until nothing is left to do: after each round the program is analysed anew, and what a
 * round made stays only if it parses and did what it was for.
 */
import type { ParsedFile } from '../../analysis/engine';
import type { FileAnalysis } from '../../analysis/model';
import { applyEdits, type Fix, type FixContext } from '../../fixes';
import { languageForId } from '../../languages';
import { findingsOf } from '../../rules';
import { hasError } from '../../syntax/tree';
import { analyseProgram } from '../program/analyse';
import { type Project, reasonOf } from '../program/project';
import { mergeFixes } from './merge';
import { fixContextOf } from './planned';
import { type Selection, selectFixes } from './selection';

/** Enough for a file full of calls that share a helper; then it is not ours to fix. */
const MAX_ROUNDS = 50;

export interface FixedFile {
  readonly text: string;
  /** In the order in which they were applied. */
  readonly applied: readonly Fix[];
}

export class Fixer {
  readonly #files: Map<string, ParsedFile>;

  constructor(
    private readonly project: Project,
    files: readonly ParsedFile[],
  ) {
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  /** Undefined where the file has nothing to tell, or cannot be edited. */
  async contextOf(path: string): Promise<FixContext | undefined> {
    const analysis = this.#analyse(path);
    const text = await this.project.textOf(path);
    if (analysis === undefined || text === undefined) return undefined;
    return fixContextOf(this.project, analysis, findingsOf({ text, analysis }));
  }

  #analyse(path: string): FileAnalysis | undefined {
    const languageOf = (file: ParsedFile | undefined) => languageForId(file?.languageId ?? '')?.language;
    const language = languageOf(this.#files.get(path));
    const program = [...this.#files.values()].filter((file) => languageOf(file) === language);
    return analyseProgram(this.project.engine, program).analyses.get(path);
  }

  async #replace(path: string, text: string): Promise<void> {
    this.project.replace(path, text);
    const file = await this.project.parsed(path);
    if (file !== undefined) this.#files.set(path, file);
  }

  /** Applies what is selected. With a place in the selection at most one fix: the text around it is another one then. */
  async fix(path: string, selection: Selection): Promise<FixedFile> {
    let text = (await this.project.textOf(path)) ?? '';
    const applied: Fix[] = [];
    const rounds = selection.offset === undefined ? MAX_ROUNDS : 1;
    for (let round = 0; round < rounds; round += 1) {
      const result = await this.#round(path, text, selection);
      if (result === undefined) break;
      text = result.text;
      applied.push(...result.applied);
    }
    return { text, applied };
  }

  async #round(path: string, text: string, selection: Selection): Promise<FixedFile | undefined> {
    try {
      const before = await this.contextOf(path);
      if (before === undefined) return undefined;
      const selected = selectFixes(before, selection);
      if (selected.length === 0) return undefined;
      const all = await this.#attempt(before, selected, text, selection);
      if (all !== undefined) return all;
      for (const fix of selected) {
        const single = await this.#attempt(before, [fix], text, selection);
        if (single !== undefined) return single;
      }
    } catch (error) {
      await this.#replace(path, text);
      this.project.problems.push({
        path,
        message: `Its fixes could not be applied: ${reasonOf(error)}.`,
        isFailure: false,
      });
      return undefined;
    }
    this.project.problems.push({
      path,
      message: 'Left as it is: its fixes do not do what they are for.',
      isFailure: false,
    });
    return undefined;
  }

  /** The text with the fixes; undefined, and the old text back in place, where they break it or change nothing. */
  async #attempt(
    before: FixContext,
    selected: readonly Fix[],
    text: string,
    selection: Selection,
  ): Promise<FixedFile | undefined> {
    const { path } = before.file;
    const { fixes, edits } = mergeFixes(selected);
    const changed = applyEdits(text, edits);
    await this.#replace(path, changed);
    const after = await this.contextOf(path);
    const tree = after?.file ?? (await this.project.parsedWithTree(path));
    const parses = tree !== undefined && (!hasError(tree.root) || hasError(before.file.root));
    const left = after === undefined ? 0 : selectFixes(after, selection).length;
    const isDone = selection.offset !== undefined || left < selectFixes(before, selection).length;
    if (changed !== text && parses && isDone) return { text: changed, applied: fixes };
    await this.#replace(path, text);
    return undefined;
  }
}
