/**
 * requests 2.32, and sessions of other packages that are ones of it. It never throws for a status by itself;
 * `raise_for_status()` throws from 400 to 599, and a response is false from 400 on (`Response.__bool__`, `Response.ok`).
 * Retries are those of urllib3 and need a mounted adapter (`HTTPAdapter.max_retries`). Source: requests/models.py,
 * sessions.py, adapters.py.
 */
import type { Callback, Effect, From, Library, LibraryType, Member } from '../../../flow/library';
import { at, byVerb, COMMON, callable, entriesIn, IGNORED, SELF, value } from '../effects';
import { REQUESTS_CODES } from './codes';
import { ERROR_RANGE, NEVER, URLLIB3_RETRY } from './shared';

/** `hooks={'response': f}` or `[f, g]`, of the call or of the session. */
const HOOKS: readonly Callback[] = [{ name: 'hooks' }, { state: 'hooks' }].flatMap((from): Callback[] => [
  {
    fn: { ...from, get: 'response.0', or: { ...from, get: 'response' } },
    params: [{ fact: 'type', type: 'response' }],
  },
  { fn: { ...from, get: 'response.1' }, params: [{ fact: 'type', type: 'response' }] },
]);

function sends(method: string | From, url: From): Effect {
  return {
    does: 'send',
    method,
    url,
    base: { state: 'base_url' },
    join: 'resolve',
    headers: { name: 'headers', or: { state: 'headers' } },
    returns: 'response',
    throwsNoAnswer: 'connectionError',
    callbacks: HOOKS,
    retry: URLLIB3_RETRY,
  };
}

const BY_METHOD = sends(at(0, 'method'), at(1, 'url'));
const functions = byVerb((verb) => callable(sends(verb, at(0, 'url'))));
const methods = byVerb((verb): Member => ({ call: sends(verb, at(0, 'url')) }));

const body: Member = { read: { fact: 'body' } };

/** What user code may read of a response that no request in sight gave. */
export const RESPONSE: Readonly<Record<string, Member>> = {
  ...COMMON,
  status_code: { read: { fact: 'status' } },
  ok: { read: { fact: 'ok', codes: [[100, 399]] } },
  raise_for_status: { call: { does: 'raise', throws: { type: 'httpError', codes: ERROR_RANGE }, returns: 'null' } },
  json: { call: { does: 'tell', tells: { fact: 'body' } } },
  iter_content: { call: { does: 'tell', tells: { fact: 'body' } } },
  iter_lines: { call: { does: 'tell', tells: { fact: 'body' } } },
  text: body,
  content: body,
  raw: body,
  reason: body,
  headers: body,
};

const SESSION: LibraryType = {
  members: {
    ...COMMON,
    ...methods,
    request: { call: BY_METHOD },
    send: { call: sends({ arg: 0, name: 'request', get: 'method' }, { arg: 0, name: 'request', get: 'url' }) },
    prepare_request: { call: value('same', at(0, 'request')) },
    mount: { call: { does: 'set', state: { retry: { arg: 1, name: 'adapter', get: 'max_retries' } } } },
    headers: { read: { fact: 'type', type: 'sessionHeaders' }, writes: 'headers' },
    hooks: { read: { fact: 'type', type: 'sessionHooks' }, writes: 'hooks' },
    cookies: IGNORED,
  },
};

export const REQUESTS: Library = {
  id: 'requests',
  entries: {
    ...entriesIn(['requests', 'requests.api', 'curl_cffi.requests', 'niquests'], {
      ...byVerb((verb) => verb),
      request: 'request',
    }),
    ...entriesIn(
      [
        'requests',
        'requests.sessions',
        'curl_cffi.requests',
        'niquests',
        'requests_html',
        'cloudscraper',
        'requests_cache',
      ],
      {
        Session: 'sessionClass',
        session: 'sessionClass',
        HTMLSession: 'sessionClass',
        CachedSession: 'sessionClass',
        create_scraper: 'sessionClass',
      },
    ),
    'requests_toolbelt.sessions.BaseUrlSession': 'baseUrlSessionClass',
    ...entriesIn(['requests', 'requests.models'], {
      Request: 'requestClass',
      PreparedRequest: 'requestClass',
      Response: 'responseClass',
    }),
    'requests.adapters.HTTPAdapter': 'adapterClass',
    'requests.codes': 'codes',
    'requests.status_codes.codes': 'codes',
    ...entriesIn(['requests', 'requests.exceptions'], {
      HTTPError: 'statusErrorClass',
      RequestException: 'httpErrorClass',
      ConnectionError: 'connectionErrorClass',
      ConnectTimeout: 'connectionErrorClass',
      ReadTimeout: 'connectionErrorClass',
      Timeout: 'connectionErrorClass',
      SSLError: 'connectionErrorClass',
      RetryError: 'connectionErrorClass',
    }),
  },
  types: {
    ...functions,
    request: callable(BY_METHOD),
    sessionClass: { construct: { does: 'make', type: 'session' }, instance: 'session' },
    baseUrlSessionClass: {
      construct: { does: 'make', type: 'session', state: { base_url: at(0, 'base_url') } },
      instance: 'session',
    },
    session: SESSION,
    sessionHeaders: {
      members: { update: { call: { does: 'set', state: { headers: at(0) }, adds: true } }, get: IGNORED, pop: IGNORED },
    },
    sessionHooks: { members: { response: { read: { fact: 'type', type: 'responseHooks' } } } },
    responseHooks: {
      members: {
        append: { call: { does: 'hook', response: at(0) } },
        insert: { call: { does: 'hook', response: at(1) } },
      },
    },
    requestClass: {
      construct: {
        does: 'make',
        type: 'prepared',
        state: { method: at(0, 'method'), url: at(1, 'url'), headers: at(2, 'headers') },
      },
      instance: 'prepared',
    },
    prepared: {
      members: {
        prepare: SELF,
        method: { read: { fact: 'state', key: 'method' } },
        url: { read: { fact: 'state', key: 'url' } },
      },
    },
    adapterClass: {
      construct: { does: 'make', type: 'adapter', state: { max_retries: at(2, 'max_retries') } },
    },
    adapter: {},
    responseClass: { instance: 'response' },
    response: { members: RESPONSE, truthy: [[100, 399]] },
    httpErrorClass: { construct: { does: 'value', fn: 'error' }, instance: 'httpError' },
    statusErrorClass: { construct: { does: 'value', fn: 'error' }, instance: 'httpError', thrownFor: [[100, 599]] },
    httpError: {
      members: {
        response: { read: { fact: 'type', type: 'response', nullable: true } },
        __str__: { call: { does: 'tell', tells: { fact: 'message' } } },
        '#0': { read: { fact: 'message' } },
        strerror: { read: { fact: 'message' } },
      },
    },
    connectionErrorClass: { construct: { does: 'value', fn: 'error' }, instance: 'connectionError', thrownFor: [] },
    connectionError: { members: { __str__: NEVER } },
    codes: { constants: REQUESTS_CODES },
  },
};
