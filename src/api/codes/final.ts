/** 400 to 406 and 422: errors that a retry cannot cure. */
import type { CodeInfo, FinalCode, RetryPolicy, SendConsequence } from '../codeModel';
import { NUMBER_GROUPS } from '../endpointModel';
import { PARAMETERS, type ParameterName } from '../parameters';
import {
  documented,
  IN_RFC_9110,
  INFERRED,
  MEASURED_KEYS,
  ON_AUTHENTICATION_PAGE,
  ON_BILLING_PAGE,
  ON_CODES_PAGE,
  PUBLIC_PROGRAMS,
} from '../provenance';
import type { Selector } from '../selector';

const NO_RETRY: RetryPolicy = {
  retry: false,
  source: 'the page of response codes asks for a change of the request or the account, not for another attempt',
  certainty: 'inferred',
};

const REFUSED: SendConsequence = {
  taken: 'no',
  resend: 'after-fix',
  text: 'Nothing was sent or created: send it again once the cause is removed.',
  ...INFERRED,
};

const CATALOG: Selector = { groups: ['whatsapp-catalog'] };
const WITH_NUMBER: Selector = { groups: [...NUMBER_GROUPS, 'sms'] };
const WITH_PARAMETERS: Selector = { parameters: Object.keys(PARAMETERS) as ParameterName[] };
const WITH_PHONES: Selector = { phonesIn: ['path', 'query', 'body'] };
const WITH_PHONES_IN_QUERY: Selector = { phonesIn: ['query'] };

export const FINAL = {
  400: {
    code: 400,
    kind: 'final',
    name: 'Bad Request',
    nameSource: IN_RFC_9110,
    label: 'wrong request body',
    differs: null,
    meaning: { text: 'The request does not have the JSON structure that this endpoint expects.', ...ON_CODES_PAGE },
    causes: [
      { text: 'A field is missing, misspelt or of the wrong type.', ...ON_CODES_PAGE },
      { text: 'The body is not sent as JSON, or `Content-Type: application/json` is missing.', ...INFERRED },
      {
        text: 'Two fields exclude each other, such as `to_number` and `to_group_uuid`.',
        ...documented('API/WhatsApp/Web/send-message'),
      },
    ],
    advice: [
      { text: 'Compare the request with the documentation of the endpoint.', ...ON_CODES_PAGE },
      { text: 'Log the message of the answer: it names what is wrong.', ...ON_CODES_PAGE },
    ],
    retry: NO_RETRY,
    send: REFUSED,
  },
  401: {
    code: 401,
    kind: 'final',
    name: 'Unauthorized',
    nameSource: IN_RFC_9110,
    label: 'invalid API key',
    differs: null,
    meaning: { text: '2Chat does not accept the API key.', ...ON_CODES_PAGE },
    causes: [
      { text: 'The key is wrong, was replaced, or belongs to another account.', ...MEASURED_KEYS },
      { text: 'The key is sent with `Bearer` in front of it, or in another header.', ...ON_AUTHENTICATION_PAGE },
    ],
    advice: [
      { text: 'Send the bare key in the header `X-User-API-Key`, without `Bearer`.', ...ON_AUTHENTICATION_PAGE },
      { text: 'Try the key with `GET /info`.', ...ON_AUTHENTICATION_PAGE },
    ],
    retry: NO_RETRY,
    send: REFUSED,
  },
  402: {
    code: 402,
    kind: 'final',
    name: 'Payment Required',
    nameSource: IN_RFC_9110,
    label: 'credit or trial',
    differs: { text: 'HTTP only reserves this code; here it is about credit and trial.', ...IN_RFC_9110 },
    meaning: { text: 'The trial of the account has ended, or its API credit is used up.', ...ON_CODES_PAGE },
    causes: [
      { text: 'The trial account has expired.', ...ON_CODES_PAGE },
      { text: 'The API credit, or the separate credit for number checks, is used up.', ...ON_BILLING_PAGE },
    ],
    advice: [
      { text: 'Look at the trial and usage figures of `GET /info`.', ...ON_BILLING_PAGE },
      {
        text: 'Buy credit, or turn on auto-recharge.',
        source: 'https://help.2chat.io/en/articles/15073506-credit-auto-recharge',
        certainty: 'documented',
      },
      { text: 'Stop the job and tell its owner: each further call fails too.', ...INFERRED },
    ],
    retry: NO_RETRY,
    send: REFUSED,
  },
  403: {
    code: 403,
    kind: 'final',
    name: 'Forbidden',
    nameSource: IN_RFC_9110,
    label: 'not allowed',
    differs: {
      text: 'A missing key header gives 403 too, where HTTP would give 401.',
      ...MEASURED_KEYS,
    },
    meaning: { text: 'The operation is not allowed for this account or this resource.', ...ON_CODES_PAGE },
    causes: [
      { text: 'The header with the API key is missing altogether.', ...MEASURED_KEYS },
      { text: 'A flow that is not public was started.', ...ON_CODES_PAGE },
      { text: 'A WhatsApp number that is already there was connected again.', ...ON_CODES_PAGE },
    ],
    advice: [
      { text: 'See first whether the header `X-User-API-Key` was sent at all.', ...MEASURED_KEYS },
      { text: 'Then read the message of the answer for what is not allowed.', ...ON_CODES_PAGE },
    ],
    retry: NO_RETRY,
    send: REFUSED,
  },
  404: {
    code: 404,
    kind: 'final',
    name: 'Not Found',
    nameSource: IN_RFC_9110,
    label: 'not found',
    differs: null,
    meaning: { text: 'The contact, number, message or group that the request names was not found.', ...ON_CODES_PAGE },
    causes: [
      { text: 'The id or number is wrong, was deleted, or belongs to another account.', ...INFERRED },
      { text: 'The path is misspelt, or lacks `/open`.', ...INFERRED },
    ],
    advice: [
      { for: WITH_PARAMETERS, text: 'Check the id or number against the list of this account.', ...INFERRED },
      { text: 'Read the message of the answer: it says what was not found.', ...ON_CODES_PAGE },
      { text: 'Compare the path with the documentation: is `/open` in it?', ...INFERRED },
    ],
    retry: NO_RETRY,
    send: REFUSED,
  },
  406: {
    code: 406,
    kind: 'final',
    name: 'Not Acceptable',
    nameSource: IN_RFC_9110,
    label: 'not supported by this number',
    differs: { text: 'It has nothing to do with the Accept header, unlike in HTTP.', ...ON_CODES_PAGE },
    meaning: { text: 'The number or resource does not support this operation.', ...ON_CODES_PAGE },
    causes: [{ text: 'A catalog operation on a number that is not a WhatsApp Business number.', ...ON_CODES_PAGE }],
    advice: [
      { for: CATALOG, text: 'Look at `is_business_profile` of the number before you call.', ...INFERRED },
      { for: WITH_NUMBER, text: 'Use a number of the right kind; do not change the Accept header.', ...ON_CODES_PAGE },
      { text: 'Read the message of the answer: it says what is not supported.', ...ON_CODES_PAGE },
    ],
    retry: NO_RETRY,
    send: REFUSED,
  },
  422: {
    code: 422,
    kind: 'final',
    name: 'Unprocessable Content',
    nameSource: IN_RFC_9110,
    label: 'invalid number or value',
    differs: null,
    meaning: { text: 'A value is malformed, most often a phone number that is not E.164.', ...ON_CODES_PAGE },
    causes: [
      { text: 'A phone number lacks the `+` and country code, or contains spaces.', ...ON_CODES_PAGE },
      { text: 'A `+` in a query string is not written `%2B`, so it arrives as a space.', ...INFERRED },
      { text: 'A WABA message outside the 24-hour window, by an unconfirmed reading.', ...PUBLIC_PROGRAMS },
    ],
    advice: [
      { for: WITH_PHONES, text: 'Write numbers in E.164: `+`, country code, digits, no spaces.', ...ON_CODES_PAGE },
      { for: WITH_PHONES_IN_QUERY, text: 'Write `+` as `%2B` in a query string.', ...INFERRED },
      { text: 'Read the message of the answer: it names the value.', ...ON_CODES_PAGE },
    ],
    retry: NO_RETRY,
    send: REFUSED,
  },
} satisfies Record<FinalCode, CodeInfo>;
