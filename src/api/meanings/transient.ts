/** What 409, 410, 429, 486 and 504 mean for an endpoint: whether a WhatsApp number takes part, and what its limits are. */
import { NUMBER_GROUPS } from '../endpointModel';
import { documented, INFERRED, ON_CODES_PAGE, PUBLIC_PROGRAMS, type TextFact } from '../provenance';
import type { Selector } from '../selector';
import type { MeaningRule } from './rule';

/** Lists of the account's numbers are answered without any of the numbers. */
const LISTS: Selector = { ids: ['GET /whatsapp/get-numbers', 'GET /waba/numbers'] };

const NO_NUMBER: TextFact = {
  text: 'Not expected here, as no WhatsApp number takes part; it passes by itself all the same.',
  ...INFERRED,
};

export const STARTING: readonly MeaningRule[] = [
  { for: LISTS, ...NO_NUMBER },
  {
    for: { groups: ['whatsapp-channel'], effects: ['update', 'create'] },
    text: 'The number is already starting up: wait until it is connected.',
    ...ON_CODES_PAGE,
  },
  {
    for: { ids: ['POST /webhooks/subscribe/{event_name}'] },
    text: 'The number is starting up. A public program reads it as "already subscribed"; the message tells.',
    ...PUBLIC_PROGRAMS,
  },
  {
    for: { groups: NUMBER_GROUPS },
    text: 'The WhatsApp number of this call is starting up after its connection was restarted.',
    ...ON_CODES_PAGE,
  },
  { for: {}, ...NO_NUMBER },
];

export const CONNECTING: readonly MeaningRule[] = [
  { for: LISTS, ...NO_NUMBER },
  {
    for: { groups: ['whatsapp-channel'], effects: ['update', 'create', 'delete'] },
    text: 'Another connect or disconnect of this number is under way.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: NUMBER_GROUPS },
    text: 'The WhatsApp number of this call is just being connected or disconnected.',
    ...ON_CODES_PAGE,
  },
  { for: {}, ...NO_NUMBER },
];

export const BUSY: readonly MeaningRule[] = [
  { for: LISTS, ...NO_NUMBER },
  {
    for: { groups: NUMBER_GROUPS, effects: ['send'] },
    text: 'The sending number is still busy with an earlier request; this one was not begun.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: NUMBER_GROUPS },
    text: 'The WhatsApp number of this call is still busy with an earlier request.',
    ...ON_CODES_PAGE,
  },
  { for: {}, ...NO_NUMBER },
];

export const TOO_MANY: readonly MeaningRule[] = [
  {
    for: { ids: ['POST /whatsapp/send-message'] },
    text: 'Too many sends: a trial account has 10 a minute, one every 6 seconds.',
    ...documented('API/WhatsApp/Web/send-message'),
  },
  {
    for: { ids: ['GET /whatsapp/check-number/{your_number}/{number_to_check}'] },
    text: 'Too many number checks: a trial account has 10 a minute and 100 in all. It says nothing about the number.',
    ...documented('API/WhatsApp/Web/check-number'),
  },
  {
    for: { ids: ['GET /whatsapp/channel/{channel_uuid}/status'] },
    text: 'Too many requests: poll the status at most every 3 seconds.',
    ...documented('API/WhatsApp/Web/channel/get-channel-status'),
  },
];

export const TIMED_OUT: readonly MeaningRule[] = [
  {
    for: { effects: ['send'] },
    text: 'The API may be down for the moment; the message may have been taken or not.',
    ...INFERRED,
  },
  {
    for: { ids: ['POST /numbers/purchase'] },
    text: 'The API may be down for the moment; the numbers may have been bought or not.',
    ...INFERRED,
  },
  {
    for: { effects: ['create'] },
    text: 'The API may be down for the moment; it may have been created or not.',
    ...INFERRED,
  },
];
