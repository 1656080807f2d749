import * as vscode from 'vscode';
import { createLazyService } from '../service/lazy';
import type { LanguageService } from '../service/types';
import { registerCodeActions } from './codeActions';
import { registerCompletions } from './completions';
import { type Diagnostics, registerDiagnostics } from './diagnostics';
import { createBundles } from './engine';
import { pageUri, registerExplain } from './explain';
import { createWorkspaceFiles, type Files } from './files';
import { registerHovers } from './hovers';
import { createIndexingStatus } from './indexing';
import { createLog, type Log } from './log';
import { registerSettings, settingsOf, showWrongSettings } from './settings';
import { registerWorkspaceCheck } from './workspaceCheck';

/** What a feature of the editor is made from. */
export interface Host {
  readonly service: LanguageService;
  readonly log: Log;
  readonly files: Files;
}

/** The features of the editor while they run. */
export interface Features extends Host, vscode.Disposable {
  readonly diagnostics: Diagnostics;
}

/**
 * Starts the language features, without the commands, of which an editor allows only one each.
 *
 * @param extensionUri the folder that holds `dist/`
 * @returns what ends all of it, in the right order
 */
export function startFeatures(extensionUri: vscode.Uri, log: Log): Features {
  const files = createWorkspaceFiles(log);
  const indexing = createIndexingStatus();
  const bundles = createBundles(extensionUri);
  const init = {
    wasm: async (fileName: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', fileName)),
    packs: bundles.pack,
    localize: (message: string, ...args: readonly (string | number)[]) => vscode.l10n.t(message, ...args),
    logger: log.logger,
    files,
    onIndexing: indexing.show,
    settingsOf,
    pageOf: pageUri,
    onWrongSettings(message: string, uri: string | undefined) {
      log.logger.warn(message);
      void showWrongSettings(message, uri);
    },
  };
  const service = createLazyService(init, bundles.engine);
  const host: Host = { service, log, files };
  const settings = registerSettings(service);
  const diagnostics = registerDiagnostics(host);
  const parts = [
    settings,
    settings.onDidChange(() => diagnostics.refresh()),
    indexing,
    indexing.onDidEnd(() => diagnostics.refresh()),
    files,
    files.onDidChange((uri) => {
      service.forget(uri.toString());
      void diagnostics.refreshClosed(uri);
      diagnostics.refresh();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => service.forget(document.uri.toString())),
    diagnostics,
    registerHovers(host),
    registerCodeActions(host),
    registerCompletions(host),
    new vscode.Disposable(() => service.dispose()),
  ];
  return { ...host, diagnostics, dispose: () => vscode.Disposable.from(...parts).dispose() };
}

/** Called by the editor once, at the first document of a language that `package.json` names, or the first command. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const features = startFeatures(context.extensionUri, log);
  context.subscriptions.push(
    features,
    registerExplain(features, context.extensionUri),
    registerWorkspaceCheck(features),
    vscode.commands.registerCommand('twochat.showLog', () => log.show()),
    log,
  );
}
