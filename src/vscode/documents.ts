import type * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The language ids the service reads; `package.json` activates on the same ones. */
export const languageIds = [
  'typescript',
  'typescriptreact',
  'javascript',
  'javascriptreact',
  'python',
  'php',
  'go',
  'java',
  'csharp',
  'ruby',
  'rust',
  'shellscript',
  'vue',
  'svelte',
  'astro',
  'html',
  'http',
  'rest',
] as const;

/** Documents of every scheme: files, unsaved ones, remote and virtual ones, cells of notebooks. */
export const selector: vscode.DocumentFilter[] = languageIds.map((language) => ({ language }));

const texts = new WeakMap<vscode.TextDocument, TextDocument>();

/** The document as it stands now, in the service's form; the same object for as long as the version is the same. */
export function toTextDocument(document: vscode.TextDocument): TextDocument {
  const known = texts.get(document);
  if (known?.version === document.version && known.languageId === document.languageId) {
    return known;
  }
  const { uri, languageId, version } = document;
  const text = TextDocument.create(uri.toString(), languageId, version, document.getText());
  texts.set(document, text);
  return text;
}
