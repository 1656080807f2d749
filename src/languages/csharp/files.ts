/** C#: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const CSHARP_FILES: LanguageFiles = {
  id: 'csharp',
  grammars: { csharp: 'tree-sitter-c-sharp' },
  extensions: { '.cs': 'csharp', '.csx': 'csharp' },
};
