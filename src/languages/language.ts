/** What a language folder gives the engine. It only lowers and names; it decides nothing about 2Chat. */
import type { Module } from '../flow/ir';
import type { LanguageTables } from '../flow/library';
import type { SyntaxNode } from '../syntax/tree';
import type { CommentSyntax } from './comments';

/** What is known of a language before it is loaded. */
export interface LanguageFiles {
  /** The folder's name, and the key of its tables in a `Module`. */
  readonly id: string;
  /** VS Code language ids with the grammar that reads them, named as its wasm file without ending; empty for none. */
  readonly grammars: Readonly<Record<string, string>>;
  /** File endings, with the dot, to VS Code language ids. */
  readonly extensions: Readonly<Record<string, string>>;
}

export interface Language extends LanguageFiles {
  readonly tables: LanguageTables;
  readonly comments: CommentSyntax;
  /** Lowers a whole file. Never throws: what it does not know becomes `unknown` with its parts. */
  lower(root: SyntaxNode, source: string, path: string): Module;
  /**
   * Paths (with `/`) that an import of `module` in the file `from` may mean, best first. The engine takes the first one
   * that exists. Empty for what is not in the project (packages).
   */
  resolveImport(module: string, from: string): readonly string[];
}

/** Gives a language by the name of its folder. Rejects where it cannot be had. */
export type LanguageSource = (id: string) => Promise<Language>;
