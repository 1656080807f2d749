/** Shell: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const SHELL_FILES: LanguageFiles = {
  id: 'shell',
  grammars: { shellscript: 'tree-sitter-bash' },
  extensions: { '.sh': 'shellscript', '.bash': 'shellscript', '.zsh': 'shellscript', '.bats': 'shellscript' },
};
