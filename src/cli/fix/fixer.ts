/**
 * Fixes a file, one fix after another until nothing is left to do: the second fix of a file may need what the first one
 * put in, such as a helper. After each one the program is analysed anew, and what it made stays only if it parses and
 * did what it was for.
 */
import type { ParsedFile } from '../../analysis/engine';
import type { FileAnalysis } from '../../analysis/model';
import { applyEdits, type Fix, type FixContext } from '../../fixes';
import { type LanguageFiles, languageForId } from '../../languages';
import { hasError } from '../../syntax/tree';
import { analyseProgram } from '../program/analyse';
import { type DiskProject, reasonOf } from '../program/project';
import type { DiskSettings } from '../program/settings';
import { fixContextOf } from './planned';
import { type Selection, selectFixes } from './selection';

/** More than any file of a person needs. */
const MAX_FIXES_OF_FILE = 300;

export interface FixedFile {
  readonly text: string;
  /** In the order in which they were applied. */
  readonly applied: readonly Fix[];
}

function languageOf(file: ParsedFile | undefined): LanguageFiles | undefined {
  return file === undefined ? undefined : languageForId(file.languageId)?.language;
}

export class Fixer {
  readonly #files: Map<string, ParsedFile>;
  /** Of the program as it is now, by language. */
  readonly #analyses = new Map<LanguageFiles | undefined, ReadonlyMap<string, FileAnalysis>>();

  constructor(
    private readonly project: DiskProject,
    private readonly settings: DiskSettings,
    files: readonly ParsedFile[],
  ) {
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  /** Undefined where the file has nothing to tell, or cannot be edited. */
  async contextOf(path: string): Promise<FixContext | undefined> {
    const analysis = this.#analysisOf(path);
    return analysis === undefined
      ? undefined
      : fixContextOf(this.project, this.settings, analysis, [...this.#files.values()]);
  }

  #analysisOf(path: string): FileAnalysis | undefined {
    const language = languageOf(this.#files.get(path));
    let analyses = this.#analyses.get(language);
    if (analyses === undefined) {
      const program = [...this.#files.values()].filter((file) => languageOf(file) === language);
      analyses = analyseProgram(this.project.engine, program).analyses;
      this.#analyses.set(language, analyses);
    }
    return analyses.get(path);
  }

  async #replace(path: string, text: string): Promise<void> {
    this.#analyses.delete(languageOf(this.#files.get(path)));
    this.project.replace(path, text);
    const file = await this.project.parsed(path);
    if (file !== undefined) this.#files.set(path, file);
  }

  /** Applies what is selected. With a place in the selection at most one fix: the text around it is another one then. */
  async fix(path: string, selection: Selection): Promise<FixedFile> {
    let text = (await this.project.textOf(path)) ?? '';
    const applied: Fix[] = [];
    const most = selection.offset === undefined ? MAX_FIXES_OF_FILE : 1;
    while (applied.length < most) {
      const result = await this.#next(path, text, selection);
      if (result === undefined) break;
      text = result.text;
      applied.push(result.fix);
    }
    return { text, applied };
  }

  /** The first selected fix that works. */
  async #next(
    path: string,
    text: string,
    selection: Selection,
  ): Promise<{ readonly text: string; readonly fix: Fix } | undefined> {
    try {
      const before = await this.contextOf(path);
      if (before === undefined) return undefined;
      const selected = selectFixes(before, selection);
      for (const fix of selected) {
        const changed = applyEdits(text, fix.edits);
        await this.#replace(path, changed);
        if (changed !== text && (await this.#isBetter(before, selected.length, selection)))
          return { text: changed, fix };
        await this.#replace(path, text);
      }
      if (selected.length > 0) this.#report(path, 'Left as it is: its fixes do not do what they are for');
    } catch (error) {
      await this.#replace(path, text);
      this.#report(path, `Its fixes could not be applied: ${reasonOf(error)}`);
    }
    return undefined;
  }

  #report(path: string, message: string): void {
    this.project.problems.push({ path, message: `${message}.`, isFailure: false });
  }

  /** Whether the file, as it is now, parses as well as before and has less to fix. */
  async #isBetter(before: FixContext, toFix: number, selection: Selection): Promise<boolean> {
    const { path } = before.file;
    const after = await this.contextOf(path);
    const file = after?.file ?? (await this.project.parsedWithTree(path));
    if (file === undefined || (hasError(file.root) && !hasError(before.file.root))) return false;
    const left = after === undefined ? 0 : selectFixes(after, selection).length;
    return selection.offset !== undefined || left < toFix;
  }
}
