/** 200, 201 and 202: what each proves, and what it does not. */
import type { CodeInfo, RetryPolicy, SuccessCode } from '../codeModel';
import { IN_RFC_9110, INFERRED, ON_CODES_PAGE, PUBLIC_PROGRAMS } from '../provenance';

const NO_RETRY: RetryPolicy = { retry: false, ...ON_CODES_PAGE };

export const SUCCESS = {
  200: {
    code: 200,
    kind: 'success',
    name: 'OK',
    nameSource: IN_RFC_9110,
    label: 'done',
    differs: null,
    meaning: { text: 'The request was carried out and the answer is in the body.', ...ON_CODES_PAGE },
    causes: [{ text: 'A read was carried out.', ...ON_CODES_PAGE }],
    advice: [
      { text: 'Look at the body too: it can still say `success: false` or `error: true`.', ...PUBLIC_PROGRAMS },
      { text: 'Accept 201 and 202 as well as 200.', ...ON_CODES_PAGE },
    ],
    retry: NO_RETRY,
    send: {
      taken: 'yes',
      resend: 'never',
      text: 'It was taken: do not send it again.',
      ...INFERRED,
    },
  },
  201: {
    code: 201,
    kind: 'success',
    name: 'Created',
    nameSource: IN_RFC_9110,
    label: 'created',
    differs: null,
    meaning: { text: 'Something was created, for example a contact.', ...ON_CODES_PAGE },
    causes: [
      { text: 'A contact, a reservation or a purchase was created.', ...ON_CODES_PAGE },
      { text: 'A message was taken for sending.', ...PUBLIC_PROGRAMS },
    ],
    advice: [
      { text: 'Keep the id from the body.', ...INFERRED },
      { text: 'Count it as success: a test for 200 alone reports it as a failure.', ...PUBLIC_PROGRAMS },
    ],
    retry: NO_RETRY,
    send: {
      taken: 'yes',
      resend: 'never',
      text: 'It was taken: do not send it again.',
      ...ON_CODES_PAGE,
    },
  },
  202: {
    code: 202,
    kind: 'success',
    name: 'Accepted',
    nameSource: IN_RFC_9110,
    label: 'accepted, not delivered',
    differs: null,
    meaning: { text: 'The request is in the queue; the work is done later.', ...ON_CODES_PAGE },
    causes: [{ text: 'An SMS or a WhatsApp Business (WABA) message was queued.', ...ON_CODES_PAGE }],
    advice: [
      { text: 'Count it as success, but do not report it as delivered.', ...ON_CODES_PAGE },
      { text: 'Keep the message id and follow the delivery by webhook or by reading the message.', ...INFERRED },
    ],
    retry: NO_RETRY,
    send: {
      taken: 'yes',
      resend: 'never',
      text: 'It is queued: do not send it again, even if the delivery takes a while.',
      ...ON_CODES_PAGE,
    },
  },
} satisfies Record<SuccessCode, CodeInfo>;
