/**
 * rest-client 2.1 (`restclient/abstract_response.rb`, `restclient/exceptions.rb`). Everything but 2xx raises (GET and HEAD
 * follow redirects), an error of a class of its own for each code, below RestClient::ExceptionWithResponse. With a block
 * nothing raises, the block gets the response.
 */
import type { Effect, From, Library } from '../../../flow/library';
import { ALL_VERBS, BODY, calls, MESSAGE, STATUS, tells, verbs } from './rows';
import { SEND_MEMBER, STATUS_QUESTIONS } from './statusClasses';

function sends(method: string | From, url: From, base?: From): Effect {
  return {
    does: 'send',
    method,
    url,
    ...(base === undefined ? {} : { base, join: 'concat' as const }),
    headers: { name: 'headers', or: { state: 'headers', or: { arg: 2, or: { arg: 1 } } } },
    returns: 'response',
    throws: { type: 'error', unless: [{ from: { name: '&' }, is: true }] },
    throwsNoAnswer: 'error',
    callbacks: [{ fn: { name: '&' }, params: [{ fact: 'self' }], result: 'value' }],
  };
}

const EXECUTE = sends({ name: 'method', or: { arg: 0, get: 'method' } }, { name: 'url', or: { arg: 0, get: 'url' } });

export const REST_CLIENT: Library = {
  id: 'rest-client',
  entries: { RestClient: 'RestClient', 'RestClient.Request': 'Request', 'RestClient.Resource': 'Resource' },
  types: {
    RestClient: {
      members: {
        ...verbs(ALL_VERBS, (method) => sends(method, { arg: 0 })),
        [SEND_MEMBER]: calls(sends({ arg: 0 }, { arg: 1 })),
      },
    },
    Request: {
      construct: {
        does: 'make',
        type: 'request',
        state: {
          method: { name: 'method', or: { arg: 0, get: 'method' } },
          url: { name: 'url', or: { arg: 0, get: 'url' } },
          headers: { name: 'headers', or: { arg: 0, get: 'headers' } },
        },
      },
      members: { execute: calls(EXECUTE) },
    },
    request: { members: { execute: calls(sends({ state: 'method' }, { state: 'url' })) } },
    Resource: {
      construct: {
        does: 'make',
        type: 'resource',
        state: { url: { arg: 0 }, headers: { name: 'headers', or: { arg: 1, get: 'headers' } } },
      },
    },
    resource: {
      members: {
        '[]': calls({ does: 'make', type: 'resource', inherit: true, state: { path: { arg: 0 } } }),
        ...verbs(ALL_VERBS, (method) => sends(method, { state: 'path', or: { value: '' } }, { state: 'url' })),
      },
    },
    response: {
      members: {
        code: STATUS,
        body: BODY,
        to_s: BODY,
        to_str: BODY,
        'return!': calls({ does: 'raise', throws: { type: 'error' }, returns: 'self' }),
        net_http_res: tells({ fact: 'type', type: 'netResponse' }),
        ...STATUS_QUESTIONS,
      },
    },
    netResponse: { members: { code: tells({ fact: 'status', text: true }), body: BODY, ...STATUS_QUESTIONS } },
    error: {
      members: {
        http_code: STATUS,
        http_body: BODY,
        response: tells({ fact: 'type', type: 'response', nullable: true }),
        message: MESSAGE,
        to_s: MESSAGE,
        inspect: MESSAGE,
        ...STATUS_QUESTIONS,
      },
    },
  },
};
