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

/** Whether a report has a finding at or above a level. */
export function failsAt(report: Report, level: FailLevel): boolean {
  const least = LEAST[level];
  if (least === null) return false;
  return report.files.some((file) =>
    file.findings.some((finding) => ORDER.indexOf(finding.severity) >= ORDER.indexOf(least)),
  );
}
