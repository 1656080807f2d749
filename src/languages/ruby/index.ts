/** Ruby: also Rake files and Rack configurations. */
import { HASH_COMMENT } from '../comments';
import type { Language } from '../language';
import { RUBY_BUILTINS } from './builtins';
import { FARADAY } from './clients/faraday';
import { HTTPARTY } from './clients/httparty';
import { HTTP_RB } from './clients/httpRb';
import { NET_HTTP } from './clients/netHttp';
import { REST_CLIENT } from './clients/restClient';
import { STATUS_CLASS_CONSTANTS } from './clients/statusClasses';
import { RUBY_FILES } from './files';
import { resolveRubyImport } from './imports';
import { lowerRuby } from './lower/file';
import { RUBY_METHODS, RUBY_RESPONSE_MEMBERS } from './methods';

export const RUBY: Language = {
  ...RUBY_FILES,
  comments: { form: HASH_COMMENT },
  tables: {
    libraries: [NET_HTTP, FARADAY, HTTPARTY, REST_CLIENT, HTTP_RB, STATUS_CLASS_CONSTANTS, RUBY_BUILTINS],
    methods: RUBY_METHODS,
    responseMembers: RUBY_RESPONSE_MEMBERS,
  },
  lower: lowerRuby,
  resolveImport: resolveRubyImport,
};
