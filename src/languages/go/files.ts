/** Go: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const GO_FILES: LanguageFiles = {
  id: 'go',
  grammars: { go: 'tree-sitter-go' },
  extensions: { '.go': 'go' },
};
