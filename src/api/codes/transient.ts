/** 409, 410, 429, 486, 503 and 504: errors that pass, and what they mean for something that must not be sent twice. */
import type { CodeInfo, SendConsequence, TransientCode } from '../codeModel';
import { NUMBER_GROUPS } from '../endpointModel';
import {
  documented,
  IN_RFC_3261,
  IN_RFC_6585,
  IN_RFC_9110,
  INFERRED,
  ON_BILLING_PAGE,
  ON_CODES_PAGE,
  PUBLIC_PROGRAMS,
} from '../provenance';
import { RETRY_WAITS } from '../retry';
import type { Selector } from '../selector';

const NOT_STARTED: SendConsequence = {
  taken: 'no',
  resend: 'safe',
  text: 'Nothing was started, as far as documented: it may be sent again after the wait.',
  ...INFERRED,
};

const WITH_NUMBER: Selector = { groups: NUMBER_GROUPS };

export const TRANSIENT = {
  409: {
    code: 409,
    kind: 'transient',
    name: 'Conflict',
    nameSource: IN_RFC_9110,
    label: 'number starting up',
    differs: { text: 'There is no conflict to resolve, as there is in HTTP: it passes by itself.', ...ON_CODES_PAGE },
    meaning: { text: 'The WhatsApp number is starting up after its connection was restarted.', ...ON_CODES_PAGE },
    causes: [{ text: 'The connection of the number was restarted a moment ago.', ...ON_CODES_PAGE }],
    advice: [
      { text: 'Wait a few seconds, then send the same request again.', ...ON_CODES_PAGE },
      {
        for: WITH_NUMBER,
        text: 'If it lasts, read the status of the channel until it is `C` (connected).',
        ...documented('API/WhatsApp/Web/channel/get-channel-status'),
      },
    ],
    retry: RETRY_WAITS[409],
    send: NOT_STARTED,
  },
  410: {
    code: 410,
    kind: 'transient',
    name: 'Gone',
    nameSource: IN_RFC_9110,
    label: 'number connecting or disconnecting',
    differs: { text: 'It is temporary here, though in HTTP it means gone for ever.', ...ON_CODES_PAGE },
    meaning: { text: 'The WhatsApp number is just being connected or disconnected.', ...ON_CODES_PAGE },
    causes: [{ text: 'A connect or disconnect of the number is under way.', ...ON_CODES_PAGE }],
    advice: [
      { text: 'Wait a few seconds, then send the same request again.', ...ON_CODES_PAGE },
      {
        for: WITH_NUMBER,
        text: 'Do not delete or forget the number, and do not let an HTTP cache keep the answer.',
        ...INFERRED,
      },
    ],
    retry: RETRY_WAITS[410],
    send: NOT_STARTED,
  },
  429: {
    code: 429,
    kind: 'transient',
    name: 'Too Many Requests',
    nameSource: IN_RFC_6585,
    label: 'too many requests',
    differs: null,
    meaning: { text: 'More requests in a short time than the plan of the account allows.', ...ON_CODES_PAGE },
    causes: [
      { text: 'A loop or several workers call without a pause.', ...INFERRED },
      { text: 'A trial account made more than 30 requests in a minute.', ...ON_CODES_PAGE },
    ],
    advice: [
      {
        text: 'Wait longer at each attempt, with some chance in it; honour `Retry-After` if it is there.',
        ...INFERRED,
      },
      {
        text: 'Pace the calls: trial accounts have 30 requests a minute, 10 for sends and number checks.',
        ...documented('API/WhatsApp/Web/send-message'),
      },
      { text: 'Read the limit of your plan from `limits.requests_per_minute` of `GET /info`.', ...ON_BILLING_PAGE },
    ],
    retry: RETRY_WAITS[429],
    send: NOT_STARTED,
  },
  486: {
    code: 486,
    kind: 'transient',
    name: null,
    nameSource: {
      source: 'https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml',
      certainty: 'documented',
    },
    label: 'number busy',
    differs: {
      text: 'HTTP has no 486 (it is SIP, "Busy Here"): libraries have no name for it and do not retry it by default.',
      ...IN_RFC_3261,
    },
    meaning: { text: 'The connected number is still busy with an earlier request.', ...ON_CODES_PAGE },
    causes: [{ text: 'Two requests for one number overlap.', ...ON_CODES_PAGE }],
    advice: [
      { text: 'Wait a few seconds, then send the same request again.', ...ON_CODES_PAGE },
      { for: WITH_NUMBER, text: 'Let only one request run for a number at a time.', ...INFERRED },
    ],
    retry: RETRY_WAITS[486],
    send: NOT_STARTED,
  },
  503: {
    code: 503,
    kind: 'transient',
    name: 'Service Unavailable',
    nameSource: IN_RFC_9110,
    label: 'service unavailable',
    differs: null,
    meaning: { text: 'A service behind the API does not answer; the message says which.', ...ON_CODES_PAGE },
    causes: [{ text: 'A part of 2Chat, or a service that it uses, is down for the moment.', ...ON_CODES_PAGE }],
    advice: [
      { text: 'Wait a few seconds, then send the same request again.', ...ON_CODES_PAGE },
      { text: 'Log the message of the answer: it names the service.', ...ON_CODES_PAGE },
    ],
    retry: RETRY_WAITS[503],
    send: {
      taken: 'no',
      resend: 'safe',
      text: '2Chat says to try again; no page promises that nothing was started.',
      ...ON_CODES_PAGE,
    },
  },
  504: {
    code: 504,
    kind: 'transient',
    name: 'Gateway Timeout',
    nameSource: IN_RFC_9110,
    label: 'API may be down',
    differs: { text: '2Chat calls it "bad gateway", which in HTTP is 502.', ...ON_CODES_PAGE },
    meaning: { text: 'The 2Chat API may be down for the moment.', ...ON_CODES_PAGE },
    causes: [
      { text: 'The API is down or restarts.', ...ON_CODES_PAGE },
      { text: 'The answer took longer than a proxy waits; its body may be HTML.', ...PUBLIC_PROGRAMS },
    ],
    advice: [
      { text: 'Try a read again after a few seconds.', ...ON_CODES_PAGE },
      { text: 'Before you repeat a send, create or purchase, look whether it was taken.', ...INFERRED },
    ],
    retry: RETRY_WAITS[504],
    send: {
      taken: 'unknown',
      resend: 'after-check',
      text: 'It may already have been taken: look at the messages or the list before you send it again.',
      ...INFERRED,
    },
  },
} satisfies Record<TransientCode, CodeInfo>;
