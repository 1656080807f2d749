/** Numbers of the WhatsApp Business API (WABA): templates and messages. */
import type { EndpointRow } from '../endpointModel';
import { success } from '../endpointModel';
import { CONNECTOR, type Provenance } from '../provenance';

const SIBLINGS: Provenance = { source: 'the neighbouring paths of the WABA templates', certainty: 'inferred' };

export const WABA: readonly EndpointRow[] = [
  {
    method: 'GET',
    path: '/waba/numbers',
    effect: 'read',
    summary: 'WABA numbers of the account.',
    docs: 'API/WhatsApp/WABA/get-templates',
    nearestDocs: true,
    origin: { source: 'https://github.com/2ChatCo/2chat-n8n', certainty: 'documented' },
  },
  {
    method: 'GET',
    path: '/waba/numbers/{waba_uuid}',
    effect: 'read',
    summary: 'One WABA number.',
    docs: 'API/WhatsApp/WABA/get-number',
  },
  {
    method: 'GET',
    path: '/waba/templates',
    effect: 'read',
    summary: 'Message templates of a WABA number.',
    docs: 'API/WhatsApp/WABA/get-templates',
    phones: [{ name: 'phone_number', in: 'query' }],
  },
  {
    method: 'POST',
    path: '/waba/templates/sync',
    effect: 'update',
    summary: 'Starts to fetch the message templates from Meta, in the background.',
    docs: 'API/WhatsApp/WABA/sync-templates',
    phones: [{ name: 'phone_number', in: 'query' }],
  },
  {
    method: 'DELETE',
    path: '/waba/templates/{template_uuid}',
    effect: 'delete',
    summary: 'Deletes a message template in all its languages, at Meta too.',
    docs: 'API/WhatsApp/WABA/delete-template',
  },
  {
    method: 'POST',
    path: '/waba/templates',
    effect: 'create',
    summary: 'Hands in a message template for review.',
    docs: 'API/WhatsApp/WABA/get-templates',
    nearestDocs: true,
    origin: SIBLINGS,
  },
  {
    method: 'GET',
    path: '/waba/templates/{template_uuid}',
    effect: 'read',
    summary: 'One message template.',
    docs: 'API/WhatsApp/WABA/get-templates',
    nearestDocs: true,
    origin: SIBLINGS,
  },
  {
    method: 'POST',
    path: '/waba/send-message',
    effect: 'send',
    summary: 'Sends an approved template, or free text while the 24-hour window is open.',
    docs: 'API/WhatsApp/WABA/send-message',
    success: success([202], CONNECTOR),
    phones: [
      { name: 'from_number', in: 'body' },
      { name: 'to_number', in: 'body' },
    ],
  },
  {
    method: 'GET',
    path: '/waba/conversation-window/{from}/{to}',
    effect: 'read',
    summary: 'Tells whether the 24-hour window with a contact is open.',
    docs: 'API/WhatsApp/WABA/get-templates',
    nearestDocs: true,
    origin: CONNECTOR,
  },
];
