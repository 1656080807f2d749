/** The bodies of answers: where the text of an error is, and where a 2xx still hides a failure. */
import type { StatusCode } from './codeModel';
import type { Endpoint } from './endpointModel';
import {
  CONNECTOR,
  documented,
  MEASURED_KEYS,
  ON_CODES_PAGE,
  type Provenance,
  PUBLIC_PROGRAMS,
  type TextFact,
} from './provenance';

export interface ErrorTextField extends Provenance {
  readonly field: 'error_message' | 'message' | 'detail' | 'error';
  /** `text`: a string. `list`: an array of objects whose `item` is a string. A value of another type is skipped. */
  readonly shape: 'text' | 'list';
  readonly item?: 'msg';
}

/** Where to look for the text of an error, in this order; when all are missing, take the raw body, shortened. */
export const ERROR_TEXT_FIELDS: readonly ErrorTextField[] = [
  { field: 'error_message', shape: 'text', ...documented('API/SMS/send-message') },
  { field: 'message', shape: 'text', ...ON_CODES_PAGE },
  { field: 'detail', shape: 'text', ...MEASURED_KEYS },
  { field: 'detail', shape: 'list', item: 'msg', ...CONNECTOR },
  { field: 'error', shape: 'text', ...PUBLIC_PROGRAMS },
];

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface ErrorBody extends Provenance {
  readonly id: string;
  /** Codes it has been seen with; empty for any error. */
  readonly codes: readonly StatusCode[];
  /** An example, with invented text; a string is a body that is not JSON. */
  readonly example: Json;
}

/** The shapes of error bodies. */
export const ERROR_BODIES: readonly ErrorBody[] = [
  { id: 'gateway-detail', codes: [401, 403], example: { detail: 'Not authenticated' }, ...MEASURED_KEYS },
  {
    id: 'validation-list',
    codes: [422],
    example: { detail: [{ loc: ['body', 'to_number'], msg: 'value is not a phone number', type: 'value_error' }] },
    ...CONNECTOR,
  },
  { id: 'message', codes: [], example: { message: 'The number is busy' }, ...ON_CODES_PAGE },
  {
    id: 'error-message',
    codes: [],
    example: { error: true, error_message: 'The number is not enabled' },
    ...documented('API/SMS/send-message'),
  },
  {
    id: 'success-false',
    codes: [],
    example: { success: false, error: true, error_message: 'The country is missing' },
    ...documented('API/Users/list-users'),
  },
  {
    id: 'error-code',
    codes: [422],
    example: { error: true, error_code: 'WABA_WINDOW_CLOSED', error_message: 'The window is closed' },
    ...CONNECTOR,
  },
  {
    id: 'not-json',
    codes: [503, 504],
    example: '<html><head><title>504 Gateway Time-out</title></head><body></body></html>',
    ...CONNECTOR,
  },
];

/** A field of a 2xx body that says that something failed all the same. */
export interface HiddenFailure extends TextFact {
  readonly field: string;
  /** The value that means failure; `not-empty` is said of a list. */
  readonly when: 'true' | 'false' | 'not-empty';
}

const SUCCESS_FALSE: HiddenFailure = {
  field: 'success',
  when: 'false',
  text: '`success` is false when the request failed.',
  ...documented('API/Users/list-users'),
};

const ERROR_TRUE: HiddenFailure = {
  field: 'error',
  when: 'true',
  text: '`error` is true when the request failed.',
  ...documented('API/Users/list-users'),
};

const UNACCEPTED: HiddenFailure = {
  field: 'unaccepted_numbers',
  when: 'not-empty',
  text: '`unaccepted_numbers` lists the participants for which it failed.',
  ...documented('API/WhatsApp/Web/groups/create-group'),
};

const FAILED: HiddenFailure = {
  field: 'failed',
  when: 'not-empty',
  text: '`failed` lists the numbers that could not be bought.',
  ...documented('API/Virtual-Phone-Numbers/purchase-numbers'),
};

const NOT_SYNCING: HiddenFailure = {
  field: 'is_syncing',
  when: 'false',
  text: '`is_syncing` is false when the fetch could not begin, though `success` is true.',
  ...documented('API/WhatsApp/WABA/sync-templates'),
};

const INVALID_NUMBER: HiddenFailure = {
  field: 'is_valid',
  when: 'false',
  text: '`is_valid` is false when the number to check is malformed; there is no `success` here.',
  ...documented('API/WhatsApp/Web/check-number'),
};

const CHANGES_PARTICIPANTS = /^POST \/whatsapp\/group\/(?:create|\{group_uuid\}\/\w+-participant)$/;

/** @returns the fields of a 2xx body to test at this endpoint, the most telling one first. */
export function hiddenFailures(endpoint: Endpoint): readonly HiddenFailure[] {
  switch (endpoint.id) {
    case 'GET /whatsapp/check-number/{your_number}/{number_to_check}':
      return [INVALID_NUMBER];
    case 'POST /numbers/purchase':
      return [FAILED, SUCCESS_FALSE, ERROR_TRUE];
    case 'POST /waba/templates/sync':
      return [NOT_SYNCING, SUCCESS_FALSE, ERROR_TRUE];
    default:
      return CHANGES_PARTICIPANTS.test(endpoint.id)
        ? [UNACCEPTED, SUCCESS_FALSE, ERROR_TRUE]
        : [SUCCESS_FALSE, ERROR_TRUE];
  }
}
