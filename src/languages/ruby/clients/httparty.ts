/**
 * HTTParty 0.2x (`httparty.rb`, `httparty/response.rb`). Used as a module or mixed into a class, whose `base_uri` is put
 * before the path. A status raises only where the class says `raise_on`.
 */
import type { Effect, From, Library, Member } from '../../../flow/library';
import { ALL_VERBS, BODY, calls, STATUS, STATUS_PREDICATES, tells, verbs } from './rows';
import { SEND_MEMBER, STATUS_QUESTIONS } from './statusClasses';

function sends(method: string | From, position = 0): Effect {
  const options = position + 1;
  return {
    does: 'send',
    method,
    url: { arg: position },
    base: { name: 'base_uri', or: { arg: options, get: 'base_uri', or: { state: 'base_uri' } } },
    join: 'concat',
    headers: { name: 'headers', or: { arg: options, get: 'headers', or: { state: 'headers' } } },
    returns: 'response',
    callbacks: [{ fn: { name: '&' }, params: [null] }],
  };
}

function setting(name: string): Effect {
  const from: From = { arg: 0 };
  return { does: 'set', state: { [name]: from } };
}

const requests: Readonly<Record<string, Member>> = {
  ...verbs([...ALL_VERBS, 'move', 'copy'], (method) => sends(method)),
  [SEND_MEMBER]: calls(sends({ arg: 0 }, 1)),
};

export const HTTPARTY: Library = {
  id: 'httparty',
  entries: { HTTParty: 'HTTParty' },
  types: {
    HTTParty: {
      members: {
        ...requests,
        included: calls({
          does: 'make',
          type: 'client',
          state: { base_uri: { name: 'base_uri' }, headers: { name: 'headers' } },
        }),
      },
    },
    client: {
      construct: { does: 'make', type: 'client', inherit: true, state: {} },
      members: { ...requests, base_uri: calls(setting('base_uri')), headers: calls(setting('headers')) },
    },
    response: {
      members: {
        code: STATUS,
        ...STATUS_PREDICATES,
        body: BODY,
        parsed_response: BODY,
        response: tells({ fact: 'type', type: 'netResponse' }),
        ...STATUS_QUESTIONS,
      },
    },
    netResponse: { members: { code: tells({ fact: 'status', text: true }), body: BODY, ...STATUS_QUESTIONS } },
  },
};
