/** `.http` and `.rest`: its files, and the grammars that read them. */
import type { LanguageFiles } from '../language';

export const HTTP_FILES: LanguageFiles = {
  id: 'http',
  grammars: { http: '', rest: '' },
  extensions: { '.http': 'http', '.rest': 'rest' },
};
