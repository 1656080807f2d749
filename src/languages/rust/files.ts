/** Rust: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const RUST_FILES: LanguageFiles = {
  id: 'rust',
  grammars: { rust: 'tree-sitter-rust' },
  extensions: { '.rs': 'rust' },
};
