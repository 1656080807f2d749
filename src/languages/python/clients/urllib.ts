/**
 * urllib.request of CPython 3.13, and Python 2's urllib2. `urlopen` throws `HTTPError` for all but 2xx
 * (`HTTPErrorProcessor`); the error is a response as well. With data and no method it posts.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the tables' name for the branch taken
import type { Effect, Library, Member } from '../../../flow/library';
import { at, COMMON, callable, entriesIn, IGNORED } from '../effects';
import { NEVER } from './shared';

function opens(defaultMethod: string): Effect {
  return {
    does: 'send',
    method: { arg: 0, name: 'url', get: 'method', or: { arg: 0, name: 'fullurl', get: 'method' } },
    defaultMethod,
    url: { arg: 0, name: 'url', or: { name: 'fullurl' } },
    headers: { arg: 0, get: 'headers', or: { state: 'addheaders' } },
    returns: 'response',
    throws: { type: 'httpError' },
    throwsNoAnswer: 'urlError',
  };
}

/** Without data (an absent argument counts as `None`) the one, else the other. */
function withData(without: Effect, otherwise: Effect): Effect {
  const from = { arg: 1, name: 'data', or: { value: null } };
  return { does: 'when', from, is: [null], then: without, otherwise };
}

const OPEN = withData(opens('GET'), opens('POST'));

function request(defaultMethod: string): Effect {
  return {
    does: 'make',
    type: 'request',
    state: {
      url: at(0, 'url'),
      headers: at(2, 'headers'),
      method: { arg: 5, name: 'method', or: { value: defaultMethod } },
    },
  };
}

const body: Member = { read: { fact: 'body' } };
const status: Member = { read: { fact: 'status' } };
const tellsBody: Member = { call: { does: 'tell', tells: { fact: 'body' } } };

const RESPONSE: Readonly<Record<string, Member>> = {
  ...COMMON,
  status,
  code: status,
  getcode: { call: { does: 'tell', tells: { fact: 'status' } } },
  read: tellsBody,
  readline: tellsBody,
  readlines: tellsBody,
  info: tellsBody,
  headers: body,
  msg: body,
  reason: body,
  fp: body,
};

export const URLLIB: Library = {
  id: 'urllib',
  entries: {
    ...entriesIn(['urllib.request', 'urllib2'], {
      urlopen: 'urlopen',
      Request: 'requestClass',
      build_opener: 'openerClass',
      OpenerDirector: 'openerClass',
      HTTPError: 'httpErrorClass',
      URLError: 'urlErrorClass',
    }),
    ...entriesIn(['urllib.error'], { HTTPError: 'httpErrorClass', URLError: 'urlErrorClass' }),
  },
  types: {
    urlopen: callable(OPEN),
    requestClass: { construct: withData(request('GET'), request('POST')), instance: 'request' },
    request: {
      members: {
        add_header: { call: { does: 'set', state: { headers: at(0) }, adds: true } },
        full_url: { read: { fact: 'state', key: 'url' } },
        get_method: { call: { does: 'tell', tells: { fact: 'state', key: 'method' } } },
        method: { read: { fact: 'state', key: 'method' }, writes: 'method' },
      },
    },
    openerClass: { construct: { does: 'make', type: 'opener' }, instance: 'opener' },
    opener: {
      members: {
        open: { call: OPEN },
        add_handler: IGNORED,
        addheaders: { read: { fact: 'state', key: 'addheaders' }, writes: 'addheaders' },
      },
    },
    response: { members: RESPONSE },
    httpErrorClass: { construct: { does: 'value', fn: 'error' }, instance: 'httpError', thrownFor: [[100, 599]] },
    httpError: { members: { ...RESPONSE, __str__: { call: { does: 'tell', tells: { fact: 'message' } } } } },
    urlErrorClass: { construct: { does: 'value', fn: 'error' }, instance: 'urlError' },
    urlError: { members: { __str__: NEVER } },
  },
};
