/** Contacts and webhooks. */
import type { EndpointRow, PhoneField } from '../endpointModel';
import { success } from '../endpointModel';
import { ON_CODES_PAGE } from '../provenance';

const CONTACT_NUMBERS: readonly PhoneField[] = [{ name: 'contact_detail[].value', in: 'body' }];
const EDITED_NUMBERS: readonly PhoneField[] = [{ name: 'contact_details[].value', in: 'body' }];

export const CONTACTS: readonly EndpointRow[] = [
  {
    method: 'GET',
    path: '/contacts',
    effect: 'read',
    summary: 'Contacts of the account, page by page.',
    docs: 'API/Contacts/list-contacts',
  },
  {
    method: 'GET',
    path: '/contacts/search',
    effect: 'read',
    summary: 'Contacts whose name or number matches.',
    docs: 'API/Contacts/search-contacts',
  },
  {
    method: 'GET',
    path: '/contacts/{contact_uuid}',
    effect: 'read',
    summary: 'One contact.',
    docs: 'API/Contacts/get-contact',
  },
  {
    method: 'POST',
    path: '/contacts',
    effect: 'create',
    summary: 'Creates a contact, in WhatsApp too if a channel is named.',
    docs: 'API/Contacts/create-contact',
    success: success([201], ON_CODES_PAGE),
    phones: CONTACT_NUMBERS,
  },
  {
    method: 'PUT',
    path: '/contacts/{contact_uuid}',
    effect: 'update',
    summary: 'Edits a contact.',
    docs: 'API/Contacts/update-contact',
    phones: EDITED_NUMBERS,
  },
  {
    method: 'DELETE',
    path: '/contacts/{contact_uuid}',
    effect: 'delete',
    summary: 'Deletes a contact for good.',
    docs: 'API/Contacts/delete-contact',
  },
];

export const WEBHOOKS: readonly EndpointRow[] = [
  {
    method: 'POST',
    path: '/webhooks/subscribe/{event_name}',
    effect: 'create',
    summary: 'Subscribes an address to an event; each call makes one more subscription.',
    docs: 'API/WhatsApp/Web/webhooks/subscribe',
    phones: [{ name: 'on_number', in: 'body' }],
  },
  {
    method: 'GET',
    path: '/webhooks',
    effect: 'read',
    summary: 'All webhook subscriptions.',
    docs: 'API/Webhooks/list-all-webhooks',
  },
  {
    method: 'GET',
    path: '/webhooks/channel/{channel_uuid}',
    effect: 'read',
    summary: 'Webhook subscriptions of one channel.',
    docs: 'API/Webhooks/list-webhooks-by-channel',
  },
  {
    method: 'DELETE',
    path: '/webhooks/{webhook_uuid}',
    effect: 'delete',
    summary: 'Ends a webhook subscription.',
    docs: 'API/Webhooks/delete-subscription',
  },
];
