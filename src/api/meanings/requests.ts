/** What is wrong with the request (400) or the credit (402), for endpoints where more is known than in general. */
import { documented, ON_BILLING_PAGE, ON_CODES_PAGE } from '../provenance';
import type { MeaningRule } from './rule';

export const BAD_REQUEST: readonly MeaningRule[] = [
  {
    for: { ids: ['POST /whatsapp/send-message'] },
    text: 'The body is not as expected: exactly one of `to_number`, `to_group_uuid` and `to_remote_id` belongs in it.',
    ...documented('API/WhatsApp/Web/send-message'),
  },
  {
    for: { ids: ['POST /waba/send-message'] },
    text: 'The body is not as expected: either `text`, or `template_uuid` with `params`, even if these are empty.',
    ...documented('API/WhatsApp/WABA/send-message'),
  },
  {
    for: { ids: ['POST /contacts'] },
    text: 'The body is not as expected: the examples name the list `contact_detail` here, `contact_details` in an update.',
    ...documented('API/Contacts/create-contact'),
  },
  {
    for: { ids: ['PUT /contacts/{contact_uuid}'] },
    text: 'The body is not as expected: the list is named `contact_details` here.',
    ...documented('API/Contacts/update-contact'),
  },
  {
    for: { ids: ['PUT /whatsapp/catalog/product/{product_id}'] },
    text: 'The body is not as expected: `name` and `image_url` cannot be null.',
    ...documented('API/WhatsApp/catalog/edit-product'),
  },
  {
    for: { groups: ['slack'], effects: ['create'] },
    text: 'The channel name is missing, invalid or too long, the group is already linked, or Slack is disabled or refuses.',
    ...documented('API/WhatsApp/integrations/slack/create-slack-channel'),
  },
  {
    for: { groups: ['slack'] },
    text: 'An id is missing, the channel is unknown or already linked, or Slack is not set up.',
    ...documented('API/WhatsApp/integrations/slack/link-slack-channel-to-whatsapp-group'),
  },
  {
    for: { groups: ['voice-sdk'] },
    text: 'The user is missing in the body or unknown.',
    ...documented('Voice-SDK/authentication'),
  },
  {
    for: { effects: ['read', 'delete'] },
    text: 'A parameter of the request is missing or not as expected.',
    ...ON_CODES_PAGE,
    certainty: 'inferred',
  },
];

export const PAYMENT: readonly MeaningRule[] = [
  {
    for: { ids: ['GET /whatsapp/check-number/{your_number}/{number_to_check}'] },
    text: 'The trial has ended, or the credit for number checks is used up. It says nothing about the number.',
    ...ON_BILLING_PAGE,
  },
  {
    for: { ids: ['POST /numbers/purchase'] },
    text: 'The credit of the account is not enough for this purchase, or the trial has ended.',
    ...ON_CODES_PAGE,
    certainty: 'inferred',
  },
];
