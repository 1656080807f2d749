/** `.http` and `.rest` files of the REST Client, JetBrains' HTTP Client and httpYac. They are read without a grammar. */
import type { Language } from '../language';
import { lowerHttp } from './lower/file';
import { HTTP_TABLES } from './tables';

export const HTTP: Language = {
  id: 'http',
  grammars: { http: '', rest: '' },
  extensions: { '.http': 'http', '.rest': 'rest' },
  tables: HTTP_TABLES,
  lower: (_root, source, path) => lowerHttp(source, path),
  resolveImport: () => [],
};
