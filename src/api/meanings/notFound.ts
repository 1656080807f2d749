/** What a 404 did not find, by endpoint: what the path names, else what the body names. */
import { documented, INFERRED, ON_CODES_PAGE } from '../provenance';
import type { MeaningRule } from './rule';

export const NOT_FOUND: readonly MeaningRule[] = [
  {
    for: { parameters: ['contact_uuid'] },
    text: 'No contact with this uuid in this account.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['slack'], effects: ['create'] },
    text: 'The account, the WhatsApp group or the Slack configuration was not found.',
    ...documented('API/WhatsApp/integrations/slack/create-slack-channel'),
  },
  {
    for: { groups: ['slack'] },
    text: 'The account or the WhatsApp group was not found.',
    ...documented('API/WhatsApp/integrations/slack/link-slack-channel-to-whatsapp-group'),
  },
  {
    for: { parameters: ['group_uuid'] },
    text: 'No WhatsApp group with this uuid in this account.',
    ...INFERRED,
  },
  {
    for: { groups: ['webhooks'], parameters: ['channel_uuid'] },
    text: 'No channel with this uuid in this account.',
    ...INFERRED,
  },
  {
    for: { parameters: ['channel_uuid'] },
    text: 'No connected number (channel) with this uuid in this account.',
    ...ON_CODES_PAGE,
  },
  {
    for: { parameters: ['message_uuid'] },
    text: 'No message with this uuid in this conversation.',
    ...ON_CODES_PAGE,
  },
  {
    for: { parameters: ['image_index'] },
    text: 'The product was not found, or it has no further image at this index.',
    ...INFERRED,
  },
  {
    for: { parameters: ['product_id'] },
    text: 'No product with this id in the catalog of the number.',
    ...INFERRED,
  },
  {
    for: { parameters: ['collection_id'] },
    text: 'No collection with this id: the id changes at each edit, so list the collections again.',
    ...documented('API/WhatsApp/catalog/edit-collection'),
  },
  {
    for: { parameters: ['target_number'] },
    text: 'Your number or the number of the other business was not found.',
    ...INFERRED,
  },
  {
    for: { parameters: ['waba_uuid'] },
    text: 'No WABA number with this uuid in this account.',
    ...INFERRED,
  },
  {
    for: { parameters: ['template_uuid'] },
    text: 'No message template with this uuid in this account.',
    ...INFERRED,
  },
  {
    for: { parameters: ['virtual_number_uuid'] },
    text: 'No virtual number with this uuid in this account.',
    ...INFERRED,
  },
  {
    for: { ids: ['DELETE /numbers/reservations/{uuid}'] },
    text: 'No hold with this uuid: it may have ended already.',
    ...INFERRED,
  },
  {
    for: { parameters: ['call_uuid'] },
    text: 'No call record with this uuid in this account.',
    ...INFERRED,
  },
  {
    for: { parameters: ['webhook_uuid'] },
    text: 'No webhook subscription with this uuid: it may have been removed already.',
    ...INFERRED,
  },
  {
    for: { parameters: ['event_name'] },
    text: 'The event name, or the number or channel to watch, is unknown.',
    ...INFERRED,
  },
  {
    for: { ids: ['POST /whatsapp/send-message'] },
    text: 'The sending number or the recipient group was not found in this account.',
    ...ON_CODES_PAGE,
  },
  {
    for: { ids: ['POST /waba/send-message'] },
    text: 'The sending WABA number or the template was not found in this account.',
    ...INFERRED,
  },
  {
    for: { ids: ['POST /whatsapp/channel/create', 'GET /whatsapp/get-numbers', 'GET /waba/numbers'] },
    text: 'The path was not found: compare it with the documentation.',
    ...INFERRED,
  },
  {
    for: { groups: ['waba'] },
    text: 'No WABA number like this in this account.',
    ...INFERRED,
  },
  {
    for: { groups: ['sms'] },
    text: 'The sending number was not found in this account.',
    ...INFERRED,
  },
  {
    for: { groups: ['whatsapp-catalog'] },
    text: 'The number in `from_number` was not found in this account.',
    ...INFERRED,
  },
  {
    for: { ids: ['GET /whatsapp/check-number/{your_number}/{number_to_check}'] },
    text: '`your_number` is not connected to this account. It says nothing about the number to check.',
    ...INFERRED,
  },
  {
    for: { groups: ['whatsapp-numbers', 'whatsapp-messages', 'whatsapp-groups'] },
    text: 'This WhatsApp number is not connected to this account.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['virtual-numbers'], effects: ['create'] },
    text: 'The number or the group of numbers on sale was not found.',
    ...INFERRED,
  },
  {
    for: { ids: ['GET /numbers/regions', 'GET /numbers/cities', 'GET /numbers/requirements', 'GET /numbers/groups'] },
    text: 'Nothing is known for this country or region.',
    ...INFERRED,
  },
  {
    for: { ids: ['GET /numbers/available'] },
    text: 'No group of numbers on sale with this id.',
    ...INFERRED,
  },
  {
    for: { groups: ['voice-sdk'] },
    text: 'No user with this uuid in this account.',
    ...INFERRED,
  },
  {
    for: { ids: ['POST /contacts'] },
    text: 'The channel in `channel_uuid` was not found in this account.',
    ...INFERRED,
  },
  {
    for: {},
    text: 'This endpoint names no single thing, so the path itself is likely wrong: is `/open` in it?',
    ...INFERRED,
  },
];
