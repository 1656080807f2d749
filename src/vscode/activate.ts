import * as vscode from 'vscode';
import { createLazyService } from '../service/lazy';
import type { LanguageService } from '../service/types';
import { registerCodeActions } from './codeActions';
import { registerCompletions } from './completions';
import { registerDiagnostics } from './diagnostics';
import { createBundles } from './engine';
import { registerExplain } from './explain';
import { createWorkspaceFiles } from './files';
import { registerHovers } from './hovers';
import { createIndexingStatus } from './indexing';
import { createLog, type Log } from './log';
import { registerSettings } from './settings';

/** What a feature of the editor is made from. */
export interface Host {
  readonly service: LanguageService;
  readonly log: Log;
}

/**
 * Starts the language features, without the commands, of which an editor allows only one each.
 *
 * @param extensionUri the folder that holds `dist/`
 * @returns what ends all of it, in the right order
 */
export function startFeatures(extensionUri: vscode.Uri, log: Log): Host & vscode.Disposable {
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
  };
  const service = createLazyService(init, bundles.engine);
  const host: Host = { service, log };
  const settings = registerSettings(host);
  const diagnostics = registerDiagnostics(host);
  const parts = [
    settings,
    settings.onDidChange(() => diagnostics.refresh()),
    indexing,
    indexing.onDidEnd(() => diagnostics.refresh()),
    files,
    files.onDidChange((uri) => {
      service.forget(uri.toString());
      diagnostics.refresh();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => service.forget(document.uri.toString())),
    diagnostics,
    registerHovers(host),
    registerCodeActions(host),
    registerCompletions(host),
    new vscode.Disposable(() => service.dispose()),
  ];
  return { ...host, dispose: () => vscode.Disposable.from(...parts).dispose() };
}

/** Called by the editor once, at the first document of a language that `package.json` names, or the first command. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const features = startFeatures(context.extensionUri, log);
  context.subscriptions.push(
    features,
    registerExplain(features),
    vscode.commands.registerCommand('twochat.showLog', () => log.show()),
    log,
  );
}
