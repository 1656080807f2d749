/** All libraries of the language, its methods, and what shows that an unknown value is a response. */
import type { LanguageTables, Library, LibraryType } from '../../flow/library';
import { BUILTINS } from './builtins';
import { ANGULAR } from './clients/angular';
import { APPS_SCRIPT } from './clients/appsScript';
import { AXIOS } from './clients/axios';
import { FETCH } from './clients/fetch';
import { GOT } from './clients/got';
import { JQUERY } from './clients/jquery';
import { KY } from './clients/ky';
import { N8N } from './clients/n8n';
import { NEST } from './clients/nest';
import { NODE_HTTP } from './clients/nodeHttp';
import { OFETCH } from './clients/ofetch';
import { REQUEST } from './clients/request';
import { BODY, BODY_LATER, SELF, STATUS, SUCCESS } from './clients/shared';
import { SUPERAGENT } from './clients/superagent';
import { UNDICI } from './clients/undici';
import { XHR } from './clients/xhr';
import { ZAPIER } from './clients/zapier';
import { STATUS_CONSTANTS } from './constants';
import { HELPERS } from './helpers';
import { JAVASCRIPT_METHODS } from './methods';
import { MOCKING, REPLACED } from './mocking';
import { TESTING } from './testing';

/** `require('axios').default`, `const { default: got } = await import('got')`: what a module exports is its `default`, too. */
function withDefault(library: Library): Library {
  const types = Object.entries(library.types).map(([name, type]): [string, LibraryType] => [
    name,
    { ...type, members: { default: { read: SELF }, ...type.members } },
  ]);
  return { ...library, types: Object.fromEntries(types) };
}

const LIBRARIES: readonly Library[] = [
  BUILTINS,
  HELPERS,
  STATUS_CONSTANTS,
  TESTING,
  MOCKING,
  FETCH,
  AXIOS,
  GOT,
  KY,
  UNDICI,
  SUPERAGENT,
  REQUEST,
  OFETCH,
  NODE_HTTP,
  XHR,
  JQUERY,
  ANGULAR,
  NEST,
  APPS_SCRIPT,
  N8N,
  ZAPIER,
];

export const JAVASCRIPT_TABLES: LanguageTables = {
  libraries: LIBRARIES.map(withDefault),
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
  replaced: REPLACED,
  /** Vue's Options API, Pinia's stores, Pipedream's components. */
  options: {
    members: ['methods', 'actions'],
    getters: ['computed', 'getters'],
    fields: ['data', 'state'],
    given: ['props'],
  },
};
