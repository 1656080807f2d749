/** `.http` and `.rest` files of the REST Client, JetBrains' HTTP Client and httpYac. They are read without a grammar. */
import type { Language } from '../language';
import { HTTP_COMMENTS } from './comments';
import { HTTP_FILES } from './files';
import { lowerHttp } from './lower/file';
import { HTTP_TABLES } from './tables';

export const HTTP: Language = {
  ...HTTP_FILES,
  comments: HTTP_COMMENTS,
  tables: HTTP_TABLES,
  lower: (_root, source, path) => lowerHttp(source, path),
  resolveImport: () => [],
};
