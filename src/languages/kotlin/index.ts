/** Kotlin: ktor, and the JVM's clients. */
import type { Language } from '../language';
import { KOTLIN_FILES } from './files';
import { lowerKotlin } from './lower';
import { resolveImport } from './resolve';
import { TABLES } from './tables';

export const KOTLIN: Language = {
  ...KOTLIN_FILES,
  tables: TABLES,
  lower: lowerKotlin,
  resolveImport,
};
