/** Actions that silence a rule: on a line, in a file, in the project. A menu shows them after all that repairs. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../fixes/fix';
import { silenceFile, silenceLine } from '../fixes/silence';
import type { Finding } from '../rules';
import { COMMENT_RULES } from '../rules/suppression';
import { withRuleOff } from './config/edit';
import { CONFIG_NAME } from './config/read';
import type { DocumentSettings } from './config/settings';
import type { DocumentAnalysis } from './session';
import type { Localize } from './types';

/** Comments about comments would have no end. */
function isSilenceable({ rule }: Finding): boolean {
  return !COMMENT_RULES.includes(rule);
}

function inProject(settings: DocumentSettings, rule: string): WorkspaceEdit | undefined {
  const { project, newProjectFile } = settings;
  const text = withRuleOff(project?.text ?? '', rule);
  if (text === undefined) return undefined;
  if (project !== undefined) {
    const end = TextDocument.create(project.uri, 'json', 0, project.text).positionAt(project.text.length);
    return { changes: { [project.uri]: [{ range: { start: { line: 0, character: 0 }, end }, newText: text }] } };
  }
  if (newProjectFile === undefined) return undefined;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri: newProjectFile, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: newProjectFile, version: null },
        edits: [{ range: { start, end: start }, newText: text }],
      },
    ],
  };
}

export interface SilencerContext {
  readonly found: DocumentAnalysis;
  readonly settings: DocumentSettings;
  readonly localize: Localize;
  /** Edits of the document. */
  edit(edits: readonly Edit[]): WorkspaceEdit;
}

/** First what is about lines, then what is about the file, then about the project; each rule once. */
export function silencers(
  here: readonly (readonly [Finding, Diagnostic])[],
  { found: { file }, settings, localize, edit }: SilencerContext,
): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  const add = (title: string, diagnostic: Diagnostic, change: WorkspaceEdit | undefined) => {
    const known = actions.get(title);
    if (known !== undefined) known.diagnostics?.push(diagnostic);
    else if (change !== undefined)
      actions.set(title, { title, kind: 'quickfix', diagnostics: [diagnostic], edit: change });
  };
  const inDocument = (edits: readonly Edit[] | undefined) => edits && edit(edits);
  for (const [finding, diagnostic] of here) {
    const { rule, span } = finding;
    if (isSilenceable(finding))
      add(localize('Silence {0} on this line', rule.id), diagnostic, inDocument(silenceLine(file, span, rule.id)));
  }
  for (const [finding, diagnostic] of here) {
    const { rule } = finding;
    if (isSilenceable(finding))
      add(localize('Silence {0} in this file', rule.id), diagnostic, inDocument(silenceFile(file, rule.id)));
  }
  for (const [{ rule }, diagnostic] of here)
    add(
      localize('Switch {0} off in the project ({1})', rule.id, CONFIG_NAME),
      diagnostic,
      inProject(settings, rule.id),
    );
  return [...actions.values()];
}
