/** Fixes as LSP code actions, in the order a menu shows them: fixes before suggestions. */
import type { CodeAction, CodeActionContext, Range, TextEdit } from 'vscode-languageserver-types';
import type { Fix } from '../fixes/fix';
import type { Planner } from '../fixes/planner';
import { diagnosticsOf } from './diagnostics';
import type { DocumentAnalysis } from './session';
import type { Localize, ServiceSettings, TextDocument } from './types';

export interface ActionOptions {
  readonly planner: Planner;
  readonly settings: ServiceSettings;
  readonly localize: Localize;
}

const KIND = 'quickfix';

function wants(context: CodeActionContext): boolean {
  return (
    context.only === undefined ||
    context.only.some((kind) => kind === '' || KIND === kind || kind.startsWith(`${KIND}.`))
  );
}

function editsOf(fix: Fix, document: TextDocument): TextEdit[] {
  return fix.edits.map(({ span, text }) => ({
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
    newText: text,
  }));
}

export function codeActionsAt(
  found: DocumentAnalysis,
  document: TextDocument,
  range: Range,
  context: CodeActionContext,
  options: ActionOptions,
): CodeAction[] {
  if (!wants(context)) return [];
  const { localize, planner, settings } = options;
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const fixes = planner.fixesAt(found, span);
  const ordered = [...fixes.filter((fix) => fix.kind === 'fix'), ...fixes.filter((fix) => fix.kind === 'suggestion')];
  const diagnostics = diagnosticsOf(found, document, settings, localize);
  return ordered.map((fix, index): CodeAction => {
    const resolved = found.findings.flatMap((finding, at) =>
      fix.resolves.includes(finding) ? (diagnostics[at] ?? []) : [],
    );
    return {
      title: localize(fix.title.text, ...fix.title.args),
      kind: KIND,
      diagnostics: resolved,
      isPreferred: index === 0 && fix.kind === 'fix' && resolved.length > 0,
      edit: { changes: { [document.uri]: editsOf(fix, document) } },
    };
  });
}
