/** All languages, and which one reads a file. Adding a language is a folder and a line here. */
import { EMBEDDING_EXTENSIONS } from '../syntax/embedded';
import { CSHARP } from './csharp';
import { GO } from './go';
import { HTTP } from './http';
import { JAVA } from './java';
import { JAVASCRIPT } from './javascript';
import type { Language } from './language';
import { PHP } from './php';
import { PYTHON } from './python';
import { RUBY } from './ruby';
import { RUST } from './rust';
import { SHELL } from './shell';

export type { Language } from './language';

/**
 * `kotlin/` is not listed: the grammar that there is for it stops the parser's runtime, or never ends, on some half-typed
 * programs, and would take the editor with it.
 */
export const LANGUAGES: readonly Language[] = [CSHARP, GO, HTTP, JAVA, JAVASCRIPT, PHP, PYTHON, RUBY, RUST, SHELL];

export interface LanguageChoice {
  readonly language: Language;
  /** VS Code language id. */
  readonly languageId: string;
  readonly grammar: string;
}

/** The language for a VS Code language id. */
export function languageForId(languageId: string): LanguageChoice | undefined {
  for (const language of LANGUAGES) {
    const grammar = language.grammars[languageId];
    if (grammar !== undefined) return { language, languageId, grammar };
  }
  return undefined;
}

/** VS Code's language id of a file by its ending, also of files with scripts inside. */
export function languageIdOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const tables = [...LANGUAGES.map((language) => language.extensions), EMBEDDING_EXTENSIONS];
  for (const table of tables)
    for (const [ending, languageId] of Object.entries(table)) if (name.endsWith(ending)) return languageId;
  return undefined;
}

/** The language of a file by its ending; undefined for files with scripts inside, too. */
export function languageOf(path: string): LanguageChoice | undefined {
  const languageId = languageIdOf(path);
  return languageId === undefined ? undefined : languageForId(languageId);
}
