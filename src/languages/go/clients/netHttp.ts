/** `net/http`: no status is an error; a call gives a response and an error for the case that no answer came. */
import type { Effect, From, Library, LibraryType, Member } from '../../../flow/library';
import { METHOD_CONSTANTS, STATUS_CONSTANTS } from './statusConstants';

/** `Set(name, value)`: the names that were set are kept. */
export const SET_HEADER: Effect = { does: 'set', state: { headers: { arg: 0 } }, adds: true, callbacks: [] };

const SET_METHODS: Readonly<Record<string, Member>> = { Set: { call: SET_HEADER }, Add: { call: SET_HEADER } };

export const HEADER: LibraryType = { members: SET_METHODS, fluent: true };

/** A call with the URL as its first argument. */
export function urlCall(method: string): Effect {
  return { does: 'send', method, url: { arg: 0 }, returns: 'Response', withError: 'Error' };
}

function ofRequest(...keys: readonly string[]): From {
  return keys.reduceRight<From>((or, get) => ({ arg: 0, get, or }), { value: null });
}

/** A call with a request as its first argument. */
export const REQUEST_CALL: Effect = {
  does: 'send',
  method: { arg: 0, get: 'method', or: { arg: 0, get: 'Method' } },
  url: { arg: 0, get: 'url', or: { arg: 0, get: 'URL' } },
  headers: ofRequest('Header', 'headers'),
  returns: 'Response',
  withError: 'Error',
};

export const SENDING_METHODS: Readonly<Record<string, Member>> = {
  Get: { call: urlCall('GET') },
  Head: { call: urlCall('HEAD') },
  Post: { call: urlCall('POST') },
  PostForm: { call: urlCall('POST') },
};

/** What a transport of the user's own gets for every request of a client: see `answered`. */
const THROUGH_TRANSPORT: Effect = {
  ...REQUEST_CALL,
  callbacks: [{ fn: { state: 'Transport', get: 'RoundTrip' }, params: [{ fact: 'type', type: 'Request' }] }],
};

/** Constructors of requests, whose method stands at `first`. */
export function requestMaker(first: number): Effect {
  return { does: 'make', type: 'Request', state: { method: { arg: first }, url: { arg: first + 1 } } };
}

export const REQUEST: LibraryType = {
  members: {
    Header: { read: { fact: 'type', type: 'Header' } },
    URL: { read: { fact: 'state', key: 'url' }, writes: 'url' },
    Method: { read: { fact: 'state', key: 'method' }, writes: 'method' },
    WithContext: { call: { does: 'set' } },
    Clone: { call: { does: 'set' } },
  },
  fluent: true,
};

export const RESPONSE: LibraryType = {
  members: {
    StatusCode: { read: { fact: 'status' } },
    Status: { read: { fact: 'status', text: true } },
    Body: { read: { fact: 'body' } },
    Header: { read: { fact: 'type', type: 'Header' } },
  },
};

const METHOD_MEMBERS: Readonly<Record<string, Member>> = Object.fromEntries(
  Object.entries(METHOD_CONSTANTS).map(([name, value]) => [name, { read: { fact: 'constant', value } } as const]),
);

function typeMember(type: string): Member {
  return { read: { fact: 'type', type } };
}

export const NET_HTTP: Library = {
  id: 'net/http',
  entries: { 'net/http': 'package' },
  types: {
    package: {
      constants: STATUS_CONSTANTS,
      members: {
        ...SENDING_METHODS,
        ...METHOD_MEMBERS,
        NewRequest: { call: requestMaker(0) },
        NewRequestWithContext: { call: requestMaker(1) },
        DefaultClient: typeMember('Client'),
        DefaultTransport: typeMember('Transport'),
        Client: typeMember('ClientType'),
        Request: typeMember('RequestType'),
        RoundTripper: typeMember('TransportType'),
        Transport: typeMember('TransportType'),
        StatusText: { call: { does: 'value', fn: 'opaque', on: { arg: 0 } } },
      },
    },
    ClientType: { construct: { does: 'make', type: 'Client' }, instance: 'Client' },
    Client: { members: { ...SENDING_METHODS, Do: { call: THROUGH_TRANSPORT } } },
    TransportType: { construct: { does: 'make', type: 'Transport' }, instance: 'Transport' },
    Transport: { members: { RoundTrip: { call: { ...REQUEST_CALL, answered: { arg: 0 } } } } },
    RequestType: { construct: { does: 'make', type: 'Request' } },
    Request: REQUEST,
    Response: RESPONSE,
    Header: HEADER,
    Error: {},
  },
};
