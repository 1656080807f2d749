/** How often the API may be called. */
import { CONNECTOR, documented, ON_BILLING_PAGE, ON_CODES_PAGE, type TextFact } from './provenance';

export interface Limit extends TextFact {
  /** Which accounts it holds for. */
  readonly plan: 'trial' | 'paid' | 'any';
  /** Requests a minute, where the limit is one of time. */
  readonly perMinute?: number;
}

export const TRIAL_LIMIT: Limit = {
  text: 'Trial accounts: 30 requests a minute.',
  plan: 'trial',
  perMinute: 30,
  ...ON_CODES_PAGE,
};

export const TRIAL_SEND_LIMIT: Limit = {
  text: 'Trial accounts: 10 sends a minute, one every 6 seconds.',
  plan: 'trial',
  perMinute: 10,
  ...documented('API/WhatsApp/Web/send-message'),
};

export const TRIAL_CHECK_LIMIT: Limit = {
  text: 'Trial accounts: 10 number checks a minute, 100 in all.',
  plan: 'trial',
  perMinute: 10,
  ...documented('API/WhatsApp/Web/check-number'),
};

export const PAID_CHECK_LIMIT: Limit = {
  text: 'Paid accounts: 50 number checks a minute for each connected number (a newer reading says 30).',
  plan: 'paid',
  perMinute: 50,
  ...documented('API/WhatsApp/Web/check-number'),
};

export const CHECK_CREDIT_LIMIT: Limit = {
  text: 'Number checks have a quota of their own; `extra-information=true` costs two calls.',
  plan: 'any',
  ...ON_BILLING_PAGE,
};

export const STATUS_POLL_LIMIT: Limit = {
  text: 'Poll at most every 3 seconds.',
  plan: 'any',
  perMinute: 20,
  ...documented('API/WhatsApp/Web/channel/get-channel-status'),
};

export const QR_POLL_LIMIT: Limit = {
  text: 'Poll at most every 5 seconds.',
  plan: 'any',
  perMinute: 12,
  ...CONNECTOR,
};

export const GROUP_CREATE_LIMIT: Limit = {
  text: 'About 30 new groups a day, a soft limit of WhatsApp.',
  plan: 'any',
  ...documented('API/WhatsApp/Web/groups/create-group'),
};

export const PARTICIPANTS_LIMIT: Limit = {
  text: 'At most 10 numbers a call.',
  plan: 'any',
  ...documented('API/WhatsApp/Web/groups/add-participant'),
};

export const IMAGES_LIMIT: Limit = {
  text: 'At most 2 images a call.',
  plan: 'any',
  ...documented('API/WhatsApp/catalog/add-product-image'),
};

export const DELETE_MESSAGE_LIMIT: Limit = {
  text: 'Up to 60 hours after the message was sent.',
  plan: 'any',
  ...documented('API/WhatsApp/Web/messages/delete-message'),
};

export const PLAN_LIMIT: Limit = {
  text: 'Each plan has its own limit: `limits.requests_per_minute` of `GET /info`.',
  plan: 'any',
  ...ON_BILLING_PAGE,
};

export const CREDIT_LIMIT: Limit = {
  text: 'Each call costs one API credit.',
  plan: 'any',
  ...ON_BILLING_PAGE,
};

/** Limits of every call, whatever the endpoint. */
export const GENERAL_LIMITS: readonly Limit[] = [TRIAL_LIMIT, PLAN_LIMIT, CREDIT_LIMIT];

/** No page mentions `Retry-After` or `X-RateLimit-*`; a program should honour `Retry-After` all the same. */
export const RETRY_AFTER: TextFact = {
  text: 'No `Retry-After` header is documented; honour it if it is there.',
  source: 'no page of the documentation mentions one',
  certainty: 'inferred',
};
