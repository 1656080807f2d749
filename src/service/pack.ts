/** What the service needs for one language, loaded with its first file. */
import type { FindingFixer } from '../fixes/findingFixes';
import type { Writer } from '../fixes/writer';
import type { Language } from '../languages';

export interface LanguagePack {
  readonly language: Language;
  /** Absent where nothing is fixed in the language. */
  readonly writer?: Writer;
  readonly fixer: FindingFixer;
}

/** Gives the pack of a language by the name of its folder. Rejects where it cannot be had. */
export type PackSource = (id: string) => Promise<LanguagePack>;
