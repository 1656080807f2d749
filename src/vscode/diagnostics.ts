import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import type { Host } from './activate';
import { toDiagnostic } from './convert';
import { selector, toTextDocument } from './documents';
import { isOn } from './settings';

/** From the last key to the analysis, in milliseconds: long enough for a word, short enough to feel at once. */
const debounce = 250;

/** Old versions of files that the editor opens beside the real one: a problem there is nobody's to repair. */
const historicSchemes: ReadonlySet<string> = new Set(['git', 'gitfs', 'review', 'vscode-scm', 'vscode-local-history']);

const origins = new WeakMap<vscode.Diagnostic, lsp.Diagnostic>();

/** The service's own form of a problem that this extension showed, `data` and all; undefined for others' problems. */
export const originOf = (diagnostic: vscode.Diagnostic): lsp.Diagnostic | undefined => origins.get(diagnostic);

export interface Diagnostics extends vscode.Disposable {
  /** Looks at every open document again, soon. */
  refresh(): void;
}

/** Problems of all open documents, kept with the text: computed after a pause, dropped when the text has moved on. */
export function registerDiagnostics({ service, log }: Host): Diagnostics {
  const collection = vscode.languages.createDiagnosticCollection('twochat');
  const pending = new Map<string, { timer: ReturnType<typeof setTimeout>; cancel: vscode.CancellationTokenSource }>();

  const drop = (key: string) => {
    const task = pending.get(key);
    if (task) {
      clearTimeout(task.timer);
      task.cancel.cancel();
      task.cancel.dispose();
      pending.delete(key);
    }
  };

  const publish = async (document: vscode.TextDocument, token: vscode.CancellationToken) => {
    const { version } = document;
    const found = isOn('diagnostics', document) ? await service.diagnostics(toTextDocument(document), token) : [];
    if (!token.isCancellationRequested && !document.isClosed && document.version === version) {
      collection.set(
        document.uri,
        found.map((diagnostic) => {
          const shown = toDiagnostic(diagnostic);
          origins.set(shown, diagnostic);
          return shown;
        }),
      );
    }
  };

  const schedule = (document: vscode.TextDocument, delay: number) => {
    if (vscode.languages.match(selector, document) === 0 || historicSchemes.has(document.uri.scheme)) {
      return;
    }
    const key = document.uri.toString();
    drop(key);
    const cancel = new vscode.CancellationTokenSource();
    const run = () => log.guard('Diagnostics', document, () => publish(document, cancel.token));
    pending.set(key, { timer: setTimeout(run, delay), cancel });
  };

  const refresh = () => {
    for (const document of vscode.workspace.textDocuments) {
      schedule(document, debounce);
    }
  };

  const events = vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => schedule(document, debounce)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      drop(document.uri.toString());
      collection.delete(document.uri);
    }),
  );
  for (const document of vscode.workspace.textDocuments) {
    schedule(document, 0);
  }
  return {
    refresh,
    dispose: () => {
      [...pending.keys()].forEach(drop);
      events.dispose();
    },
  };
}
