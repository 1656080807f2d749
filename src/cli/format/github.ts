/** Annotations of a workflow of GitHub Actions: lines that its runner reads from the output of a step. */
import type { Severity } from '../../rules';
import type { FindingReport } from '../report/model';
import type { Formatter } from './formatter';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** As the runner wants them escaped: text after `::`, and values before it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(',')}::${data(message)}\n`;
}

function findingLine(file: string, finding: FindingReport): string {
  const { line, column: col, endLine, endColumn, rule: title, severity, confidence, message } = finding;
  // The runner takes columns only of a place in one line.
  const place: Readonly<Record<string, string | number>> =
    line === endLine ? { file, line, col, endColumn } : { file, line, endLine };
  const doubt = confidence === 'likely' ? ' (likely, not certain)' : '';
  return command(COMMANDS[severity], { ...place, title }, message + doubt);
}

export const githubFormatter: Formatter = {
  format: (report) =>
    [
      ...report.files.flatMap(({ path, findings }) => findings.map((finding) => findingLine(path, finding))),
      ...report.errors.map(({ path, message }) => command('warning', { file: path }, message)),
    ].join(''),
};
