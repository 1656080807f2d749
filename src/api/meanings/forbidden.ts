/** What a 403 forbids, by endpoint. A missing key header gives 403 everywhere, so each sentence leaves room for it. */
import { documented, INFERRED, ON_CODES_PAGE } from '../provenance';
import type { MeaningRule } from './rule';

export const FORBIDDEN: readonly MeaningRule[] = [
  {
    for: { ids: ['POST /whatsapp/channel/create'] },
    text: 'This number is already connected.',
    ...ON_CODES_PAGE,
  },
  {
    for: { ids: ['GET /info', 'GET /ping'] },
    text: 'The header with the key was not sent, or the account is blocked.',
    ...INFERRED,
  },
  {
    for: { ids: ['GET /users'] },
    text: 'This account may not list its users.',
    ...INFERRED,
  },
  {
    for: { ids: ['GET /whatsapp/get-numbers', 'GET /waba/numbers'] },
    text: 'This account may not list its WhatsApp numbers.',
    ...INFERRED,
  },
  {
    for: { ids: ['DELETE /whatsapp/message/{session_key}/{message_uuid}'] },
    text: 'This message may not be deleted: it is too old, or not one of this account.',
    ...INFERRED,
  },
  {
    for: { groups: ['whatsapp-groups'], effects: ['update'] },
    text: 'This number may not change the group: it is not one of its admins.',
    ...INFERRED,
  },
  {
    for: { groups: ['whatsapp-groups'] },
    text: 'This account may not use this group or number.',
    ...INFERRED,
  },
  {
    for: { groups: ['whatsapp-channel', 'whatsapp-numbers', 'whatsapp-messages', 'whatsapp-catalog'] },
    text: 'This account may not use this WhatsApp number.',
    ...INFERRED,
  },
  {
    for: { groups: ['waba'] },
    text: 'This account may not use this WABA number or template.',
    ...INFERRED,
  },
  {
    for: { groups: ['sms'] },
    text: 'This account may not send an SMS from this number, or to this country.',
    ...INFERRED,
  },
  {
    for: { groups: ['contacts'] },
    text: 'This account may not use this contact.',
    ...INFERRED,
  },
  {
    for: { groups: ['virtual-numbers'], effects: ['create'] },
    text: 'This account may not reserve or buy numbers of this kind.',
    ...INFERRED,
  },
  {
    for: { groups: ['virtual-numbers', 'phone-calls'] },
    text: 'This account may not use virtual numbers or calls.',
    ...INFERRED,
  },
  {
    for: { groups: ['webhooks'] },
    text: 'This account may not manage webhooks of this number or channel.',
    ...INFERRED,
  },
  {
    for: { groups: ['slack'] },
    text: 'Slack is not connected to this account, or refuses the operation.',
    ...INFERRED,
  },
  {
    for: { groups: ['voice-sdk'] },
    text: 'This user may not make calls, or is missing from the request.',
    ...documented('Voice-SDK/authentication'),
  },
];
