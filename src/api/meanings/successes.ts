/** What 200, 201 and 202 prove, by endpoint. */
import { CONNECTOR, documented, INFERRED, ON_CODES_PAGE, PUBLIC_PROGRAMS } from '../provenance';
import type { MeaningRule } from './rule';

export const DONE: readonly MeaningRule[] = [
  {
    for: { ids: ['GET /whatsapp/check-number/{your_number}/{number_to_check}'] },
    text: 'The check was made; the answer is in `is_valid` and `on_whatsapp`.',
    ...documented('API/WhatsApp/Web/check-number'),
  },
  {
    for: { ids: ['POST /waba/templates/sync'] },
    text: 'Only `is_syncing: true` in the body means that the fetch has begun.',
    ...documented('API/WhatsApp/WABA/sync-templates'),
  },
  {
    for: { groups: ['whatsapp-groups'], phonesIn: ['body'], effects: ['create'] },
    text: 'The group exists; some participants may be in `unaccepted_numbers`.',
    ...documented('API/WhatsApp/Web/groups/create-group'),
  },
  {
    for: {
      ids: ['add', 'remove', 'promote', 'demote'].map(
        (change) => `POST /whatsapp/group/{group_uuid}/${change}-participant`,
      ),
    },
    text: 'The change was made for the accepted numbers; the others are in `unaccepted_numbers`.',
    ...documented('API/WhatsApp/Web/groups/add-participant'),
  },
  {
    for: { effects: ['send'] },
    text: 'It was taken for sending; it is not delivered yet.',
    ...PUBLIC_PROGRAMS,
  },
  {
    for: { effects: ['create'] },
    text: 'It was created.',
    ...INFERRED,
  },
  {
    for: { effects: ['delete'] },
    text: 'It was deleted.',
    ...INFERRED,
  },
  {
    for: { effects: ['update'] },
    text: 'The change was taken; it may show a little later.',
    ...INFERRED,
  },
  {
    for: { effects: ['read'] },
    text: 'The read succeeded; the answer is in the body.',
    ...ON_CODES_PAGE,
  },
];

export const CREATED: readonly MeaningRule[] = [
  {
    for: { ids: ['POST /contacts'] },
    text: 'The contact was created; its uuid is in the body.',
    ...ON_CODES_PAGE,
  },
  {
    for: { ids: ['POST /numbers/purchase'] },
    text: 'The purchase was made; numbers that could not be bought are in `failed`.',
    ...documented('API/Virtual-Phone-Numbers/purchase-numbers'),
  },
  {
    for: { ids: ['POST /numbers/reservations'] },
    text: 'The number is on hold until `expires_at`.',
    ...documented('API/Virtual-Phone-Numbers/reserve-number'),
  },
  {
    for: { groups: ['whatsapp-channel'], effects: ['create'] },
    text: 'The connection was created; the number is connected once its QR code is scanned.',
    ...INFERRED,
  },
  {
    for: { groups: ['whatsapp-groups'], effects: ['create'] },
    text: 'The group was created; some participants may be in `unaccepted_numbers`.',
    ...INFERRED,
  },
  {
    for: { groups: ['whatsapp-catalog'], effects: ['create'] },
    text: 'It was added to the catalog; WhatsApp reviews it before it shows.',
    ...INFERRED,
  },
  {
    for: { groups: ['webhooks'], effects: ['create'] },
    text: 'The subscription was created.',
    ...INFERRED,
  },
  {
    for: { groups: ['voice-sdk'], effects: ['create'] },
    text: 'The token was issued.',
    ...INFERRED,
  },
  {
    for: { effects: ['send'] },
    text: 'The message was taken for sending; it is not delivered yet.',
    ...PUBLIC_PROGRAMS,
  },
  {
    for: { effects: ['create'] },
    text: 'It was created; its id is in the body.',
    ...ON_CODES_PAGE,
  },
  {
    for: {},
    text: 'Not expected here, as nothing is created; count it as success.',
    ...INFERRED,
  },
];

export const ACCEPTED: readonly MeaningRule[] = [
  {
    for: { groups: ['sms'] },
    text: 'The SMS is in the queue; it is not delivered yet.',
    ...documented('API/SMS/send-message'),
  },
  {
    for: { ids: ['POST /waba/send-message'] },
    text: 'The message is in the queue; it is not delivered yet.',
    ...CONNECTOR,
  },
  {
    for: { ids: ['POST /waba/templates/sync'] },
    text: 'The fetch of the templates was begun if the body says `is_syncing: true`.',
    ...INFERRED,
  },
  {
    for: { effects: ['send'] },
    text: 'The message is in the queue; it is not delivered yet.',
    ...ON_CODES_PAGE,
  },
  {
    for: { effects: ['read'] },
    text: 'Not expected here, as a read is answered at once; count it as success.',
    ...INFERRED,
  },
  {
    for: {},
    text: 'The change is in the queue and is made later.',
    ...ON_CODES_PAGE,
  },
];
