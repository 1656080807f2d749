/** PHP: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const PHP_FILES: LanguageFiles = {
  id: 'php',
  grammars: { php: 'tree-sitter-php' },
  extensions: { '.php': 'php', '.phtml': 'php', '.inc': 'php' },
};
