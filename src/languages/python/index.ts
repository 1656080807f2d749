/** Python: requests, httpx, aiohttp, urllib, urllib3, http.client. */
import { HASH_COMMENT } from '../comments';
import type { Language } from '../language';
import { BUILTINS } from './builtins';
import { AIOHTTP } from './clients/aiohttp';
import { STATUS_NAMES } from './clients/codes';
import { HTTP_CLIENT } from './clients/httpClient';
import { HTTPX } from './clients/httpx';
import { REQUESTS } from './clients/requests';
import { URLLIB } from './clients/urllib';
import { URLLIB3 } from './clients/urllib3';
import { PYTHON_FILES } from './files';
import { lowerPython } from './lower';
import { METHODS, RESPONSE_MEMBERS } from './methods';
import { MOCKING } from './mocking';
import { resolveImport } from './resolve';

export const PYTHON: Language = {
  ...PYTHON_FILES,
  comments: { form: HASH_COMMENT },
  tables: {
    libraries: [REQUESTS, HTTPX, AIOHTTP, URLLIB, URLLIB3, HTTP_CLIENT, STATUS_NAMES, MOCKING, BUILTINS],
    methods: METHODS,
    responseMembers: RESPONSE_MEMBERS,
  },
  lower: lowerPython,
  resolveImport,
};
