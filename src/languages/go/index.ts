/** Go: net/http, go-retryablehttp, resty. */
import { SLASH_COMMENT } from '../comments';
import type { Language } from '../language';
import { BUILTINS } from './builtins';
import { NET_HTTP } from './clients/netHttp';
import { RESTY } from './clients/resty';
import { RETRYABLE_HTTP } from './clients/retryableHttp';
import { GO_FILES } from './files';
import { lowerGo } from './lower';
import { METHODS, RESPONSE_MEMBERS } from './methods';
import { resolveImport } from './resolve';

export const GO: Language = {
  ...GO_FILES,
  comments: { form: SLASH_COMMENT },
  tables: {
    libraries: [NET_HTTP, RETRYABLE_HTTP, RESTY, BUILTINS],
    methods: METHODS,
    responseMembers: RESPONSE_MEMBERS,
  },
  lower: lowerGo,
  resolveImport,
};
