/** Java: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const JAVA_FILES: LanguageFiles = {
  id: 'java',
  grammars: { java: 'tree-sitter-java' },
  extensions: { '.java': 'java' },
};
