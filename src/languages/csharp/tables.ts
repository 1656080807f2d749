/** What the solver must know of C#. */
import type { LanguageTables, Library } from '../../flow/library';
import { BUILTINS } from './builtins';
import { FLURL } from './clients/flurl';
import { HTTP_CLIENT } from './clients/httpClient';
import { LEGACY } from './clients/legacy';
import { POLLY } from './clients/polly';
import { REFIT } from './clients/refit';
import { REST_SHARP } from './clients/restSharp';
import { STATUS_CODES } from './clients/statusCodes';
import { METHODS, RESPONSE_EVIDENCE } from './methods';

export const LIBRARIES: readonly Library[] = [
  HTTP_CLIENT,
  REST_SHARP,
  REFIT,
  LEGACY,
  FLURL,
  POLLY,
  STATUS_CODES,
  BUILTINS,
];

export const TABLES: LanguageTables = { libraries: LIBRARIES, methods: METHODS, responseMembers: RESPONSE_EVIDENCE };
