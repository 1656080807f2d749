/** All languages with all that they do, for who can afford to have them at hand. An editor loads them one by one. */
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

/**
 * `kotlin/` is not listed: the grammar that there is for it stops the parser's runtime, or never ends, on some half-typed
 * programs, and would take the editor with it.
 */
export const ALL_LANGUAGES: readonly Language[] = [CSHARP, GO, HTTP, JAVA, JAVASCRIPT, PHP, PYTHON, RUBY, RUST, SHELL];

/** @throws Error for a name that none of them has. */
export async function everyLanguage(id: string): Promise<Language> {
  const language = ALL_LANGUAGES.find((one) => one.id === id);
  if (language === undefined) throw new Error(`There is no language ${id}`);
  return language;
}
