/** C#: HttpClient with its factories and typed clients, RestSharp, Refit, Flurl, HttpWebRequest. */
import { SLASH_COMMENT } from '../comments';
import type { Language } from '../language';
import { CSHARP_FILES } from './files';
import { lowerCSharp } from './lower';
import { resolveImport } from './resolve';
import { TABLES } from './tables';

export const CSHARP: Language = {
  ...CSHARP_FILES,
  comments: { form: SLASH_COMMENT },
  tables: TABLES,
  lower: lowerCSharp,
  resolveImport,
};
