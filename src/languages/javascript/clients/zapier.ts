/**
 * Zapier's platform: `z.request(url, options)` or `z.request(options)`. A status of 400 and more throws a `ResponseError`
 * unless `skipThrowForStatus`. Source: zapier-platform-core, src/http-middlewares/after/throw-for-status.js and
 * src/errors.js (the error's message is the response as JSON, with its status).
 */
import type { Library } from '../../../flow/library';
import { BODY, entriesOf, firstOf, MESSAGE, STATUS } from './shared';

const ERRORS = [[400, 599]] as const;

export const ZAPIER: Library = {
  id: 'zapier',
  entries: {
    ...entriesOf(['zapier-platform-core.ZObject', 'zapier-platform-core.LegacyMethodParams'], 'z'),
    'zapier-platform-core.HttpResponse': 'responseClass',
  },
  types: {
    z: {
      instance: 'z',
      members: {
        request: {
          call: {
            does: 'send',
            method: firstOf({ arg: 0, get: 'method' }, { arg: 1, get: 'method' }),
            url: firstOf({ arg: 0, get: 'url' }, { arg: 0 }),
            headers: firstOf({ arg: 0, get: 'headers' }, { arg: 1, get: 'headers' }),
            returns: 'response',
            promise: true,
            throws: {
              type: 'error',
              codes: ERRORS,
              unless: [
                { from: { arg: 0, get: 'skipThrowForStatus' }, is: true },
                { from: { arg: 1, get: 'skipThrowForStatus' }, is: true },
              ],
            },
            throwsNoAnswer: 'noAnswer',
          },
        },
      },
    },
    responseClass: { instance: 'response' },
    response: {
      members: {
        status: STATUS,
        data: BODY,
        json: BODY,
        content: BODY,
        body: BODY,
        throwForStatus: { call: { does: 'raise', throws: { type: 'error', codes: ERRORS } } },
      },
    },
    error: { members: { message: MESSAGE, status: STATUS } },
    noAnswer: { members: {} },
  },
};
