/** SARIF 2.1.0, for code scanning: rules with their help, results with their fixes, and what could not be read. */
import { createHash } from 'node:crypto';
import { ALL_RULES, type RuleMeta, type Severity } from '../../rules';
import { ruleHelp } from '../../rules/help';
import type { FindingReport, FixReport, Range, Report } from '../report/model';
import { Positions } from '../report/positions';
import type { FormatContext, Formatter } from './formatter';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Readonly<
  Record<Severity, string>
>;

/** `status/unchecked` as `StatusUnchecked`: the name that a tool shows. */
function nameOf(id: string): string {
  return id.replaceAll(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function descriptor(rule: RuleMeta): object {
  const { text, markdown } = ruleHelp(rule);
  return {
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: { text: rule.title },
    help: { text, markdown },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: ['2chat', rule.id.split('/')[0]] },
  };
}

function region({ line, column, endLine, endColumn }: Range): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifact(path: string): object {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function fixOf(path: string, fix: FixReport, context: FormatContext): object {
  const replacements = context.editsOf(fix).map((edit) => ({
    deletedRegion: region(edit),
    ...(edit.text === '' ? {} : { insertedContent: { text: edit.text } }),
  }));
  return {
    description: { text: fix.title },
    artifactChanges: [{ artifactLocation: artifact(path), replacements }],
  };
}

/** The same while the line stays as it is, wherever it goes. */
function fingerprint(path: string, finding: FindingReport, line: string): string {
  return createHash('sha256').update([path, finding.rule, line.trim()].join('\n')).digest('hex');
}

function results(report: Report, context: FormatContext): object[] {
  return report.files.flatMap(({ path, findings }) => {
    const positions = new Positions(context.textOf(path) ?? '');
    const seen = new Map<string, number>();
    return findings.map((finding) => {
      const print = fingerprint(path, finding, positions.lineText(finding.line));
      const count = (seen.get(print) ?? 0) + 1;
      seen.set(print, count);
      const fixes = finding.fixes.filter((fix) => context.editsOf(fix).length > 0);
      return {
        ruleId: finding.rule,
        ruleIndex: ALL_RULES.findIndex((rule) => rule.id === finding.rule),
        level: LEVELS[finding.severity],
        message: { text: finding.message },
        locations: [{ physicalLocation: { artifactLocation: artifact(path), region: region(finding) } }],
        partialFingerprints: { 'ruleAndLine/v1': `${print}:${count}` },
        ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(path, fix, context)) }),
        properties: { confidence: finding.confidence, codes: finding.codes },
      };
    });
  });
}

export const sarifFormatter: Formatter = {
  format(report, context) {
    const notifications = report.errors.map(({ path, message }) => ({
      level: 'warning',
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
    }));
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { ...report.tool, semanticVersion: report.tool.version, rules: ALL_RULES.map(descriptor) },
          },
          columnKind: 'utf16CodeUnits',
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
          results: results(report, context),
        },
      ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};
