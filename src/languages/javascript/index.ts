/** TypeScript, JavaScript, their JSX forms, and Apps Script. */
import type { Language } from '../language';
import { JAVASCRIPT_COMMENTS } from './comments';
import { JAVASCRIPT_FILES } from './files';
import { resolveImport } from './imports';
import { lowerModule } from './lower/module';
import { JAVASCRIPT_TABLES } from './tables';

/** Scoped packages that the tables know. */
const PACKAGES: ReadonlySet<string> = new Set(
  JAVASCRIPT_TABLES.libraries.flatMap(({ entries }) =>
    Object.keys(entries).flatMap((path) => /^@[\w-]+\/[\w-]+/.exec(path) ?? []),
  ),
);

export const JAVASCRIPT: Language = {
  ...JAVASCRIPT_FILES,
  comments: JAVASCRIPT_COMMENTS,
  tables: JAVASCRIPT_TABLES,
  lower: lowerModule,
  resolveImport: (module, from) => resolveImport(module, from, PACKAGES),
};
