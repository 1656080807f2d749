/** TypeScript, JavaScript, their JSX forms, and Apps Script. */
import type { Language } from '../language';
import { resolveImport } from './imports';
import { lowerModule } from './lower/module';
import { JAVASCRIPT_TABLES } from './tables';

export const JAVASCRIPT: Language = {
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
  tables: JAVASCRIPT_TABLES,
  lower: lowerModule,
  resolveImport,
};
