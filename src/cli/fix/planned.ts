/** What fixes are planned from, made out of the project's files; and the plans. */
import type { FileAnalysis } from '../../analysis/model';
import { type Fix, type FixContext, fixesOf } from '../../fixes';
import { findingsOf } from '../../rules';
import { type DiskProject, reasonOf } from '../program/project';

/** Undefined where the file can no longer be read or parsed. @param others of the program. */
export async function fixContextOf(
  project: DiskProject,
  analysis: FileAnalysis,
  others: FixContext['others'] = [],
): Promise<FixContext | undefined> {
  const file = await project.parsedWithTree(analysis.path);
  return file === undefined ? undefined : { file, analysis, findings: findingsOf({ file, analysis }), others };
}

/** Every fix and suggestion of a file; what goes wrong while planning is a problem of the project, and gives none. */
export function plannedFixes(project: DiskProject, context: FixContext): readonly Fix[] {
  try {
    return fixesOf(context);
  } catch (error) {
    project.problems.push({
      path: context.file.path,
      message: `Its fixes could not be planned: ${reasonOf(error)}.`,
      isFailure: false,
    });
    return [];
  }
}
