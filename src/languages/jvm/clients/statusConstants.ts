/**
 * Named status numbers: Spring's `HttpStatus`, Apache's `HttpStatus`, `HttpURLConnection`, Jakarta's `Response.Status`,
 * servlets, ktor. Source: their documentation.
 */
import type { Library, LibraryType } from '../../../flow/library';
import { called, each } from './shared';

const NAMES: Readonly<Record<string, number>> = {
  CONTINUE: 100,
  SWITCHING_PROTOCOLS: 101,
  PROCESSING: 102,
  OK: 200,
  CREATED: 201,
  ACCEPTED: 202,
  NON_AUTHORITATIVE_INFORMATION: 203,
  NO_CONTENT: 204,
  RESET_CONTENT: 205,
  PARTIAL_CONTENT: 206,
  MULTI_STATUS: 207,
  MULTIPLE_CHOICES: 300,
  MOVED_PERMANENTLY: 301,
  FOUND: 302,
  SEE_OTHER: 303,
  NOT_MODIFIED: 304,
  TEMPORARY_REDIRECT: 307,
  PERMANENT_REDIRECT: 308,
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  PAYMENT_REQUIRED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  PROXY_AUTHENTICATION_REQUIRED: 407,
  REQUEST_TIMEOUT: 408,
  CONFLICT: 409,
  GONE: 410,
  LENGTH_REQUIRED: 411,
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
  CONTENT_TOO_LARGE: 413,
  URI_TOO_LONG: 414,
  UNSUPPORTED_MEDIA_TYPE: 415,
  EXPECTATION_FAILED: 417,
  UNPROCESSABLE_ENTITY: 422,
  UNPROCESSABLE_CONTENT: 422,
  LOCKED: 423,
  FAILED_DEPENDENCY: 424,
  TOO_EARLY: 425,
  UPGRADE_REQUIRED: 426,
  PRECONDITION_REQUIRED: 428,
  TOO_MANY_REQUESTS: 429,
  REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
  UNAVAILABLE_FOR_LEGAL_REASONS: 451,
  INTERNAL_SERVER_ERROR: 500,
  NOT_IMPLEMENTED: 501,
  BAD_GATEWAY: 502,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
  HTTP_VERSION_NOT_SUPPORTED: 505,
  INSUFFICIENT_STORAGE: 507,
};

function prefixed(prefix: string): Record<string, number> {
  return Object.fromEntries(Object.entries(NAMES).map(([name, code]) => [`${prefix}${name}`, code]));
}

/** `TooManyRequests`, as ktor and Spring's exception classes name it. */
export function camelCase(name: string): string {
  return name.replace(/(?:^|_)([A-Z])([A-Z]*)/g, (_, first: string, rest: string) => first + rest.toLowerCase());
}

/** Codes by their names in camel case. */
export const CAMEL_NAMES: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(NAMES).map(([name, code]) => [name === 'OK' ? name : camelCase(name), code]),
);

const CONNECTION: Readonly<Record<string, number>> = {
  HTTP_OK: 200,
  HTTP_CREATED: 201,
  HTTP_ACCEPTED: 202,
  HTTP_NOT_AUTHORITATIVE: 203,
  HTTP_NO_CONTENT: 204,
  HTTP_RESET: 205,
  HTTP_PARTIAL: 206,
  HTTP_MULT_CHOICE: 300,
  HTTP_MOVED_PERM: 301,
  HTTP_MOVED_TEMP: 302,
  HTTP_SEE_OTHER: 303,
  HTTP_NOT_MODIFIED: 304,
  HTTP_USE_PROXY: 305,
  HTTP_BAD_REQUEST: 400,
  HTTP_UNAUTHORIZED: 401,
  HTTP_PAYMENT_REQUIRED: 402,
  HTTP_FORBIDDEN: 403,
  HTTP_NOT_FOUND: 404,
  HTTP_BAD_METHOD: 405,
  HTTP_NOT_ACCEPTABLE: 406,
  HTTP_PROXY_AUTH: 407,
  HTTP_CLIENT_TIMEOUT: 408,
  HTTP_CONFLICT: 409,
  HTTP_GONE: 410,
  HTTP_LENGTH_REQUIRED: 411,
  HTTP_PRECON_FAILED: 412,
  HTTP_ENTITY_TOO_LARGE: 413,
  HTTP_REQ_TOO_LONG: 414,
  HTTP_UNSUPPORTED_TYPE: 415,
  HTTP_INTERNAL_ERROR: 500,
  HTTP_NOT_IMPLEMENTED: 501,
  HTTP_BAD_GATEWAY: 502,
  HTTP_UNAVAILABLE: 503,
  HTTP_GATEWAY_TIMEOUT: 504,
  HTTP_VERSION: 505,
};

/** `HttpStatus.valueOf(429)` and its like are the number again. */
const ENUM: LibraryType = {
  constants: NAMES,
  members: each('valueOf resolve fromStatusCode fromStatus', called({ does: 'value', fn: 'same', on: { arg: 0 } })),
};

export const STATUS_CONSTANTS: Library = {
  id: 'status-constants',
  builtin: true,
  entries: {
    'org.springframework.http.HttpStatus': 'names',
    'org.springframework.http.HttpStatusCode': 'names',
    'jakarta.ws.rs.core.Response.Status': 'names',
    'javax.ws.rs.core.Response.Status': 'names',
    'io.micronaut.http.HttpStatus': 'names',
    'org.apache.http.HttpStatus': 'apache',
    'org.apache.hc.core5.http.HttpStatus': 'apache',
    'jakarta.servlet.http.HttpServletResponse': 'servlet',
    'javax.servlet.http.HttpServletResponse': 'servlet',
  },
  types: {
    names: ENUM,
    apache: { constants: { ...prefixed('SC_'), SC_TOO_MANY_REQUESTS: 429 } },
    servlet: { constants: prefixed('SC_') },
  },
};

export const HTTP_URL_CONNECTION_CONSTANTS = CONNECTION;
