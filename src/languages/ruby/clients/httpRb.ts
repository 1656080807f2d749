/**
 * The http gem, 4 to 5 (`http/chainable.rb`, `http/response/status.rb`). A status raises only with the `:raise_error`
 * feature. `status` is an object that is equal to its code and has a question for each name. `retriable` (5.2) tries
 * statuses again only where `retry_statuses` names them.
 */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches as they are called
import type { Effect, From, Library, Member } from '../../../flow/library';
import { ALL_VERBS, BODY, calls, MESSAGE, STATUS, STATUS_PREDICATES, tells, verbs } from './rows';
import { SEND_MEMBER, STATUS_QUESTIONS } from './statusClasses';

function sends(method: string | From, url: From): Effect {
  return {
    does: 'send',
    method,
    url,
    base: { state: 'base' },
    join: 'concat',
    headers: { name: 'headers', or: { state: 'headers' } },
    returns: 'response',
    throws: { type: 'error', onlyIf: [{ from: { state: 'raiseError' }, is: true }] },
    retry: {
      count: { state: 'retryCount' },
      codes: { state: 'retryCodes' },
      defaults: { count: 0, codes: [] },
    },
  };
}

const sending: Readonly<Record<string, Member>> = {
  ...verbs([...ALL_VERBS, 'trace', 'connect'], (method) => sends(method, { arg: 0 })),
  request: calls(sends({ arg: 0 }, { arg: 1 })),
  [SEND_MEMBER]: calls(sends({ arg: 0 }, { arg: 1 })),
};

/** Every other method of `HTTP` gives a client that is configured so. */
function makes(state: Readonly<Record<string, From>>): Member {
  return calls({ does: 'make', type: 'client', inherit: true, state });
}

const configuring: Readonly<Record<string, Member>> = {
  headers: makes({ headers: { arg: 0 } }),
  persistent: makes({ base: { arg: 0 } }),
  base_uri: makes({ base: { arg: 0 } }),
  retriable: makes({
    retryCount: { name: 'tries', or: { arg: 0, get: 'tries', or: { value: 4 } } },
    retryCodes: { name: 'retry_statuses', or: { arg: 0, get: 'retry_statuses' } },
  }),
  use: calls({
    does: 'when',
    from: { arg: 0 },
    is: ['raise_error'],
    then: { does: 'make', type: 'client', inherit: true, state: { raiseError: { value: true } } },
    otherwise: { does: 'make', type: 'client', inherit: true, state: {} },
  }),
  ...Object.fromEntries(
    ['auth', 'basic_auth', 'accept', 'timeout', 'follow', 'via', 'through', 'cookies', 'encoding', 'nodelay'].map(
      (name) => [name, makes({ [name]: { arg: 0 } })],
    ),
  ),
};

export const HTTP_RB: Library = {
  id: 'http.rb',
  entries: { HTTP: 'HTTP', 'HTTP.Client': 'Client' },
  types: {
    HTTP: { members: { ...sending, ...configuring } },
    Client: { construct: { does: 'make', type: 'client', state: {} } },
    client: { members: { ...sending, ...configuring } },
    response: {
      members: {
        status: tells({ fact: 'status', type: 'status' }),
        code: STATUS,
        body: BODY,
        parse: BODY,
        to_s: BODY,
        to_str: BODY,
        flush: tells({ fact: 'self' }),
        ...STATUS_QUESTIONS,
      },
    },
    status: { members: { ...STATUS_PREDICATES, code: STATUS, to_i: STATUS, to_int: STATUS } },
    error: {
      members: {
        response: tells({ fact: 'type', type: 'response' }),
        message: MESSAGE,
        to_s: MESSAGE,
        ...STATUS_QUESTIONS,
      },
    },
  },
};
