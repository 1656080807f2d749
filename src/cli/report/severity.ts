/** Which findings make the command fail. */
import type { Severity } from '../../rules';
import type { Report } from './model';

export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

/** Mildest first. */
const ORDER: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

const LEAST: Readonly<Record<FailLevel, Severity | null>> = {
  error: 'error',
  warning: 'warning',
  info: 'information',
  never: null,
};

/**
 * Whether a report has a finding at or above a level.
 * @param maxWarnings so many warnings are none.
 */
export function failsAt(report: Report, level: FailLevel, maxWarnings?: number): boolean {
  const least = LEAST[level];
  if (least === null) return false;
  const severities = report.files.flatMap((file) => file.findings.map((finding) => finding.severity));
  const warnings = severities.filter((severity) => severity === 'warning').length;
  if (maxWarnings !== undefined && warnings > maxWarnings) return true;
  return severities.some(
    (severity) =>
      ORDER.indexOf(severity) >= ORDER.indexOf(least) && (severity !== 'warning' || maxWarnings === undefined),
  );
}
