/** PHP: curl, Guzzle, Laravel's `Http`, Symfony's HttpClient, PSR-18, streams, WordPress. */
import type { Language } from '../language';
import { BUILTINS } from './builtins';
import { CONSTANTS } from './clients/constants';
import { CURL } from './clients/curl';
import { GUZZLE } from './clients/guzzle';
import { LARAVEL } from './clients/laravel';
import { PSR } from './clients/psr';
import { STREAMS } from './clients/streams';
import { SYMFONY } from './clients/symfony';
import { WORDPRESS } from './clients/wordpress';
import { lowerPhp } from './lower';
import { METHODS, RESPONSE_MEMBERS } from './methods';
import { resolveImport } from './resolve';

export const PHP: Language = {
  id: 'php',
  grammars: { php: 'tree-sitter-php' },
  extensions: { '.php': 'php', '.phtml': 'php', '.inc': 'php' },
  tables: {
    libraries: [CURL, GUZZLE, LARAVEL, SYMFONY, PSR, STREAMS, WORDPRESS, CONSTANTS, BUILTINS],
    methods: METHODS,
    responseMembers: RESPONSE_MEMBERS,
  },
  lower: lowerPhp,
  resolveImport,
};
