/** Kotlin: ktor, and the JVM's clients. */
import { SLASH_COMMENT } from '../comments';
import type { Language } from '../language';
import { KOTLIN_FILES } from './files';
import { lowerKotlin } from './lower';
import { resolveImport } from './resolve';
import { TABLES } from './tables';

export const KOTLIN: Language = {
  ...KOTLIN_FILES,
  comments: { form: SLASH_COMMENT },
  tables: TABLES,
  lower: lowerKotlin,
  resolveImport,
};
