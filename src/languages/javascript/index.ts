/** TypeScript, JavaScript, their JSX forms, and Apps Script. */
import type { Language } from '../language';
import { JAVASCRIPT_COMMENTS } from './comments';
import { JAVASCRIPT_FILES } from './files';
import { resolveImport } from './imports';
import { lowerModule } from './lower/module';
import { JAVASCRIPT_TABLES } from './tables';

export const JAVASCRIPT: Language = {
  ...JAVASCRIPT_FILES,
  comments: JAVASCRIPT_COMMENTS,
  tables: JAVASCRIPT_TABLES,
  lower: lowerModule,
  resolveImport,
};
