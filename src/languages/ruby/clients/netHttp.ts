/**
 * Net::HTTP of Ruby's standard library (`net/http.rb`, Ruby 3.3). No status raises by itself; `response.value` does, with
 * Net::HTTPClientException (older: HTTPServerException) for 4xx and Net::HTTPFatalError for 5xx. `response.code` is text.
 */
import type { Effect, Library, LibraryType } from '../../../flow/library';
import { BODY, calls, MESSAGE, tells, verbs } from './rows';
import { SEND_MEMBER, STATUS_QUESTIONS } from './statusClasses';

/** Sends to the connection's host; the path of a request object, or of the method's first argument. */
function onConnection(method: string): Effect {
  return {
    does: 'send',
    method,
    url: { arg: 0 },
    base: { state: 'base' },
    join: 'resolve',
    returns: 'response',
    callbacks: [{ fn: { name: '&' }, params: [{ fact: 'self' }] }],
  };
}

const REQUEST_OBJECT: Effect = {
  does: 'send',
  method: { arg: 0, get: 'method', or: { arg: 0 } },
  url: { arg: 0, get: 'url' },
  base: { state: 'base' },
  join: 'resolve',
  returns: 'response',
  callbacks: [{ fn: { name: '&' }, params: [{ fact: 'self' }] }],
};

const BY_NAME: Effect = {
  does: 'send',
  method: { arg: 0 },
  url: { arg: 1 },
  base: { state: 'base' },
  join: 'resolve',
  returns: 'response',
};

const OPEN: Effect = { does: 'make', type: 'connection', state: { base: { arg: 0 } } };

const REQUEST_CLASSES = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options'] as const;

function direct(method: string, returns: string): Effect {
  return { does: 'send', method, url: { arg: 0 }, returns };
}

const requestTypes: Record<string, LibraryType> = Object.fromEntries(
  REQUEST_CLASSES.map((name): [string, LibraryType] => [
    name,
    {
      construct: {
        does: 'make',
        type: 'request',
        state: { url: { arg: 0 }, method: { value: name.toUpperCase() } },
      },
    },
  ]),
);

export const NET_HTTP: Library = {
  id: 'net-http',
  entries: {
    'Net.HTTP': 'Net.HTTP',
    'Net.HTTP.GenericRequest': 'GenericRequest',
    ...Object.fromEntries(REQUEST_CLASSES.map((name) => [`Net.HTTP.${name}`, name])),
  },
  types: {
    'Net.HTTP': {
      construct: OPEN,
      members: {
        start: calls(OPEN),
        get_response: calls(direct('GET', 'response')),
        get: calls(direct('GET', 'body')),
        get_print: calls(direct('GET', 'body')),
        post: calls(direct('POST', 'response')),
        post_form: calls(direct('POST', 'response')),
        put: calls(direct('PUT', 'response')),
        ...Object.fromEntries(REQUEST_CLASSES.map((name) => [name, tells({ fact: 'type', type: name })])),
      },
    },
    ...requestTypes,
    GenericRequest: {
      construct: { does: 'make', type: 'request', state: { method: { arg: 0 }, url: { arg: 3 } } },
    },
    request: {
      members: {
        uri: tells({ fact: 'state', key: 'url' }),
        path: tells({ fact: 'state', key: 'url' }),
        method: tells({ fact: 'state', key: 'method' }),
      },
    },
    connection: {
      members: {
        start: calls({ does: 'set' }),
        request: calls(REQUEST_OBJECT),
        ...verbs(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'], onConnection),
        get2: calls(onConnection('GET')),
        post2: calls(onConnection('POST')),
        request_get: calls(onConnection('GET')),
        request_post: calls(onConnection('POST')),
        request_head: calls(onConnection('HEAD')),
        send_request: calls(BY_NAME),
        [SEND_MEMBER]: calls(BY_NAME),
      },
    },
    response: {
      members: {
        code: tells({ fact: 'status', text: true }),
        body: BODY,
        read_body: BODY,
        entity: BODY,
        response: tells({ fact: 'self' }),
        header: tells({ fact: 'self' }),
        value: calls({ does: 'raise', throws: { type: 'error' }, returns: 'null' }),
        'error!': calls({ does: 'raise', throws: { type: 'error', codes: [[100, 599]] }, returns: 'null' }),
        ...STATUS_QUESTIONS,
      },
    },
    error: {
      members: {
        response: tells({ fact: 'type', type: 'response' }),
        data: tells({ fact: 'type', type: 'response' }),
        message: MESSAGE,
        to_s: MESSAGE,
        ...STATUS_QUESTIONS,
      },
    },
  },
};
