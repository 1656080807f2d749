/** Findings as LSP diagnostics. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../rules';
import { UNUSED } from '../rules/suppression';
import { calleeSpan } from './hover';
import type { DocumentAnalysis } from './session';
import type { Localize, ServiceSettings, TextDocument } from './types';

/** LSP's numbers: what is shown faded. */
const UNNECESSARY = 1;

/** LSP's numbers. */
const LEVELS = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** What a user's settings make of a rule's severity: the id itself counts before a prefix, a longer prefix before a shorter one. */
export function severityOf(finding: Finding, settings: ServiceSettings): Severity | undefined {
  const { id, severity } = finding.rule;
  const keys = Object.keys(settings.rules)
    .filter((key) => key === id || (key.endsWith('*') && id.startsWith(key.slice(0, -1))))
    .sort((left, right) => right.length - left.length);
  const [key] = keys.includes(id) ? [id] : keys;
  const level = key === undefined ? 'default' : settings.rules[key];
  if (level === 'off') return undefined;
  return level === undefined || level === 'default' ? severity : level;
}

export function messageOf(finding: Finding, localize: Localize): string {
  return localize(finding.message.text, ...finding.message.args);
}

/** Findings that are not switched off, each with its diagnostic. */
export function shownFindings(
  found: DocumentAnalysis,
  document: TextDocument,
  settings: ServiceSettings,
  localize: Localize,
): (readonly [Finding, Diagnostic])[] {
  return found.findings.flatMap((finding): (readonly [Finding, Diagnostic])[] => {
    const severity = severityOf(finding, settings);
    if (severity === undefined) return [];
    const { call } = finding;
    const span = call !== null && finding.span === call.span ? calleeSpan(found.file.text, call) : finding.span;
    const diagnostic: Diagnostic = {
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      severity: LEVELS[severity],
      code: finding.rule.id,
      source: '2Chat',
      message: messageOf(finding, localize),
    };
    return [[finding, finding.rule.id === UNUSED.id ? { ...diagnostic, tags: [UNNECESSARY] } : diagnostic]];
  });
}
