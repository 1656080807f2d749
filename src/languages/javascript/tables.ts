/** All libraries of the language, its methods, and what shows that an unknown value is a response. */
import type { LanguageTables } from '../../flow/library';
import { BUILTINS } from './builtins';
import { AXIOS } from './clients/axios';
import { FETCH } from './clients/fetch';
import { BODY, BODY_LATER, STATUS, SUCCESS } from './clients/shared';
import { JAVASCRIPT_METHODS } from './methods';

export const JAVASCRIPT_TABLES: LanguageTables = {
  libraries: [BUILTINS, FETCH, AXIOS],
  methods: JAVASCRIPT_METHODS,
  responseMembers: {
    status: STATUS,
    statusCode: STATUS,
    ok: { read: { fact: 'ok', codes: SUCCESS } },
    data: BODY,
    body: BODY,
    json: BODY_LATER,
    text: BODY_LATER,
  },
};
