/** All languages, and which one reads a file. Adding a language is a folder and a line here. */
import type { Language } from './language';

export type { Language } from './language';

export const LANGUAGES: readonly Language[] = [];

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

/** The language of a file by its ending. */
export function languageOf(path: string): LanguageChoice | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  for (const language of LANGUAGES)
    for (const [ending, languageId] of Object.entries(language.extensions))
      if (name.endsWith(ending)) return languageForId(languageId);
  return undefined;
}
