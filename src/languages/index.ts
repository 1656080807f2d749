/**
 * Which language reads a file, told without loading any. Adding a language is a folder, a line here, in `all.ts` and in
 * `src/service/packs/`.
 */
import { EMBEDDING_EXTENSIONS, scriptFolderOf } from '../syntax/embedded';
import { CSHARP_FILES } from './csharp/files';
import { GO_FILES } from './go/files';
import { HTTP_FILES } from './http/files';
import { JAVA_FILES } from './java/files';
import { JAVASCRIPT_FILES } from './javascript/files';
import type { LanguageFiles } from './language';
import { PHP_FILES } from './php/files';
import { PYTHON_FILES } from './python/files';
import { RUBY_FILES } from './ruby/files';
import { RUST_FILES } from './rust/files';
import { SHELL_FILES } from './shell/files';

export type { Language, LanguageFiles, LanguageSource } from './language';

export const LANGUAGES: readonly LanguageFiles[] = [
  CSHARP_FILES,
  GO_FILES,
  HTTP_FILES,
  JAVA_FILES,
  JAVASCRIPT_FILES,
  PHP_FILES,
  PYTHON_FILES,
  RUBY_FILES,
  RUST_FILES,
  SHELL_FILES,
];

export interface LanguageChoice {
  readonly language: LanguageFiles;
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

/** The id of the language that a file, or the scripts in it, are in. */
export function languageNameOf(path: string): string | undefined {
  const languageId = languageIdOf(path);
  if (languageId === undefined) return undefined;
  return scriptFolderOf(languageId) ?? languageForId(languageId)?.language.id;
}
