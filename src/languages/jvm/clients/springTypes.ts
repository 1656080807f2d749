/**
 * What Spring's clients share: answers, statuses, exceptions with a class for each code. Source: the documentation of
 * `HttpStatusCode`, `ResponseEntity`, `RestClientResponseException`, `WebClientResponseException` (Spring 5 and 6).
 */
import type { CodeRanges, LibraryType, Member, Throws } from '../../../flow/library';
import { BODY, called, each, MESSAGE, SUCCESS } from './shared';

const STATUS = called({ does: 'tell', tells: { fact: 'status', type: 'statusCode' } });
const NUMBER = called({ does: 'tell', tells: { fact: 'status' } });

function ok(...codes: CodeRanges): Member {
  return called({ does: 'tell', tells: { fact: 'ok', codes } });
}

const statusMembers: Record<string, Member> = {
  ...each('getStatusCode statusCode', STATUS),
  ...each('getRawStatusCode rawStatusCode getStatusCodeValue', NUMBER),
};

const statusCode: LibraryType = {
  members: {
    value: NUMBER,
    is1xxInformational: ok([100, 199]),
    is2xxSuccessful: SUCCESS,
    is3xxRedirection: ok([300, 399]),
    is4xxClientError: ok([400, 499]),
    is5xxServerError: ok([500, 599]),
    isError: ok([400, 599]),
    getReasonPhrase: BODY,
  },
};

export const exceptionMembers: Record<string, Member> = {
  ...statusMembers,
  ...each(
    'getStatusText getResponseBodyAsString getResponseBodyAsByteArray getResponseBodyAs getResponseHeaders getHeaders',
    BODY,
  ),
  getMessage: MESSAGE,
};

/** Exception classes for single codes, by their name in Spring. */
const CLIENT_ERRORS: Readonly<Record<string, number>> = {
  BadRequest: 400,
  Unauthorized: 401,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  NotAcceptable: 406,
  Conflict: 409,
  Gone: 410,
  UnsupportedMediaType: 415,
  UnprocessableEntity: 422,
  UnprocessableContent: 422,
  TooManyRequests: 429,
};

const SERVER_ERRORS: Readonly<Record<string, number>> = {
  InternalServerError: 500,
  NotImplemented: 501,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
};

/** The class for a single code, and its objects. */
function single(name: string, code: number, base: string): [string, LibraryType][] {
  return [
    [`${name}Class`, { instance: name, codes: [[code, code]] }],
    [name, { extends: [base] }],
  ];
}

function classMembers(names: readonly string[]): Record<string, Member> {
  return Object.fromEntries(names.map((name) => [name, { read: { fact: 'type', type: `${name}Class` } }]));
}

/** Exceptions of `RestTemplate` and `RestClient`; `WebClient` has one class around all of its. */
export const SPRING_TYPES: Readonly<Record<string, LibraryType>> = {
  statusCode,
  entityClass: { instance: 'entity' },
  entity: { members: { ...statusMembers, ...each('getBody getHeaders hasBody', BODY) } },
  response: { members: { ...statusMembers, ...each('getBody getHeaders bodyTo getStatusText', BODY) } },
  errorClass: { instance: 'error' },
  error: { members: exceptionMembers },
  clientErrorClass: { instance: 'clientError', codes: [[400, 499]], members: classMembers(Object.keys(CLIENT_ERRORS)) },
  clientError: { extends: ['error'] },
  serverErrorClass: { instance: 'serverError', codes: [[500, 599]], members: classMembers(Object.keys(SERVER_ERRORS)) },
  serverError: { extends: ['error'] },
  webErrorClass: {
    instance: 'error',
    members: classMembers([...Object.keys(CLIENT_ERRORS), ...Object.keys(SERVER_ERRORS)]),
  },
  ...Object.fromEntries(Object.entries(CLIENT_ERRORS).flatMap(([name, code]) => single(name, code, 'clientError'))),
  ...Object.fromEntries(Object.entries(SERVER_ERRORS).flatMap(([name, code]) => single(name, code, 'serverError'))),
  noAnswer: { members: { getMessage: called({ does: 'value', fn: 'nothing' }) } },
};

export const SPRING_THROWS: Throws = {
  type: 'error',
  codes: [[400, 599]],
  byCode: [
    { type: 'clientError', codes: [[400, 499]] },
    { type: 'serverError', codes: [[500, 599]] },
  ],
};
