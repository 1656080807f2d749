/**
 * superagent: a fluent request that is sent when it is awaited or ended. Behaviour after lib/request-base.js of
 * superagent 10: a status outside of 2xx rejects with an error that has `status` and `response`, unless `ok()` says it is fine.
 */
import type { Effect, From, Library, Member } from '../../../flow/library';
import { BODY, entriesOf, FAILURE, MESSAGE, ofType, perMethod, reads, STATUS, SUCCESS } from './shared';

function sends(method: string | From, url: From): Effect {
  return {
    does: 'send',
    method,
    url,
    returns: 'response',
    promise: true,
    throws: { type: 'error' },
    throwsNoAnswer: 'noAnswer',
    callbacks: [{ fn: { arg: 2, or: { arg: 1 } }, params: [ofType('error'), ofType('response')] }],
  };
}

function has(codes: readonly (readonly [number, number])[]): Member {
  return { read: { fact: 'ok', codes } };
}

export const SUPERAGENT: Library = {
  id: 'superagent',
  entries: entriesOf(['superagent', 'superagent.default', 'superagent.agent'], 'superagent'),
  types: {
    superagent: {
      call: sends({ arg: 0 }, { arg: 1 }),
      construct: { does: 'make', type: 'superagent' },
      members: {
        ...perMethod(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'], (method) =>
          sends(method, { arg: 0 }),
        ),
        del: { call: sends('DELETE', { arg: 0 }) },
        agent: { call: { does: 'make', type: 'superagent', inherit: true } },
        set: { call: { does: 'set' } },
        auth: { call: { does: 'set' } },
      },
    },
    /** The request and its response in one: the request's own methods give it back. */
    response: {
      fluent: true,
      members: {
        status: STATUS,
        statusCode: STATUS,
        ok: {
          ...has(SUCCESS),
          call: { does: 'callback', callbacks: [{ fn: { arg: 0 }, params: [ofType('response')] }] },
        },
        body: BODY,
        text: BODY,
        error: reads('error', true),
        clientError: has([[400, 499]]),
        serverError: has([[500, 599]]),
        accepted: has([[202, 202]]),
        created: has([[201, 201]]),
        badRequest: has([[400, 400]]),
        unauthorized: has([[401, 401]]),
        forbidden: has([[403, 403]]),
        notFound: has([[404, 404]]),
        notAcceptable: has([[406, 406]]),
        unprocessableEntity: has([[422, 422]]),
        end: {
          call: { does: 'callback', callbacks: [{ fn: { arg: 0 }, params: [ofType('error'), ofType('response')] }] },
        },
        retry: {
          call: {
            does: 'callback',
            callbacks: [{ fn: { arg: 1 }, params: [ofType('error'), ofType('response')], codes: FAILURE }],
          },
        },
      },
    },
    error: { members: { status: STATUS, statusCode: STATUS, response: reads('response', true), message: MESSAGE } },
    noAnswer: { members: {} },
  },
};
