import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import type { Host } from './activate';
import { fromRange } from './convert';
import { originOf } from './diagnostics';
import { selector, toTextDocument } from './documents';
import { toWorkspaceEdit } from './edits';

const kinds = [vscode.CodeActionKind.QuickFix];

export function registerCodeActions({ service, log }: Host): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: (document, range, context, token) =>
        log.guard('Code actions', document, async () => {
          if (context.only && !kinds.some((kind) => context.only?.contains(kind))) {
            return undefined;
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
