/** Why the number or resource does not support the operation (406), by endpoint. */
import { INFERRED, ON_CODES_PAGE } from '../provenance';
import type { MeaningRule } from './rule';

export const UNSUPPORTED: readonly MeaningRule[] = [
  {
    for: { groups: ['whatsapp-catalog'], parameters: ['target_number'] },
    text: 'Your number or the other one is not a WhatsApp Business number, so it has no catalog.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['whatsapp-catalog'] },
    text: 'This number is not a WhatsApp Business number, so it has no catalog.',
    ...ON_CODES_PAGE,
  },
  {
    for: { groups: ['waba'] },
    text: 'This number is not a WABA number.',
    ...INFERRED,
  },
  {
    for: { groups: ['whatsapp-groups'] },
    text: 'This number does not support groups: is it a WABA number?',
    ...INFERRED,
  },
  {
    for: { parameters: ['channel_uuid'], groups: ['whatsapp-channel', 'whatsapp-numbers', 'whatsapp-messages'] },
    text: 'This channel is not a WhatsApp number connected by QR code.',
    ...INFERRED,
  },
  {
    for: { groups: ['whatsapp-channel', 'whatsapp-numbers', 'whatsapp-messages'] },
    text: 'This WhatsApp number does not support the operation.',
    ...INFERRED,
  },
  {
    for: { groups: ['sms'] },
    text: 'The sending number cannot send SMS.',
    ...INFERRED,
  },
  {
    for: { groups: ['virtual-numbers'] },
    text: 'Numbers of this kind or country do not support the operation.',
    ...INFERRED,
  },
  {
    for: { parameters: ['event_name'] },
    text: 'This number or channel does not have this event.',
    ...INFERRED,
  },
  {
    for: { groups: ['slack'] },
    text: 'This group or Slack channel cannot be linked.',
    ...INFERRED,
  },
  {
    for: {},
    text: 'Not expected here: the endpoint does not depend on a kind of number.',
    ...INFERRED,
  },
];
