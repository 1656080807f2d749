/** JavaScript and TypeScript: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const JAVASCRIPT_FILES: LanguageFiles = {
  id: 'javascript',
  grammars: {
    typescript: 'tree-sitter-typescript',
    typescriptreact: 'tree-sitter-tsx',
    javascript: 'tree-sitter-javascript',
    javascriptreact: 'tree-sitter-javascript',
  },
  extensions: {
    '.ts': 'typescript',
    '.mts': 'typescript',
    '.cts': 'typescript',
    '.tsx': 'typescriptreact',
    '.js': 'javascript',
    '.mjs': 'javascript',
    '.cjs': 'javascript',
    '.gs': 'javascript',
    '.jsx': 'javascriptreact',
  },
};
