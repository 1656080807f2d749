/** Which value is malformed (422), by where the endpoint takes phone numbers and ids. */
import { CONNECTOR, documented, INFERRED, ON_CODES_PAGE } from '../provenance';
import type { MeaningRule } from './rule';

export const MALFORMED: readonly MeaningRule[] = [
  {
    for: { ids: ['GET /whatsapp/check-number/{your_number}/{number_to_check}'] },
    text: 'Most likely `your_number` is not E.164; a malformed `number_to_check` is answered with 200 and `is_valid: false`.',
    ...documented('API/WhatsApp/Web/check-number'),
    certainty: 'inferred',
  },
  {
    for: { ids: ['POST /waba/send-message'] },
    text: 'A number is not E.164, the template parameters do not fit, or the 24-hour window is closed.',
    ...CONNECTOR,
  },
  {
    for: { ids: ['POST /whatsapp/send-message'] },
    text: '`from_number` or `to_number` is not E.164.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['sms'] },
    text: '`from_number` or `to_number` is not E.164.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['whatsapp-catalog'], phonesIn: ['query'] },
    text: '`from_number` is not E.164, or its `+` is not written `%2B` in the query.',
    ...ON_CODES_PAGE,
  },
  {
    for: { phonesIn: ['query'] },
    text: '`phone_number` is not E.164, or its `+` is not written `%2B` in the query.',
    ...ON_CODES_PAGE,
  },
  {
    for: { ids: ['POST /whatsapp/channel/create'] },
    text: '`phone_number` is not E.164.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['whatsapp-groups'], phonesIn: ['body'] },
    text: '`from_number` or a participant is not E.164.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['contacts'], phonesIn: ['body'] },
    text: 'A phone number of the contact is not E.164, or another detail is malformed.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['webhooks'], phonesIn: ['body'] },
    text: '`on_number` is not E.164, or `hook_url` or the event name is malformed.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['whatsapp-catalog'] },
    text: '`from_number` is not E.164, or a field of the product or collection is malformed.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['virtual-numbers'], phonesIn: ['body'] },
    text: '`number` is not E.164, or it is not on sale.',
    ...INFERRED,
  },
  {
    for: { phonesIn: ['path'] },
    text: 'A phone number in the path is not E.164.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['slack'], effects: ['create'] },
    text: 'The name of the Slack channel, the uuid of the group or the email is malformed.',
    ...INFERRED,
  },
  {
    for: { groups: ['slack'] },
    text: 'The id of the Slack channel or the uuid of the group is malformed.',
    ...INFERRED,
  },
  {
    for: { groups: ['voice-sdk'] },
    text: 'The uuid of the user or the life time of the token is malformed.',
    ...INFERRED,
  },
  {
    for: {
      parameters: [
        'call_uuid',
        'channel_uuid',
        'contact_uuid',
        'group_uuid',
        'message_uuid',
        'template_uuid',
        'uuid',
        'virtual_number_uuid',
        'waba_uuid',
        'webhook_uuid',
      ],
    },
    text: 'The uuid in the path is malformed.',
    ...INFERRED,
  },
  {
    for: { effects: ['create'] },
    text: 'A field of the body is missing or malformed.',
    ...INFERRED,
  },
  {
    for: {},
    text: 'A query parameter is missing or malformed.',
    ...INFERRED,
  },
];
