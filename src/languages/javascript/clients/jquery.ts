/**
 * jQuery's ajax. Callbacks get the jqXHR object, whose `status` is there on success (third) and failure (first).
 * Source: https://api.jquery.com/jQuery.ajax/
 */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called
import type { Callback, Effect, From, Library, Member } from '../../../flow/library';
import { BODY, entriesOf, FAILURE, firstOf, ofType, reads, STATUS, SUCCESS } from './shared';

const ON_SUCCESS: Omit<Callback, 'fn'> = { params: [{ fact: 'body' }, null, ofType('jqXHR')], codes: SUCCESS };
const ON_FAILURE: Omit<Callback, 'fn'> = {
  params: [ofType('jqXHR'), null, null],
  codes: FAILURE,
  orNoAnswer: true,
};
const ALWAYS: Omit<Callback, 'fn'> = { params: [ofType('jqXHR'), null, ofType('jqXHR')] };

/** Settings are the first argument, or the second after a URL. */
function ajaxCallbacks(): Callback[] {
  return [0, 1].flatMap((arg) => [
    { fn: { arg, get: 'success' }, ...ON_SUCCESS },
    { fn: { arg, get: 'error' }, ...ON_FAILURE },
    { fn: { arg, get: 'complete' }, ...ALWAYS },
  ]);
}

function sends(method: string | From, callbacks: readonly Callback[]): Effect {
  return {
    does: 'send',
    method,
    url: firstOf({ arg: 0, get: 'url' }, { arg: 0 }),
    headers: firstOf({ arg: 0, get: 'headers' }, { arg: 1, get: 'headers' }),
    returns: 'jqXHR',
    callbacks,
    byCode: firstOf({ arg: 0, get: 'statusCode' }, { arg: 1, get: 'statusCode' }),
  };
}

function chained(...callbacks: readonly Callback[]): Member {
  return { call: { does: 'callback', callbacks } };
}

const AJAX = sends(
  firstOf({ arg: 0, get: 'method' }, { arg: 0, get: 'type' }, { arg: 1, get: 'method' }, { arg: 1, get: 'type' }),
  ajaxCallbacks(),
);
const SHORT: readonly Callback[] = [
  { fn: { arg: 2, or: { arg: 1 } }, ...ON_SUCCESS },
  { fn: { arg: 0, get: 'success' }, ...ON_SUCCESS },
];

export const JQUERY: Library = {
  id: 'jquery',
  entries: entriesOf(['$', 'jQuery', 'jquery', 'window.$', 'window.jQuery'], 'jquery'),
  types: {
    jquery: {
      members: {
        ajax: { call: AJAX },
        get: { call: sends('GET', SHORT) },
        getJSON: { call: sends('GET', SHORT) },
        post: { call: sends('POST', SHORT) },
      },
    },
    jqXHR: {
      members: {
        status: STATUS,
        responseJSON: BODY,
        responseText: BODY,
        done: chained({ fn: { arg: 0 }, ...ON_SUCCESS }),
        fail: chained({ fn: { arg: 0 }, ...ON_FAILURE }),
        always: chained({ fn: { arg: 0 }, ...ALWAYS }),
        then: chained({ fn: { arg: 0 }, ...ON_SUCCESS }, { fn: { arg: 1 }, ...ON_FAILURE }),
        catch: chained({ fn: { arg: 0 }, ...ON_FAILURE }),
        promise: reads('jqXHR'),
      },
    },
  },
};
