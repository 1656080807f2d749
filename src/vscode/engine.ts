import * as vscode from 'vscode';
import type { ServiceModule } from '../service/lazy';

/**
 * Loads `dist/engine.js`, the extension's own bundle of the engine. By its text, as the editor itself loads an extension
 * in a web worker, where there is no `require`; so both hosts do the same.
 */
export async function loadEngine(extensionUri: vscode.Uri): Promise<ServiceModule> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'engine.js'));
  const module: { exports: Partial<ServiceModule> } = { exports: {} };
  new Function('module', 'exports', new TextDecoder().decode(bytes))(module, module.exports);
  const { createLanguageService } = module.exports;
  if (createLanguageService === undefined) throw new Error('dist/engine.js is not the engine');
  return { createLanguageService };
}
