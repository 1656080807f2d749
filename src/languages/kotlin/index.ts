/** Kotlin: ktor, and the JVM's clients. */
import type { Language } from '../language';
import { lowerKotlin } from './lower';
import { resolveImport } from './resolve';
import { TABLES } from './tables';

export const KOTLIN: Language = {
  id: 'kotlin',
  grammars: { kotlin: 'tree-sitter-kotlin' },
  extensions: { '.kt': 'kotlin', '.kts': 'kotlin' },
  tables: TABLES,
  lower: lowerKotlin,
  resolveImport,
};
