/** Java: java.net.http, HttpURLConnection, OkHttp, Apache HttpClient, Spring, Retrofit. */

import { SLASH_COMMENT } from '../comments';
import { JVM_LIBRARIES } from '../jvm/libraries';
import { METHODS, RESPONSE_MEMBERS } from '../jvm/methods';
import type { Language } from '../language';
import { JAVA_FILES } from './files';
import { lowerJava } from './lower';
import { resolveImport } from './resolve';

export const JAVA: Language = {
  ...JAVA_FILES,
  comments: { form: SLASH_COMMENT },
  tables: { libraries: JVM_LIBRARIES, methods: METHODS, responseMembers: RESPONSE_MEMBERS },
  lower: lowerJava,
  resolveImport,
};
