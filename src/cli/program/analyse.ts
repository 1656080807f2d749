/** Analysis of all files as one program a language; what goes wrong in one of them must not take the others with it. */
import type { Engine, ParsedFile } from '../../analysis/engine';
import type { FileAnalysis } from '../../analysis/model';
import { languageForId } from '../../languages';
import type { Problem } from '../problem';
import { reasonOf } from './project';

export interface Analysed {
  readonly analyses: ReadonlyMap<string, FileAnalysis>;
  readonly problems: readonly Problem[];
}

function byLanguage(files: readonly ParsedFile[]): Iterable<readonly ParsedFile[]> {
  const groups = new Map<string | undefined, ParsedFile[]>();
  for (const file of files) {
    const language = languageForId(file.languageId)?.language.id;
    const group = groups.get(language);
    if (group === undefined) groups.set(language, [file]);
    else group.push(file);
  }
  return groups.values();
}

/** @param files sorted, so that the result does not depend on the order in which they were found. */
export function analyseProgram(engine: Engine, files: readonly ParsedFile[]): Analysed {
  const analyses = new Map<string, FileAnalysis>();
  const problems: Problem[] = [];
  const analyse = (group: readonly ParsedFile[]) => {
    for (const [path, analysis] of engine.analyze(group)) analyses.set(path, analysis);
  };
  for (const group of byLanguage(files)) {
    try {
      analyse(group);
    } catch (whole) {
      const [first, ...others] = group as readonly [ParsedFile, ...ParsedFile[]];
      if (others.length > 0)
        problems.push({
          path: first.path,
          message: `Could not be analysed together with ${others.length} other files (${reasonOf(whole)}): values that cross files are not followed.`,
          isFailure: false,
        });
      for (const file of group) {
        try {
          analyse([file]);
        } catch (error) {
          problems.push({ path: file.path, message: `Could not be analysed: ${reasonOf(error)}.`, isFailure: true });
        }
      }
    }
  }
  return { analyses, problems };
}
