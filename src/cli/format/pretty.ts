/** For people: each finding with the line that it is about, then what could not be read, then one line of sums. */
import type { Severity } from '../../rules';
import type { FileReport, FindingReport, Report } from '../report/model';
import { type Color, type Paint, paintAnsi, paintNothing } from './colors';
import type { FormatContext, Formatter } from './formatter';
import { codeFrame } from './frame';

const SEVERITY_COLORS: Readonly<Record<Severity, Color>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

function findingText(finding: FindingReport, text: string | undefined, paint: Paint): string {
  const place = paint('dim', `${finding.line}:${finding.column}`);
  const severity = paint(SEVERITY_COLORS[finding.severity], finding.severity);
  const likely = finding.confidence === 'likely' ? ' (likely, not certain)' : '';
  return [
    `${place} ${severity} ${finding.message}${likely} ${paint('dim', finding.rule)}`,
    ...(text === undefined ? [] : [codeFrame(text, finding, paint)]),
    ...finding.fixes.map((fix) => `  ${paint('cyan', fix.kind)} ${fix.title} ${paint('dim', fix.id)}`),
  ].join('\n');
}

function fileText(file: FileReport, context: FormatContext, paint: Paint): string {
  const text = context.textOf(file.path);
  return [paint('bold', file.path), ...file.findings.map((finding) => findingText(finding, text, paint))].join('\n');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function summary({ files }: Report, context: FormatContext): string {
  const findings = files.flatMap((file) => file.findings);
  const calls = files.flatMap((file) => file.calls).length;
  const tests = files.flatMap((file) => file.statuses).length;
  const severities = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const found =
    findings.length === 0 ? 'No findings' : `${counted(findings.length, 'finding')} (${severities.join(', ')})`;
  return `${found}: ${counted(calls, '2Chat call')} and ${counted(tests, 'status check')} in ${counted(context.filesRead, 'file')}.`;
}

export const prettyFormatter: Formatter = {
  format(report, context) {
    const paint = context.colors ? paintAnsi : paintNothing;
    const paragraphs = [
      ...report.files.filter((file) => file.findings.length > 0).map((file) => fileText(file, context, paint)),
      ...(report.errors.length === 0
        ? []
        : [report.errors.map(({ path, message }) => `${paint('bold', path)} ${message}`).join('\n')]),
      summary(report, context),
    ];
    return `${paragraphs.join('\n\n')}\n`;
  },
};
