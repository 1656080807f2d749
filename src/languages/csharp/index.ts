/** C#: HttpClient with its factories and typed clients, RestSharp, Refit, Flurl, HttpWebRequest. */
import type { Language } from '../language';
import { lowerCSharp } from './lower';
import { resolveImport } from './resolve';
import { TABLES } from './tables';

export const CSHARP: Language = {
  id: 'csharp',
  grammars: { csharp: 'tree-sitter-c-sharp' },
  extensions: { '.cs': 'csharp', '.csx': 'csharp' },
  tables: TABLES,
  lower: lowerCSharp,
  resolveImport,
};
