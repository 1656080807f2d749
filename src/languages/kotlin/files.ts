/** Kotlin: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const KOTLIN_FILES: LanguageFiles = {
  id: 'kotlin',
  grammars: { kotlin: 'tree-sitter-kotlin' },
  extensions: { '.kt': 'kotlin', '.kts': 'kotlin' },
};
