/** Python: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const PYTHON_FILES: LanguageFiles = {
  id: 'python',
  grammars: { python: 'tree-sitter-python' },
  extensions: { '.py': 'python', '.pyi': 'python', '.pyw': 'python' },
};
