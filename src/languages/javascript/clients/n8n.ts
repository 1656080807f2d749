/**
 * n8n's request helpers, in nodes and code nodes: `this.helpers.httpRequest(options)` and its forms that sign in.
 * They give the body, or with `returnFullResponse` (old form: `resolveWithFullResponse`) the response; a status outside
 * of 2xx throws unless `ignoreHttpStatusErrors` (old form: `simple: false`).
 * Source: packages/core/src/execution-engine/node-execution-context/utils/request-helper-functions.ts of n8n.
 */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called
import type { Effect, Library } from '../../../flow/library';
import { BODY, entriesOf, firstOf, MESSAGE, reads, STATUS } from './shared';

/** @param at position of the options */
function sends(at: number): Effect {
  const full: Effect = {
    does: 'send',
    method: { arg: at, get: 'method' },
    url: firstOf({ arg: at, get: 'url' }, { arg: at, get: 'uri' }, { arg: at }),
    base: firstOf({ arg: at, get: 'baseURL' }, { arg: at, get: 'baseUrl' }),
    join: 'concat',
    headers: { arg: at, get: 'headers' },
    returns: 'response',
    promise: true,
    throws: {
      type: 'error',
      unless: [
        { from: { arg: at, get: 'ignoreHttpStatusErrors' }, is: true },
        { from: { arg: at, get: 'simple' }, is: false },
      ],
    },
    throwsNoAnswer: 'noAnswer',
  };
  return {
    does: 'when',
    from: firstOf({ arg: at, get: 'returnFullResponse' }, { arg: at, get: 'resolveWithFullResponse' }),
    is: [true],
    then: full,
    otherwise: { ...full, returns: 'body' },
  };
}

const CONTEXTS = [
  'IExecuteFunctions',
  'IExecuteSingleFunctions',
  'ILoadOptionsFunctions',
  'IHookFunctions',
  'IWebhookFunctions',
  'IPollFunctions',
  'ITriggerFunctions',
  'IAllExecuteFunctions',
];

export const N8N: Library = {
  id: 'n8n',
  entries: {
    ...entriesOf(
      CONTEXTS.flatMap((name) => [`n8n-workflow.${name}`, `n8n-core.${name}`]),
      'context',
    ),
    ...entriesOf(['this.helpers', '$helpers'], 'helpers'),
    ...entriesOf(['n8n-workflow.NodeApiError'], 'errorClass'),
  },
  types: {
    context: { instance: 'context', members: { helpers: reads('helpers') } },
    helpers: {
      members: {
        httpRequest: reads('plain'),
        request: reads('plain'),
        httpRequestWithAuthentication: reads('signed'),
        requestWithAuthentication: reads('signed'),
        requestOAuth2: reads('signed'),
        requestOAuth1: reads('signed'),
      },
    },
    /** With `.call(this, …)` the arguments stand one further. */
    plain: { call: sends(0), members: { call: { call: sends(1) } } },
    signed: { call: sends(1), members: { call: { call: sends(2) } } },
    response: { members: { statusCode: STATUS, body: BODY } },
    error: {
      instance: 'error',
      members: {
        statusCode: STATUS,
        status: STATUS,
        httpCode: { read: { fact: 'status', text: true } },
        response: reads('errorResponse', true),
        cause: reads('error'),
        message: MESSAGE,
        error: BODY,
      },
    },
    errorResponse: { members: { status: STATUS, statusCode: STATUS, data: BODY, body: BODY } },
    /** Wraps the error of the request and keeps its status. */
    errorClass: { instance: 'error', construct: { does: 'value', fn: 'same', on: { arg: 1 } } },
    noAnswer: { members: {} },
  },
};
