/** WhatsApp messages of connected numbers, and SMS. */
import type { EndpointRow, PhoneField } from '../endpointModel';
import { success } from '../endpointModel';
import { DELETE_MESSAGE_LIMIT, TRIAL_SEND_LIMIT } from '../limits';
import { documented, officialSkill } from '../provenance';

const FROM_AND_TO: readonly PhoneField[] = [
  { name: 'from_number', in: 'body' },
  { name: 'to_number', in: 'body' },
];

export const WHATSAPP_MESSAGES: readonly EndpointRow[] = [
  {
    method: 'POST',
    path: '/whatsapp/send-message',
    effect: 'send',
    summary: 'Sends text, media or a map pin to a number or a group.',
    docs: 'API/WhatsApp/Web/send-message',
    limits: [TRIAL_SEND_LIMIT],
    phones: FROM_AND_TO,
  },
  {
    method: 'GET',
    path: '/whatsapp/messages/{your_number}',
    effect: 'read',
    summary: 'Messages of a connected number, newest first.',
    docs: 'API/WhatsApp/Web/messages/get-messages',
  },
  {
    method: 'GET',
    path: '/whatsapp/messages/{your_number}/{remote_number}',
    effect: 'read',
    summary: 'Messages between a connected number and another one.',
    docs: 'API/WhatsApp/Web/messages/get-messages',
  },
  {
    method: 'GET',
    path: '/whatsapp/message/{session_key}/{message_uuid}',
    effect: 'read',
    summary: 'One message, with how far its delivery got.',
    docs: 'API/WhatsApp/Web/messages/get-single-message',
  },
  {
    method: 'DELETE',
    path: '/whatsapp/message/{session_key}/{message_uuid}',
    effect: 'delete',
    summary: 'Deletes a message in 2Chat and, where allowed, in WhatsApp.',
    docs: 'API/WhatsApp/Web/messages/delete-message',
    limits: [DELETE_MESSAGE_LIMIT],
  },
  {
    method: 'GET',
    path: '/whatsapp/conversations/{channel_uuid}',
    effect: 'read',
    summary: 'Conversations of a channel, newest first.',
    docs: 'API/WhatsApp/Web/messages/list-conversations',
  },
  {
    method: 'GET',
    path: '/whatsapp/groups/messages/{group_uuid}',
    effect: 'read',
    summary: 'Messages of a group.',
    docs: 'API/WhatsApp/Web/messages/get-messages',
    nearestDocs: true,
    origin: officialSkill('2chat-whatsapp'),
  },
];

export const SMS: readonly EndpointRow[] = [
  {
    method: 'POST',
    path: '/sms/send',
    effect: 'send',
    summary: 'Sends an SMS from a number of the account.',
    docs: 'API/SMS/send-message',
    success: success([202], documented('API/SMS/send-message')),
    phones: FROM_AND_TO,
  },
];
