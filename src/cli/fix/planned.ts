/** What fixes are planned from, made out of the project's files; and the plans. */
import type { FileAnalysis } from '../../analysis/model';
import { type Fix, type FixContext, fixesOf } from '../../fixes';
import type { Finding } from '../../rules';
import { type DiskProject, reasonOf } from '../program/project';

/** Undefined where the file can no longer be read or parsed. */
export async function fixContextOf(
  project: DiskProject,
  analysis: FileAnalysis,
  findings: readonly Finding[],
): Promise<FixContext | undefined> {
  const { path } = analysis;
  const file = await project.parsedWithTree(path);
  if (file === undefined) return undefined;
  return { file, analysis, findings };
}

/** Every fix and suggestion of a file; what goes wrong while planning is a problem of the project, and gives none. */
export async function plannedFixes(
  project: DiskProject,
  analysis: FileAnalysis,
  findings: readonly Finding[],
): Promise<readonly Fix[]> {
  const context = await fixContextOf(project, analysis, findings);
  if (context === undefined) return [];
  try {
    return fixesOf(context);
  } catch (error) {
    project.problems.push({
      path: analysis.path,
      message: `Its fixes could not be planned: ${reasonOf(error)}.`,
      isFailure: false,
    });
    return [];
  }
}
