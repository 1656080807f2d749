/**
 * PHP's curl functions. The lowering turns `curl_x($handle, …)` into a method of the handle.
 * Source: the PHP manual, libcurl's documentation of the options.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the tables' name for the branch taken
import type { Effect, Library, Member } from '../../../flow/library';

type Sent = Extract<Effect, { does: 'send' }>;

const ON = [true, 1, '1'] as const;

/** An exchange by the options set so far; a custom request wins over the method that the other options imply. */
function exchange(implied: string, returns: string): Sent {
  return {
    does: 'send',
    method: { state: 'CURLOPT_CUSTOMREQUEST', or: { value: implied } },
    url: { state: 'CURLOPT_URL' },
    headers: { state: 'CURLOPT_HTTPHEADER' },
    returns,
    keeps: true,
  };
}

function byMethod(returns: string): Effect {
  const otherwise: Effect = {
    does: 'when',
    from: { state: 'CURLOPT_NOBODY' },
    is: ON,
    then: exchange('HEAD', returns),
    otherwise: exchange('GET', returns),
  };
  const put = (option: string, next: Effect): Effect => ({
    does: 'when',
    from: { state: option },
    is: ON,
    then: exchange('PUT', returns),
    otherwise: next,
  });
  return {
    does: 'when',
    from: { state: 'CURLOPT_POST' },
    is: ON,
    then: exchange('POST', returns),
    otherwise: put('CURLOPT_PUT', put('CURLOPT_UPLOAD', otherwise)),
  };
}

/** With `CURLOPT_FAILONERROR` the result is false from 400 on. */
const EXEC: Effect = {
  does: 'when',
  from: { state: 'CURLOPT_FAILONERROR' },
  is: ON,
  then: byMethod('resultOrFalse'),
  otherwise: byMethod('body'),
};

const setOption: Effect = {
  does: 'when',
  from: { arg: 0 },
  is: ['CURLOPT_POSTFIELDS'],
  then: { does: 'set', state: { CURLOPT_POSTFIELDS: { arg: 1 }, CURLOPT_POST: { value: true } }, callbacks: [] },
  otherwise: {
    does: 'when',
    from: { arg: 0 },
    is: ['CURLOPT_POST'],
    then: {
      does: 'when',
      from: { arg: 1 },
      is: [false, 0, null],
      then: { does: 'set', state: { CURLOPT_POST: { value: false } } },
      otherwise: { does: 'set', state: { CURLOPT_POST: { value: true } } },
    },
    otherwise: {
      does: 'when',
      from: { arg: 0 },
      is: ['CURLOPT_HTTPGET'],
      then: { does: 'set', state: { CURLOPT_POST: { value: false }, CURLOPT_NOBODY: { value: false } } },
      otherwise: { does: 'setKey', key: { arg: 0 }, value: { arg: 1 } },
    },
  },
};

const status: Effect = { does: 'tell', tells: { fact: 'status' } };
const body: Effect = { does: 'tell', tells: { fact: 'body' } };
const nothing: Effect = { does: 'value', fn: 'nothing' };

/** Only where curl was told to fail does its message name the status: `The requested URL returned error: 429`. */
const errorText: Effect = {
  does: 'when',
  from: { state: 'CURLOPT_FAILONERROR' },
  is: ON,
  then: { does: 'tell', tells: { fact: 'message' } },
  otherwise: { does: 'value', fn: 'opaque', args: [] },
};

const HANDLE: Readonly<Record<string, Member>> = {
  curl_setopt: { call: setOption },
  curl_setopt_array: { call: { does: 'set', stateOf: { arg: 0 }, callbacks: [] } },
  curl_exec: { call: EXEC },
  curl_multi_add_handle: { call: EXEC },
  curl_multi_getcontent: { call: body },
  curl_multi_remove_handle: { call: nothing },
  curl_getinfo: {
    call: {
      does: 'when',
      from: { arg: 0 },
      is: ['CURLINFO_HTTP_CODE', 'CURLINFO_RESPONSE_CODE'],
      then: status,
      otherwise: { does: 'tell', tells: { fact: 'type', type: 'info' } },
    },
  },
  curl_errno: { call: nothing },
  curl_error: { call: errorText },
  curl_close: { call: nothing },
  curl_reset: { call: nothing },
  curl_copy_handle: { call: { does: 'make', type: 'handle', inherit: true } },
};

export const CURL: Library = {
  id: 'curl',
  entries: {
    curl_init: 'init',
    CurlHandle: 'class',
    curl_multi_init: 'multiInit',
  },
  types: {
    init: { call: { does: 'make', type: 'handle', state: { CURLOPT_URL: { arg: 0, name: 'url' } } } },
    class: { instance: 'handle' },
    handle: { members: HANDLE },
    info: { members: { http_code: { read: { fact: 'status' } } } },
    resultOrFalse: { truthy: [[100, 399]] },
    multiInit: { call: { does: 'make', type: 'multi' } },
    multi: {},
  },
};
