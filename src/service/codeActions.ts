/**
 * What can be done at a place, as LSP code actions in the order of a menu: fixes, suggestions, then what silences a
 * problem.
 */
import type { CodeAction, CodeActionContext, Diagnostic, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../fixes/fix';
import type { Planner } from '../fixes/planner';
import type { Finding } from '../rules';
import type { DocumentSettings } from './config/settings';
import { shownFindings } from './diagnostics';
import type { DocumentAnalysis } from './session';
import { silencers } from './silencers';
import type { Localize, ServiceInit, TextDocument } from './types';

export interface ActionOptions {
  readonly planner: Planner;
  readonly settings: DocumentSettings;
  readonly localize: Localize;
  readonly pageOf: ServiceInit['pageOf'];
}

const KIND = 'quickfix';

function wants(context: CodeActionContext): boolean {
  return (
    context.only === undefined ||
    context.only.some((kind) => kind === '' || KIND === kind || kind.startsWith(`${KIND}.`))
  );
}

export function textEdits(edits: readonly Edit[], document: TextDocument): TextEdit[] {
  return edits.map(({ span, text }) => ({
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
    newText: text,
  }));
}

function meets(left: Range, right: Range): boolean {
  const before = (one: Range['start'], other: Range['start']) =>
    one.line < other.line || (one.line === other.line && one.character <= other.character);
  return before(left.start, right.end) && before(right.start, left.end);
}

export function codeActionsAt(
  found: DocumentAnalysis,
  document: TextDocument,
  range: Range,
  context: CodeActionContext,
  options: ActionOptions,
): CodeAction[] {
  if (!wants(context)) return [];
  const { localize, pageOf, planner, settings } = options;
  if (settings.isIgnored) return [];
  const shown = new Map(shownFindings(found, document, { severityOf: settings.severityOf, localize, pageOf }));
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const fixes = planner.fixesAt({ ...found, findings: [...shown.keys()] }, span);
  const ordered = [...fixes.filter((fix) => fix.kind === 'fix'), ...fixes.filter((fix) => fix.kind === 'suggestion')];
  const offered = ordered.map((fix, index): CodeAction => {
    const resolved = fix.resolves.flatMap((finding) => shown.get(finding) ?? []);
    return {
      title: localize(fix.title.text, ...fix.title.args),
      kind: KIND,
      diagnostics: resolved,
      isPreferred: index === 0 && fix.kind === 'fix' && resolved.length > 0,
      edit: { changes: { [document.uri]: textEdits(fix.edits, document) } },
    };
  });
  const here = [...shown].filter(([, diagnostic]) => meets(diagnostic.range, range));
  const edit = (edits: readonly Edit[]) => ({ changes: { [document.uri]: textEdits(edits, document) } });
  return [
    ...offered,
    ...silencers(here, { found, settings, localize, edit }),
    ...(pageOf === undefined ? [] : pages(here, localize)),
  ];
}

/** The command that shows a rule's page; its argument is the rule's id. */
export const RULE_COMMAND = 'twochat.explainRule';

function pages(here: readonly (readonly [Finding, Diagnostic])[], localize: Localize): CodeAction[] {
  const byRule = new Map<string, CodeAction>();
  for (const [{ rule }, diagnostic] of here) {
    const title = localize('Explain {0}', rule.id);
    const command = { title, command: RULE_COMMAND, arguments: [rule.id] };
    const action: CodeAction = byRule.get(rule.id) ?? { title, kind: KIND, command };
    byRule.set(rule.id, { ...action, diagnostics: [...(action.diagnostics ?? []), diagnostic] });
  }
  return [...byRule.values()];
}
