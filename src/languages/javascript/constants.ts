/** Packages that give status codes names. */
import type { Library } from '../../flow/library';
import { entriesOf } from './clients/shared';

/** In the writing of http-status, http-status-codes, NestJS and undici. */
const UPPER_CASE: Readonly<Record<string, number>> = {
  OK: 200,
  CREATED: 201,
  ACCEPTED: 202,
  NO_CONTENT: 204,
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  PAYMENT_REQUIRED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TIMEOUT: 408,
  CONFLICT: 409,
  GONE: 410,
  UNPROCESSABLE_ENTITY: 422,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  BAD_GATEWAY: 502,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
};

/** `TOO_MANY_REQUESTS` as `TooManyRequests`. */
function pascalCase(name: string): string {
  return name.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const PASCAL_CASE = Object.fromEntries(Object.entries(UPPER_CASE).map(([name, code]) => [pascalCase(name), code]));

export const STATUS_CONSTANTS: Library = {
  id: 'status-constants',
  builtin: true,
  entries: {
    ...entriesOf(
      [
        'http-status',
        'http-status.default',
        'http-status.status',
        'http-status-codes.StatusCodes',
        'http-status-codes',
        'http-status-codes.default',
        '@nestjs/common.HttpStatus',
        'https-status-codes',
        'node-http-status',
        'http2.constants',
        'jsr:@std/http.STATUS_CODE',
        '@std/http.STATUS_CODE',
        '@std/http/status.STATUS_CODE',
      ],
      'names',
    ),
    ...entriesOf(['@angular/common/http.HttpStatusCode', '@oak/commons/status.Status'], 'pascalNames'),
  },
  types: {
    names: {
      constants: {
        ...UPPER_CASE,
        ...Object.fromEntries(Object.entries(UPPER_CASE).map(([name, code]) => [`HTTP_STATUS_${name}`, code])),
      },
    },
    pascalNames: { constants: { ...PASCAL_CASE, Ok: 200 } },
  },
};
