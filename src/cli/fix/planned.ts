/** What fixes are planned from, made out of the project's files; and the plans. */
import { type FileAnalysis, isSilent } from '../../analysis/model';
import { type Fix, type FixContext, fixesOf } from '../../fixes';
import { findingsOf } from '../../rules';
import type { SeverityOf } from '../../rules/levels';
import { type DiskProject, reasonOf } from '../program/project';
import type { DiskSettings } from '../program/settings';

/** A file with the findings that are reported, and their severities. */
export interface ShownContext extends FixContext {
  readonly severityOf: SeverityOf;
}

/**
 * Undefined where the file can no longer be read or parsed, is left out, and where no rule has anything to look at.
 *
 * @param others of the program.
 */
export async function fixContextOf(
  project: DiskProject,
  settings: DiskSettings,
  analysis: FileAnalysis,
  others: FixContext['others'] = [],
): Promise<ShownContext | undefined> {
  if (isSilent(analysis) && !project.engine.hasMarks((await project.textOf(analysis.path)) ?? '')) return undefined;
  const severityOf = await settings.severitiesFor(analysis.path);
  if (severityOf === undefined) return undefined;
  const file = await project.parsedWithTree(analysis.path);
  if (file === undefined) return undefined;
  return { file, analysis, findings: settings.shown(findingsOf({ file, analysis }), severityOf), severityOf, others };
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
