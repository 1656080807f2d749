import * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type * as lsp from 'vscode-languageserver-types';
import type { FileToCheck } from '../service/types';
import type { Host } from './activate';
import { toDiagnostic } from './convert';
import { selector, toTextDocument } from './documents';
import { isOn } from './settings';

/** From the last key to the analysis, in milliseconds: long enough for a word, short enough to feel at once. */
const debounce = 150;

/** Old versions of files that the editor opens beside the real one: a problem there is nobody's to repair. */
const historicSchemes: ReadonlySet<string> = new Set(['git', 'gitfs', 'review', 'vscode-scm', 'vscode-local-history']);

/** No document that is open has it. */
const closedVersion = -1;

const isOpen = (uri: string): boolean =>
  vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri && !document.isClosed);

const origins = new WeakMap<vscode.Diagnostic, lsp.Diagnostic>();

/** The service's own form of a problem that this extension showed, `data` and all; undefined for others' problems. */
export const originOf = (diagnostic: vscode.Diagnostic): lsp.Diagnostic | undefined => origins.get(diagnostic);

export interface Diagnostics extends vscode.Disposable {
  /** Looks at every open document, and every file that was checked closed, again, soon. */
  refresh(): void;
  /** A file changed on disk: what was found in it while it was closed is another thing now. */
  refreshClosed(uri: vscode.Uri): Promise<void>;
  /**
   * Problems of a file that is not open, which stay until it is gone.
   * @returns how many there are.
   */
  check(file: FileToCheck): Promise<number>;
}

/**
 * Problems of all open documents, kept with the text: computed after a pause, dropped when the text has moved on. Closed
 * files have none, unless a check of the workspace asked for them.
 */
export function registerDiagnostics({ service, log, files }: Host): Diagnostics {
  const collection = vscode.languages.createDiagnosticCollection('twochat');
  const pending = new Map<string, { timer: ReturnType<typeof setTimeout>; cancel: vscode.CancellationTokenSource }>();

  /** Files that a check of the workspace looked at, by URI. */
  const checked = new Map<string, FileToCheck>();

  const show = (uri: vscode.Uri, found: readonly lsp.Diagnostic[]) =>
    collection.set(
      uri,
      found.map((diagnostic) => {
        const shown = toDiagnostic(diagnostic);
        origins.set(shown, diagnostic);
        return shown;
      }),
    );

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
      show(document.uri, found);
    }
  };

  const check = async (file: FileToCheck): Promise<number> => {
    const uri = vscode.Uri.parse(file.uri);
    const isWanted = isOn('diagnostics', { uri, languageId: file.languageId });
    const text = isWanted ? await files.read(file.uri) : undefined;
    const closed = TextDocument.create(file.uri, file.languageId, closedVersion, text ?? '');
    const found = text === undefined ? [] : await service.diagnostics(closed);
    checked.set(file.uri, file);
    if (!isOpen(file.uri)) {
      show(uri, found);
    }
    return found.length;
  };

  const checkSoon = (file: FileToCheck) => log.guard('Diagnostics', undefined, async () => void (await check(file)));

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
    for (const file of checked.values()) {
      if (!isOpen(file.uri)) {
        void checkSoon(file);
      }
    }
  };

  const events = vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => schedule(document, debounce)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      drop(document.uri.toString());
      const file = checked.get(document.uri.toString());
      if (file) {
        // What was typed and not saved is gone.
        void checkSoon(file);
      } else {
        collection.delete(document.uri);
      }
    }),
  );
  for (const document of vscode.workspace.textDocuments) {
    schedule(document, 0);
  }
  return {
    refresh,
    check,
    async refreshClosed(uri) {
      const file = checked.get(uri.toString());
      if (file && !isOpen(file.uri)) {
        await checkSoon(file);
      }
    },
    dispose: () => {
      [...pending.keys()].forEach(drop);
      events.dispose();
    },
  };
}
