/** Findings as LSP diagnostics. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../rules';
import type { SeverityOf } from '../rules/levels';
import { UNUSED } from '../rules/suppression';
import { calleeSpan } from './hover';
import type { DocumentAnalysis } from './session';
import type { Localize, ServiceInit, TextDocument } from './types';

/** LSP's numbers: what is shown faded. */
const UNNECESSARY = 1;

/** LSP's numbers. */
const LEVELS = { error: 1, warning: 2, information: 3, hint: 4 } as const;

export function messageOf(finding: Finding, localize: Localize): string {
  return localize(finding.message.text, ...finding.message.args);
}

export interface DiagnosticOptions extends Pick<ServiceInit, 'pageOf'> {
  readonly severityOf: SeverityOf;
  readonly localize: Localize;
}

/** Findings that are not switched off, each with its diagnostic. */
export function shownFindings(
  found: DocumentAnalysis,
  document: TextDocument,
  { severityOf, localize, pageOf }: DiagnosticOptions,
): (readonly [Finding, Diagnostic])[] {
  return found.findings.flatMap((finding): (readonly [Finding, Diagnostic])[] => {
    const severity = severityOf(finding.rule);
    if (severity === undefined) return [];
    const { call } = finding;
    const span = call !== null && finding.span === call.span ? calleeSpan(found.file.text, call) : finding.span;
    const diagnostic: Diagnostic = {
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      severity: LEVELS[severity],
      code: finding.rule.id,
      ...(pageOf === undefined ? {} : { codeDescription: { href: pageOf(finding.rule.id) } }),
      source: '2Chat',
      message: messageOf(finding, localize),
    };
    return [[finding, finding.rule.id === UNUSED.id ? { ...diagnostic, tags: [UNNECESSARY] } : diagnostic]];
  });
}
