/** One analysed file as the report tells it. */
import type { Call, FileAnalysis, StatusTest } from '../../analysis/model';
import type { Fix } from '../../fixes';
import type { Finding } from '../../rules';
import type { SeverityOf } from '../../rules/levels';
import { english } from '../../service/text';
import type { CallReport, FileReport, FindingReport, FixReport, Range, StatusReport } from './model';
import { Positions } from './positions';

export interface AnalysedFile {
  readonly text: string;
  /** VS Code language id of the file itself. */
  readonly language: string;
  readonly analysis: FileAnalysis;
  readonly findings: readonly Finding[];
  readonly fixes: readonly Fix[];
  readonly severityOf: SeverityOf;
}

/** What a fix puts in the place of a range. */
export interface Replacement extends Range {
  readonly text: string;
}

export interface FileFindings {
  readonly report: FileReport;
  /** Of the report's fixes; its JSON form has only their names. */
  readonly edits: ReadonlyMap<FixReport, readonly Replacement[]>;
}

/** @param shown how a path is written for users. */
export function fileReport(file: AnalysedFile, shown: (path: string) => string): FileFindings {
  const { analysis, findings, fixes } = file;
  const positions = new Positions(file.text);
  const reference = (call: Call) => (call.path === analysis.path ? call.id : `${shown(call.path)}#${call.id}`);

  const edits = new Map<FixReport, readonly Replacement[]>();
  const withEdits = (fix: Fix): FixReport => {
    const report = fixReport(fix);
    edits.set(
      report,
      fix.edits.map(({ span, text }) => ({ ...positions.range(span), text })),
    );
    return report;
  };

  const callReport = (call: Call): CallReport => ({
    id: call.id,
    ...positions.range(call.span),
    client: call.client,
    method: call.method,
    url: /[^{}]/.test(call.url) ? call.url : null,
    endpoint: call.endpoint?.id ?? null,
    confidence: call.confidence,
    wrapper: call.wrapper,
    handling: call.handling,
  });

  const statusReport = (test: StatusTest): StatusReport => ({
    ...positions.range(test.span),
    form: test.form === 'made-up' ? 'code' : test.form,
    operator: test.operator,
    codes: test.codes,
    calls: test.calls.map(reference),
    confidence: test.confidence,
  });

  const findingReport = (finding: Finding): FindingReport => ({
    rule: finding.rule.id,
    severity: file.severityOf(finding.rule) ?? finding.rule.severity,
    confidence: finding.confidence,
    ...positions.range(finding.span),
    message: english(finding.message.text, ...finding.message.args),
    codes: finding.codes,
    call: finding.call === null ? null : reference(finding.call),
    fixes: fixes.filter((fix) => fix.resolves.includes(finding)).map(withEdits),
  });

  const report = {
    path: shown(analysis.path),
    language: file.language,
    calls: analysis.calls.map(callReport),
    statuses: analysis.tests.map(statusReport),
    findings: findings.map(findingReport),
  };
  return { report, edits };
}

export function fixReport(fix: Fix): FixReport {
  return { id: fix.id, title: english(fix.title.text, ...fix.title.args), kind: fix.kind };
}

/** Files with nothing to say are left out of a report. */
export function isEmpty(report: FileReport): boolean {
  return report.calls.length === 0 && report.statuses.length === 0 && report.findings.length === 0;
}
