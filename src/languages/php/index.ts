/** PHP: curl, Guzzle, Laravel's `Http`, Symfony's HttpClient, PSR-18, streams, WordPress. */
import type { Language } from '../language';
import { BUILTINS } from './builtins';
import { CONSTANTS } from './clients/constants';
import { CURL } from './clients/curl';
import { CODEIGNITER, MAGENTO } from './clients/frameworks';
import { GUZZLE } from './clients/guzzle';
import { LARAVEL } from './clients/laravel';
import { PSR } from './clients/psr';
import { STREAMS } from './clients/streams';
import { SYMFONY } from './clients/symfony';
import { WORDPRESS } from './clients/wordpress';
import { PHP_COMMENTS } from './comments';
import { PHP_FILES } from './files';
import { lowerPhp } from './lower';
import { METHODS, RESPONSE_MEMBERS } from './methods';
import { resolveImport, vendorsOf } from './resolve';
import { TESTING } from './testing';

const LIBRARIES = [
  CURL,
  GUZZLE,
  LARAVEL,
  SYMFONY,
  PSR,
  STREAMS,
  WORDPRESS,
  MAGENTO,
  CODEIGNITER,
  CONSTANTS,
  TESTING,
  BUILTINS,
];

const VENDORS = vendorsOf(LIBRARIES.flatMap((library) => Object.keys(library.entries)));

export const PHP: Language = {
  ...PHP_FILES,
  comments: PHP_COMMENTS,
  tables: {
    libraries: LIBRARIES,
    methods: METHODS,
    responseMembers: RESPONSE_MEMBERS,
  },
  lower: lowerPhp,
  resolveImport: (module, from) => resolveImport(module, from, VENDORS),
};
