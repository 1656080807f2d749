/**
 * Apps Script's UrlFetchApp. Without `muteHttpExceptions` an error status throws an Error whose message has the code
 * ("Request failed for … returned code 429"). Source: https://developers.google.com/apps-script/reference/url-fetch
 */
import type { Effect, Library } from '../../../flow/library';
import { entriesOf, firstOf, MESSAGE, MESSAGE_TEXT } from './shared';

const FETCH: Effect = {
  does: 'send',
  method: firstOf({ arg: 1, get: 'method' }, { arg: 0, get: 'method' }),
  url: { arg: 0 },
  headers: firstOf({ arg: 1, get: 'headers' }, { arg: 0, get: 'headers' }),
  returns: 'response',
  throws: {
    type: 'error',
    codes: [[400, 599]],
    unless: [
      { from: { arg: 1, get: 'muteHttpExceptions' }, is: true },
      { from: { arg: 0, get: 'muteHttpExceptions' }, is: true },
    ],
  },
  throwsNoAnswer: 'noAnswer',
};

const BODY: Effect = { does: 'tell', tells: { fact: 'body' } };

export const APPS_SCRIPT: Library = {
  id: 'UrlFetchApp',
  entries: entriesOf(['UrlFetchApp'], 'service'),
  types: {
    service: { members: { fetch: { call: FETCH } } },
    response: {
      members: {
        getResponseCode: { call: { does: 'tell', tells: { fact: 'status' } } },
        getContentText: { call: BODY },
        getContent: { call: BODY },
        getBlob: { call: BODY },
      },
    },
    error: { members: { message: MESSAGE, toString: MESSAGE_TEXT } },
    noAnswer: { members: {} },
  },
};
