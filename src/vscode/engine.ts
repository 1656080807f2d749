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

export interface Bundles {
  /** The engine, with a parser's runtime of its own. */
  engine(): Promise<ServiceModule>;
  /** @param id the folder of a language in `src/languages`. */
  pack(id: string): Promise<LanguagePack>;
}

/** @param extensionUri the folder that holds `dist/`. */
export function createBundles(extensionUri: vscode.Uri): Bundles {
  let loadingFacts: Promise<object> | undefined;

  /** What 2Chat says, one for the engine and all languages. */
  function facts(): Promise<object> {
    loadingFacts ??= loadBundle(extensionUri, 'api').catch((error: unknown) => {
      loadingFacts = undefined;
      throw error;
    });
    return loadingFacts;
  }

  return {
    async engine() {
      const [runtime, api] = await Promise.all([loadBundle(extensionUri, 'web-tree-sitter'), facts()]);
      const required = { 'web-tree-sitter': runtime, api };
      const { createLanguageService }: Partial<ServiceModule> = await loadBundle(extensionUri, 'engine', required);
      if (createLanguageService === undefined) throw new Error('dist/engine.js is not the engine');
      return { createLanguageService };
    },
    async pack(id) {
      const { pack }: { pack?: LanguagePack } = await loadBundle(extensionUri, `language-${id}`, {
        api: await facts(),
      });
      if (pack === undefined) throw new Error(`dist/language-${id}.js is no language`);
      return pack;
    },
  };
}
