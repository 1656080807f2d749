/** Connected WhatsApp numbers and their channels. */
import type { EndpointRow } from '../endpointModel';
import { QUEUED } from '../endpointModel';
import { CHECK_CREDIT_LIMIT, PAID_CHECK_LIMIT, QR_POLL_LIMIT, STATUS_POLL_LIMIT, TRIAL_CHECK_LIMIT } from '../limits';
import { CONNECTOR } from '../provenance';

export const WHATSAPP_NUMBERS: readonly EndpointRow[] = [
  {
    method: 'GET',
    path: '/whatsapp/get-numbers',
    effect: 'read',
    summary: 'WhatsApp numbers connected to the account.',
    docs: 'API/WhatsApp/Web/list-numbers',
  },
  {
    method: 'GET',
    path: '/whatsapp/channel/{channel_uuid}',
    effect: 'read',
    summary: 'One connected number.',
    docs: 'API/WhatsApp/Web/get-number',
  },
  {
    method: 'GET',
    path: '/whatsapp/check-number/{your_number}/{number_to_check}',
    effect: 'read',
    summary: 'Tells whether a phone number is on WhatsApp.',
    docs: 'API/WhatsApp/Web/check-number',
    limits: [TRIAL_CHECK_LIMIT, PAID_CHECK_LIMIT, CHECK_CREDIT_LIMIT],
  },
  {
    method: 'POST',
    path: '/whatsapp/set-profile-picture/{number}',
    effect: 'update',
    summary: 'Changes or removes the profile picture of a connected number.',
    docs: 'API/WhatsApp/set-profile-picture',
    success: QUEUED,
  },
  {
    method: 'POST',
    path: '/whatsapp/set-status/{number}',
    effect: 'update',
    summary: 'Changes the About text of a connected number.',
    docs: 'API/WhatsApp/set-status',
    success: QUEUED,
  },
  {
    method: 'POST',
    path: '/whatsapp/set-text-status/{number}',
    effect: 'send',
    summary: 'Publishes a text as status (story) of a connected number.',
    docs: 'API/WhatsApp/Web/Status/set-text-status',
  },
  {
    method: 'POST',
    path: '/whatsapp/set-image-status/{number}',
    effect: 'send',
    summary: 'Publishes an image as status (story) of a connected number.',
    docs: 'API/WhatsApp/Web/Status/set-image-status',
  },
  {
    method: 'POST',
    path: '/whatsapp/set-video-status/{number}',
    effect: 'send',
    summary: 'Publishes a video as status (story) of a connected number.',
    docs: 'API/WhatsApp/Web/Status/set-image-status',
    nearestDocs: true,
    origin: CONNECTOR,
  },
];

export const WHATSAPP_CHANNEL: readonly EndpointRow[] = [
  {
    method: 'POST',
    path: '/whatsapp/channel/create',
    effect: 'create',
    summary: 'Creates the QR-code connection of a WhatsApp number and begins to connect it.',
    docs: 'API/WhatsApp/Web/channel/create-whatsapp-qr-connection',
    phones: [{ name: 'phone_number', in: 'body' }],
  },
  {
    method: 'GET',
    path: '/whatsapp/channel/{channel_uuid}/status',
    effect: 'read',
    summary: 'State of a connection, with its last events.',
    docs: 'API/WhatsApp/Web/channel/get-channel-status',
    limits: [STATUS_POLL_LIMIT],
  },
  {
    method: 'GET',
    path: '/whatsapp/channel/{channel_uuid}/qr-code',
    effect: 'read',
    summary: 'QR code to scan for a connection, as text and image.',
    docs: 'API/WhatsApp/Web/channel/get-channel-status',
    nearestDocs: true,
    origin: CONNECTOR,
    limits: [QR_POLL_LIMIT],
  },
  {
    method: 'POST',
    path: '/whatsapp/channel/{channel_uuid}/{command}',
    effect: 'update',
    summary: 'Connects or disconnects a number.',
    docs: 'API/WhatsApp/Web/channel/execute-channel-command',
  },
  {
    method: 'DELETE',
    path: '/whatsapp/channel/{channel_uuid}',
    effect: 'delete',
    summary: 'Removes a connected number from the account.',
    docs: 'API/WhatsApp/channel/delete-channel',
  },
];
