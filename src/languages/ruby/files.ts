/** Ruby: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const RUBY_FILES: LanguageFiles = {
  id: 'ruby',
  grammars: { ruby: 'tree-sitter-ruby' },
  extensions: { '.rb': 'ruby', '.rake': 'ruby', '.ru': 'ruby' },
};
