/**
 * WordPress' HTTP functions. They give an array with the response, or a `WP_Error` where no answer came; a status never
 * throws. The lowering turns `wp_remote_retrieve_…($response)` into methods. Source: `wp-includes/http.php`.
 */
import type { Effect, Library, LibraryType } from '../../../flow/library';

function sends(defaultMethod: string): LibraryType {
  const effect: Effect = {
    does: 'send',
    method: { arg: 1, name: 'args', get: 'method' },
    defaultMethod,
    url: { arg: 0, name: 'url' },
    headers: { arg: 1, name: 'args', get: 'headers' },
    returns: 'response',
  };
  return { call: effect };
}

const status: Effect = { does: 'tell', tells: { fact: 'status' } };
const body: Effect = { does: 'tell', tells: { fact: 'body' } };
const nothing: Effect = { does: 'value', fn: 'opaque', args: [] };

/** By method: the plain function and the one that refuses unsafe addresses. */
const FUNCTIONS = { get: 'GET', post: 'POST', head: 'HEAD', request: 'GET' } as const;

export const WORDPRESS: Library = {
  id: 'wordpress',
  entries: {
    ...Object.fromEntries(
      Object.keys(FUNCTIONS).flatMap((name) => [
        [`wp_remote_${name}`, name],
        [`wp_safe_remote_${name}`, name],
      ]),
    ),
    WP_Error: 'errorClass',
    WP_Http: 'codes',
  },
  types: {
    ...Object.fromEntries(Object.entries(FUNCTIONS).map(([name, method]) => [name, sends(method)])),
    response: {
      members: {
        response: { read: { fact: 'type', type: 'responseLine' } },
        body: { read: { fact: 'body' } },
        wp_remote_retrieve_response_code: { call: status },
        wp_remote_retrieve_body: { call: body },
        wp_remote_retrieve_response_message: { call: nothing },
        wp_remote_retrieve_header: { call: nothing },
        wp_remote_retrieve_headers: { call: nothing },
        is_wp_error: { call: nothing },
        get_error_message: { call: nothing },
        get_error_code: { call: nothing },
      },
    },
    responseLine: { members: { code: { read: { fact: 'status' } } } },
    errorClass: {
      construct: {
        does: 'make',
        type: 'error',
        state: { code: { arg: 0 }, message: { arg: 1 }, data: { arg: 2 } },
      },
      instance: 'error',
    },
    error: {
      members: {
        is_wp_error: { call: nothing },
        get_error_code: { call: { does: 'tell', tells: { fact: 'state', key: 'code' } } },
        get_error_message: { call: { does: 'tell', tells: { fact: 'state', key: 'message' } } },
        get_error_data: { call: { does: 'tell', tells: { fact: 'state', key: 'data' } } },
      },
    },
    codes: {
      constants: {
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
        TOO_MANY_REQUESTS: 429,
        INTERNAL_SERVER_ERROR: 500,
        BAD_GATEWAY: 502,
        SERVICE_UNAVAILABLE: 503,
        GATEWAY_TIMEOUT: 504,
      },
    },
  },
};
