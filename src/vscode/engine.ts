import * as vscode from 'vscode';
import type { LanguagePack, ServiceModule } from '../service/lazy';

/** Modules that a bundle asks for by name. */
type Required = Readonly<Record<string, object>>;

/**
 * What one of the extension's own bundles in `dist/` exports. Loaded by its text, as the editor itself loads an extension
 * in a web worker, where there is no `require`; so both hosts do the same. Each load gives a new module.
 */
async function loadBundle(extensionUri: vscode.Uri, name: string, required: Required = {}): Promise<object> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', `${name}.js`));
  const module: { exports: object } = { exports: {} };
  const require = (asked: string): object | undefined => required[asked];
  new Function('module', 'exports', 'require', new TextDecoder().decode(bytes))(module, module.exports, require);
  return module.exports;
}

/** The engine, with a parser's runtime of its own. */
export async function loadEngine(extensionUri: vscode.Uri): Promise<ServiceModule> {
  const runtime = await loadBundle(extensionUri, 'web-tree-sitter');
  const exported: Partial<ServiceModule> = await loadBundle(extensionUri, 'engine', { 'web-tree-sitter': runtime });
  const { createLanguageService } = exported;
  if (createLanguageService === undefined) throw new Error('dist/engine.js is not the engine');
  return { createLanguageService };
}

/** @param id the folder of a language in `src/languages`. */
export async function loadPack(extensionUri: vscode.Uri, id: string): Promise<LanguagePack> {
  const { pack }: { pack?: LanguagePack } = await loadBundle(extensionUri, `language-${id}`);
  if (pack === undefined) throw new Error(`dist/language-${id}.js is no language`);
  return pack;
}
