import * as vscode from 'vscode';
import type { WorkspaceFiles } from '../service/types';
import type { Log } from './log';

const extensions =
  'ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,html,py,ipynb,php,go,java,cs,rb,rs,sh,bash,http,rest';
const sources = `**/*.{${extensions}}`;
const projectFiles = '**/.twochatrc.json';
const generated = '**/{node_modules,bower_components,vendor,dist,build,out,target,.git,.venv,venv,__pycache__}/**';

/** In files: more than a person writes, few enough to walk. */
const mostFiles = 20_000;
/** In bytes: what is longer was made by a machine. */
const longestFile = 1_000_000;

export interface Files extends WorkspaceFiles, vscode.Disposable {
  /** A source file, or a project file, came, went, or changed on disk. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

/** The workspace through the editor's own file system, so that remote and virtual folders work like local ones. */
export function createWorkspaceFiles(log: Log): Files {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const fire = (uri: vscode.Uri) => changed.fire(uri);
  const watched = [sources, projectFiles].flatMap((pattern) => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return [watcher.onDidCreate(fire), watcher.onDidChange(fire), watcher.onDidDelete(fire), watcher];
  });

  return {
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...watched, changed).dispose(),
    async list() {
      const uris = await vscode.workspace.findFiles(sources, generated, mostFiles);
      return uris.map((uri) => uri.toString());
    },
    root: (uri) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.uri.toString(),
    async read(uri) {
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
      return open ? open.getText() : readText(vscode.Uri.parse(uri), log);
    },
  };
}

async function readText(uri: vscode.Uri, log: Log): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > longestFile) {
      return undefined;
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    log.logger.trace('A file of the workspace was passed over', { uri: uri.toString(), error: String(error) });
    return undefined;
  }
}
