/**
 * Named status codes. Source: symfony/http-foundation `Response` (5.4), fig/http-message-util `StatusCodeInterface`,
 * which use the same names after `HTTP_` and `STATUS_`.
 */
import type { Library } from '../../../flow/library';
import { classEntries } from '../names';

const NAMES: Readonly<Record<string, number>> = {
  CONTINUE: 100,
  SWITCHING_PROTOCOLS: 101,
  PROCESSING: 102,
  EARLY_HINTS: 103,
  OK: 200,
  CREATED: 201,
  ACCEPTED: 202,
  NON_AUTHORITATIVE_INFORMATION: 203,
  NO_CONTENT: 204,
  RESET_CONTENT: 205,
  PARTIAL_CONTENT: 206,
  MULTI_STATUS: 207,
  ALREADY_REPORTED: 208,
  IM_USED: 226,
  MULTIPLE_CHOICES: 300,
  MOVED_PERMANENTLY: 301,
  FOUND: 302,
  SEE_OTHER: 303,
  NOT_MODIFIED: 304,
  USE_PROXY: 305,
  RESERVED: 306,
  TEMPORARY_REDIRECT: 307,
  PERMANENTLY_REDIRECT: 308,
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
  REQUEST_ENTITY_TOO_LARGE: 413,
  REQUEST_URI_TOO_LONG: 414,
  UNSUPPORTED_MEDIA_TYPE: 415,
  REQUESTED_RANGE_NOT_SATISFIABLE: 416,
  EXPECTATION_FAILED: 417,
  I_AM_A_TEAPOT: 418,
  MISDIRECTED_REQUEST: 421,
  UNPROCESSABLE_ENTITY: 422,
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
  VERSION_NOT_SUPPORTED: 505,
  VARIANT_ALSO_NEGOTIATES_EXPERIMENTAL: 506,
  INSUFFICIENT_STORAGE: 507,
  LOOP_DETECTED: 508,
  NOT_EXTENDED: 510,
  NETWORK_AUTHENTICATION_REQUIRED: 511,
};

/** Names that only one of the two has. */
const OTHER_NAMES: Readonly<Record<string, number>> = { UNPROCESSABLE_CONTENT: 422, PAYLOAD_TOO_LARGE: 413 };

function prefixed(prefix: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries({ ...NAMES, ...OTHER_NAMES }).map(([name, code]) => [`${prefix}${name}`, code]),
  );
}

export const CONSTANTS: Library = {
  id: 'php-status-constants',
  builtin: true,
  entries: classEntries({
    'Symfony\\Component\\HttpFoundation\\Response': 'http',
    'Symfony\\Component\\HttpFoundation\\JsonResponse': 'http',
    'Illuminate\\Http\\Response': 'http',
    'Illuminate\\Http\\JsonResponse': 'http',
    'Fig\\Http\\Message\\StatusCodeInterface': 'status',
    'Teapot\\StatusCode': 'plain',
    'Teapot\\StatusCode\\Http': 'plain',
  }),
  types: {
    http: { constants: prefixed('HTTP_') },
    status: { constants: prefixed('STATUS_') },
    plain: { constants: prefixed('') },
  },
};
