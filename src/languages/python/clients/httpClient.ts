/**
 * http.client of CPython 3.13, and Python 2's httplib. A connection has a host; `request` sends, `getresponse` gives the
 * answer to what was sent last. It never throws for a status.
 */
import type { Effect, Library, Member } from '../../../flow/library';
import { at, COMMON, entriesIn, IGNORED } from '../effects';
import { HTTP_STATUS } from './codes';

const SEND: Effect = {
  does: 'send',
  method: at(0, 'method'),
  url: at(1, 'url'),
  base: { state: 'host' },
  join: 'concat',
  headers: at(3, 'headers'),
  returns: null,
  keeps: true,
};

const body: Member = { read: { fact: 'body' } };
const tellsBody: Member = { call: { does: 'tell', tells: { fact: 'body' } } };

const CLASSES = {
  HTTPSConnection: 'connectionClass',
  HTTPConnection: 'connectionClass',
  HTTPResponse: 'responseClass',
};

export const HTTP_CLIENT: Library = {
  id: 'http.client',
  entries: {
    'http.client': 'module',
    httplib: 'module',
    ...entriesIn(['http.client', 'httplib'], CLASSES),
  },
  types: {
    module: {
      constants: HTTP_STATUS,
      members: Object.fromEntries(
        Object.entries(CLASSES).map(([name, type]): [string, Member] => [name, { read: { fact: 'type', type } }]),
      ),
    },
    connectionClass: {
      construct: { does: 'make', type: 'connection', state: { host: at(0, 'host') } },
      instance: 'connection',
    },
    connection: {
      members: {
        ...COMMON,
        request: { call: SEND },
        putrequest: { call: SEND },
        putheader: IGNORED,
        endheaders: IGNORED,
        send: IGNORED,
        connect: IGNORED,
        set_tunnel: IGNORED,
        getresponse: { call: { does: 'tell', tells: { fact: 'type', type: 'response' } } },
      },
    },
    responseClass: { instance: 'response' },
    response: {
      members: {
        ...COMMON,
        status: { read: { fact: 'status' } },
        code: { read: { fact: 'status' } },
        getcode: { call: { does: 'tell', tells: { fact: 'status' } } },
        read: tellsBody,
        readline: tellsBody,
        getheader: tellsBody,
        getheaders: tellsBody,
        reason: body,
        msg: body,
        headers: body,
      },
    },
  },
};
