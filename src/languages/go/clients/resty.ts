/**
 * resty, versions 2 and 3: an error status is no error; `IsError` is 400 and above (`response.go`). It tries again as
 * often as `SetRetryCount` says, and by a status only where a condition of the user's says so; version 3 also does on
 * 429 and on 5xx but 501 by default.
 */
import type { Callback, Effect, Library, LibraryType, Member } from '../../../flow/library';
import { SET_HEADER } from './netHttp';

const CALLBACKS: readonly Callback[] = [
  {
    fn: { state: 'retryCondition' },
    params: [{ fact: 'type', type: 'Response' }, null],
    codes: [[300, 599]],
    result: 'retry',
  },
  { fn: { state: 'retryHook' }, params: [{ fact: 'type', type: 'Response' }, null] },
  { fn: { state: 'afterResponse' }, params: [null, { fact: 'type', type: 'Response' }] },
];

function sending(method: string | undefined, isExecute = false): Member {
  const call: Effect = {
    does: 'send',
    method: method ?? (isExecute ? { arg: 0 } : { state: 'Method' }),
    url: isExecute ? { arg: 1 } : method === undefined ? { state: 'URL' } : { arg: 0 },
    base: { state: 'base' },
    headers: { state: 'headers' },
    join: 'concat',
    returns: 'Response',
    withError: 'Error',
    callbacks: CALLBACKS,
    retry: { count: { state: 'retries' }, defaults: { count: 0, codes: [] } },
  };
  return { call };
}

function keeping(key: string): Member {
  return { call: { does: 'set', state: { [key]: { arg: 0 } }, callbacks: [] } };
}

const HEADERS: Readonly<Record<string, Member>> = {
  SetHeader: { call: SET_HEADER },
  SetHeaderVerbatim: { call: SET_HEADER },
  SetHeaders: keeping('headers'),
};

const SUCCESS: Member = { call: { does: 'tell', tells: { fact: 'ok', codes: [[200, 299]] } } };
const FAILURE: Member = { call: { does: 'tell', tells: { fact: 'ok', codes: [[400, 599]] } } };

const CLIENT: LibraryType = {
  members: {
    ...HEADERS,
    SetBaseURL: keeping('base'),
    SetHostURL: keeping('base'),
    SetRetryCount: keeping('retries'),
    AddRetryCondition: keeping('retryCondition'),
    AddRetryConditions: keeping('retryCondition'),
    AddRetryHook: keeping('retryHook'),
    AddRetryHooks: keeping('retryHook'),
    OnAfterResponse: keeping('afterResponse'),
    AddResponseMiddleware: keeping('afterResponse'),
    R: { call: { does: 'make', type: 'Request', inherit: true } },
    NewRequest: { call: { does: 'make', type: 'Request', inherit: true } },
    BaseURL: { read: { fact: 'state', key: 'base' }, writes: 'base' },
    HostURL: { read: { fact: 'state', key: 'base' }, writes: 'base' },
  },
  fluent: true,
};

const REQUEST: LibraryType = {
  members: {
    ...HEADERS,
    Get: sending('GET'),
    Head: sending('HEAD'),
    Post: sending('POST'),
    Put: sending('PUT'),
    Patch: sending('PATCH'),
    Delete: sending('DELETE'),
    Options: sending('OPTIONS'),
    Execute: sending(undefined, true),
    Send: sending(undefined),
    SetURL: keeping('URL'),
    SetMethod: keeping('Method'),
    AddRetryCondition: keeping('retryCondition'),
    SetRetryCount: keeping('retries'),
  },
  fluent: true,
};

const RESPONSE: LibraryType = {
  members: {
    StatusCode: { call: { does: 'tell', tells: { fact: 'status' } } },
    Status: { call: { does: 'tell', tells: { fact: 'status', text: true } } },
    IsSuccess: SUCCESS,
    IsStatusSuccess: SUCCESS,
    IsError: FAILURE,
    IsStatusFailure: FAILURE,
    Body: { call: { does: 'tell', tells: { fact: 'body' } } },
    Bytes: { call: { does: 'tell', tells: { fact: 'body' } } },
    String: { call: { does: 'tell', tells: { fact: 'body' } } },
    Result: { call: { does: 'tell', tells: { fact: 'body' } } },
    Error: { call: { does: 'tell', tells: { fact: 'body' } } },
    RawResponse: { read: { fact: 'type', type: 'RawResponse' } },
  },
};

const NEW_CLIENT: Member = { call: { does: 'make', type: 'Client' } };

export const RESTY: Library = {
  id: 'resty',
  entries: {
    'github.com/go-resty/resty/v2': 'package',
    'github.com/go-resty/resty': 'package',
    'resty.dev/v3': 'package',
    'gopkg.in/resty.v1': 'package',
  },
  types: {
    package: {
      members: {
        New: NEW_CLIENT,
        NewWithClient: NEW_CLIENT,
        R: { call: { does: 'make', type: 'Request' } },
        Client: { read: { fact: 'type', type: 'ClientType' } },
        MethodGet: { read: { fact: 'constant', value: 'GET' } },
        MethodPost: { read: { fact: 'constant', value: 'POST' } },
        MethodPut: { read: { fact: 'constant', value: 'PUT' } },
        MethodPatch: { read: { fact: 'constant', value: 'PATCH' } },
        MethodDelete: { read: { fact: 'constant', value: 'DELETE' } },
      },
    },
    ClientType: { construct: { does: 'make', type: 'Client' }, instance: 'Client' },
    Client: CLIENT,
    Request: REQUEST,
    Response: RESPONSE,
    RawResponse: {
      members: { StatusCode: { read: { fact: 'status' } }, Status: { read: { fact: 'status', text: true } } },
    },
    Error: {},
  },
};
