/**
 * What can be done at a place, as LSP code actions in the order of a menu: fixes, suggestions, then what silences a
 * problem.
 */
import type { CodeAction, CodeActionContext, Diagnostic, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../fixes/fix';
import type { Planner } from '../fixes/planner';
import { silenceFile, silenceLine } from '../fixes/silence';
import type { Finding } from '../rules';
import { COMMENT_RULES } from '../rules/suppression';
import { shownFindings } from './diagnostics';
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
  const { localize, planner, settings } = options;
  const shown = new Map(shownFindings(found, document, settings, localize));
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const fixes = planner.fixesAt(found, span);
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
  return [...offered, ...silencers(here, found, document, localize)];
}

/** Comments about comments would have no end. */
function isSilenceable({ rule }: Finding): boolean {
  return !COMMENT_RULES.includes(rule);
}

/** First all that is about lines, then all that is about the file, each rule once. */
function silencers(
  here: readonly (readonly [Finding, Diagnostic])[],
  { file }: DocumentAnalysis,
  document: TextDocument,
  localize: Localize,
): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  const add = (title: string, diagnostic: Diagnostic, edits: readonly Edit[] | undefined) => {
    const known = actions.get(title);
    if (known !== undefined) known.diagnostics?.push(diagnostic);
    else if (edits !== undefined)
      actions.set(title, {
        title,
        kind: KIND,
        diagnostics: [diagnostic],
        edit: { changes: { [document.uri]: textEdits(edits, document) } },
      });
  };
  const silenceable = here.filter(([finding]) => isSilenceable(finding));
  for (const [{ rule, span }, diagnostic] of silenceable)
    add(localize('Silence {0} on this line', rule.id), diagnostic, silenceLine(file, span, rule.id));
  for (const [{ rule }, diagnostic] of silenceable)
    add(localize('Silence {0} in this file', rule.id), diagnostic, silenceFile(file, rule.id));
  return [...actions.values()];
}
