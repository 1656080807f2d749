import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import type { LanguageService } from '../service/types';
import type { Host } from './activate';
import { fromRange } from './convert';
import { originOf } from './diagnostics';
import { selector, toTextDocument } from './documents';
import { toWorkspaceEdit } from './edits';
import { isOn } from './settings';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('twochat');
const kinds = [vscode.CodeActionKind.QuickFix, fixAllKind];

export function registerCodeActions({ service, log }: Host): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: (document, range, context, token) =>
        log.guard('Code actions', document, async () => {
          if (context.only && !kinds.some((kind) => context.only?.contains(kind))) {
            return undefined;
          }
          if (context.only?.value && context.only.contains(fixAllKind)) {
            return fixAll(service, document, token);
          }
          const shown = new Map<lsp.Diagnostic, vscode.Diagnostic>();
          for (const diagnostic of context.diagnostics) {
            const origin = originOf(diagnostic);
            if (origin) {
              shown.set(origin, diagnostic);
            }
          }
          const actions = await service.codeActions(
            toTextDocument(document),
            fromRange(range),
            { diagnostics: [...shown.keys()], only: context.only && [context.only.value] },
            token,
          );
          return token.isCancellationRequested ? undefined : actions.map((action) => toCodeAction(action, shown));
        }),
    },
    { providedCodeActionKinds: kinds },
  );
}

/** On request, and on save where the user set it: `"editor.codeActionsOnSave": { "source.fixAll.twochat": "explicit" }`. */
async function fixAll(
  service: LanguageService,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[] | undefined> {
  const edits = isOn('diagnostics', document) ? await service.fixAll(toTextDocument(document), token) : [];
  if (token.isCancellationRequested || edits.length === 0) {
    return undefined;
  }
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all safe 2Chat problems'), fixAllKind);
  action.edit = toWorkspaceEdit({ changes: { [document.uri.toString()]: edits } });
  return [action];
}

function toCodeAction(
  action: lsp.CodeAction,
  shown: ReadonlyMap<lsp.Diagnostic, vscode.Diagnostic>,
): vscode.CodeAction {
  const result = new vscode.CodeAction(action.title, vscode.CodeActionKind.Empty.append(action.kind ?? 'quickfix'));
  if (action.edit) {
    result.edit = toWorkspaceEdit(action.edit);
  }
  if (action.command) {
    result.command = { ...action.command };
  }
  if (action.isPreferred !== undefined) {
    result.isPreferred = action.isPreferred;
  }
  result.diagnostics = action.diagnostics?.flatMap((diagnostic) => shown.get(diagnostic) ?? []);
  return result;
}
