/**
 * Laravel's HTTP client: the `Http` facade, `PendingRequest`, pools. It does not throw for a status, unless asked to by
 * `throw()`, or by `retry()` after the last attempt. Source: illuminate/http (`PendingRequest`, `Response`,
 * `Concerns\DeterminesStatusCode`, `RequestException`) of Laravel 8 to 11.
 */
import type { CodeRanges, Effect, From, Library, Member, Throws } from '../../../flow/library';
import { classEntries } from '../names';

const ERRORS: CodeRanges = [[400, 599]];

/** `retry()` tries again whatever is not successful, unless a decider says otherwise. */
const FAILURES = Array.from({ length: 200 }, (_, index) => 400 + index);

const THROWS: Throws = { type: 'requestException', codes: ERRORS, onlyIf: [{ from: { state: 'throws' }, is: true }] };

function sends(method: string | From, url: From): Effect {
  return {
    does: 'send',
    method,
    url,
    base: { state: 'baseUrl' },
    join: 'concat',
    headers: { state: 'headers', or: { state: 'token' } },
    returns: 'response',
    throws: THROWS,
    throwsNoAnswer: 'connectionException',
    callbacks: [
      {
        fn: { state: 'retryWhen' },
        params: [{ fact: 'type', type: 'requestException' }, null],
        codes: ERRORS,
        result: 'retry',
      },
      { fn: { state: 'throwCallback' }, params: [{ fact: 'type', type: 'response' }], codes: ERRORS },
    ],
    retry: { count: { state: 'retries' }, defaults: { count: 0, codes: FAILURES } },
  };
}

const SENDING: Readonly<Record<string, Member>> = {
  ...Object.fromEntries(
    ['get', 'head', 'post', 'patch', 'put', 'delete'].map((method) => [
      method,
      { call: sends(method.toUpperCase(), { arg: 0, name: 'url' }) },
    ]),
  ),
  send: { call: sends({ arg: 0, name: 'method' }, { arg: 1, name: 'url' }) },
};

/** What a builder call writes down. On the facade it makes a pending request, on that it changes it. */
const BUILDERS: Readonly<Record<string, Readonly<Record<string, From>>>> = {
  baseUrl: { baseUrl: { arg: 0, name: 'url' } },
  withHeaders: { headers: { arg: 0, name: 'headers' } },
  replaceHeaders: { headers: { arg: 0, name: 'headers' } },
  /** `Authorization: Bearer`. */
  withToken: { token: { value: 'Authorization' } },
  // With a decider nothing is known of the codes: then no count, which is no claim.
  retry: {
    retries: { arg: 2, name: 'when', or: { arg: 0, name: 'times' } },
    retryWhen: { arg: 2, name: 'when' },
    throws: { arg: 3, name: 'throw', or: { value: true } },
  },
  throw: { throws: { value: true }, throwCallback: { arg: 0, name: 'callback' } },
  throwIf: { throws: { value: true } },
  withOptions: {},
};

/** Builders that say nothing about URL, status or errors. */
const PLAIN_BUILDERS = [
  'accept',
  'acceptJson',
  'as',
  'asForm',
  'asJson',
  'asMultipart',
  'async',
  'attach',
  'beforeSending',
  'bodyFormat',
  'connectTimeout',
  'contentType',
  'dump',
  'maxRedirects',
  'sink',
  'timeout',
  'unless',
  'when',
  'withBasicAuth',
  'withBody',
  'withCookies',
  'withDigestAuth',
  'withHeader',
  'withMiddleware',
  'withQueryParameters',
  'withRequestMiddleware',
  'withResponseMiddleware',
  'withUrlParameters',
  'withUserAgent',
  'withoutRedirecting',
  'withoutVerifying',
] as const;

function builders(onFacade: boolean): Record<string, Member> {
  const build = (state: Readonly<Record<string, From>>): Member => ({
    call: onFacade ? { does: 'make', type: 'pending', inherit: true, state } : { does: 'set', state, callbacks: [] },
  });
  return {
    ...Object.fromEntries(PLAIN_BUILDERS.map((name) => [name, build({})])),
    ...Object.fromEntries(Object.entries(BUILDERS).map(([name, state]) => [name, build(state)])),
  };
}

const POOL: Member = { call: { does: 'value', fn: 'invoke', args: [{ arg: 0 }] } };

const is = (codes: CodeRanges): Member => ({ call: { does: 'tell', tells: { fact: 'ok', codes } } });

const BOOLEANS: Readonly<Record<string, CodeRanges>> = {
  successful: [[200, 299]],
  ok: [[200, 200]],
  created: [[201, 201]],
  accepted: [[202, 202]],
  noContent: [[204, 204]],
  redirect: [[300, 399]],
  movedPermanently: [[301, 301]],
  found: [[302, 302]],
  notModified: [[304, 304]],
  failed: ERRORS,
  clientError: [[400, 499]],
  serverError: [[500, 599]],
  badRequest: [[400, 400]],
  unauthorized: [[401, 401]],
  paymentRequired: [[402, 402]],
  forbidden: [[403, 403]],
  notFound: [[404, 404]],
  requestTimeout: [[408, 408]],
  conflict: [[409, 409]],
  unprocessableContent: [[422, 422]],
  unprocessableEntity: [[422, 422]],
  tooManyRequests: [[429, 429]],
};

const raises = (codes: CodeRanges): Member => ({
  call: { does: 'raise', throws: { type: 'requestException', codes }, returns: 'self' },
});

const body: Member = { call: { does: 'tell', tells: { fact: 'body' } } };
const ignored: Member = { call: { does: 'value', fn: 'nothing' } };
const status: Member = { call: { does: 'tell', tells: { fact: 'status' } } };

const RESPONSE: Readonly<Record<string, Member>> = {
  status,
  getStatusCode: status,
  ...Object.fromEntries(Object.entries(BOOLEANS).map(([name, codes]) => [name, is(codes)])),
  throw: raises(ERRORS),
  throwIf: raises(ERRORS),
  throwUnless: raises(ERRORS),
  throwIfServerError: raises([[500, 599]]),
  throwIfClientError: raises([[400, 499]]),
  throwIfStatus: raises(ERRORS),
  throwUnlessStatus: raises(ERRORS),
  onError: {
    call: {
      does: 'callback',
      callbacks: [{ fn: { arg: 0, name: 'callback' }, params: [{ fact: 'type', type: 'response' }], codes: ERRORS }],
    },
  },
  toException: { call: { does: 'tell', tells: { fact: 'type', type: 'requestException', nullable: true } } },
  toPsrResponse: { call: { does: 'tell', tells: { fact: 'self' } } },
  json: body,
  object: body,
  collect: body,
  body,
  reason: ignored,
  header: ignored,
  headers: ignored,
};

/** What tests make the facade answer: `Http::fake(['api.p.2chat.io/*' => Http::response([], 429)])`. */
const FAKES: Readonly<Record<string, Member>> = {
  fake: { call: { does: 'value', fn: 'madeUp', args: [{ arg: 0, name: 'callback' }] } },
  response: { call: { does: 'make', type: 'fakeAnswer', state: { status: { arg: 1, name: 'status' } } } },
  fakeSequence: { call: { does: 'make', type: 'sequence' } },
  sequence: { call: { does: 'make', type: 'sequence' } },
};

export const LARAVEL: Library = {
  id: 'laravel',
  entries: {
    ...classEntries({
      'Illuminate\\Support\\Facades\\Http': 'facade',
      'Illuminate\\Http\\Client\\Factory': 'facade',
      'Illuminate\\Http\\Client\\PendingRequest': 'pendingClass',
      'Illuminate\\Http\\Client\\Pool': 'poolClass',
      'Illuminate\\Http\\Client\\Response': 'responseClass',
      'Illuminate\\Http\\Client\\RequestException': 'requestExceptionClass',
      'Illuminate\\Http\\Client\\HttpClientException': 'requestExceptionClass',
      'Illuminate\\Http\\Client\\ConnectionException': 'connectionExceptionClass',
    }),
    // The alias that Laravel registers for the global namespace.
    Http: 'facade',
  },
  types: {
    facade: {
      construct: { does: 'make', type: 'facade' },
      members: { ...builders(true), ...SENDING, ...FAKES, pool: POOL },
      instance: 'facade',
    },
    pendingClass: { construct: { does: 'make', type: 'pending' }, instance: 'pending' },
    pending: { members: { ...builders(false), ...SENDING, pool: POOL } },
    poolClass: { instance: 'pool' },
    pool: { members: { ...builders(true), ...SENDING } },
    fakeAnswer: {},
    sequence: {
      members: {
        push: { call: { does: 'value', fn: 'madeUp', args: [{ arg: 1 }] } },
        pushStatus: { call: { does: 'value', fn: 'madeUp', args: [{ arg: 0 }] } },
      },
      fluent: true,
    },
    responseClass: { instance: 'response' },
    response: { members: RESPONSE },
    requestExceptionClass: { instance: 'requestException' },
    requestException: {
      members: {
        $response: { read: { fact: 'type', type: 'response' } },
        getCode: status,
        getMessage: { call: { does: 'tell', tells: { fact: 'message' } } },
      },
    },
    connectionExceptionClass: { instance: 'connectionException', thrownFor: [] },
    connectionException: { members: { getMessage: ignored, getCode: ignored } },
  },
};
