/** The account itself, Slack, and the token of the Voice SDK. */
import type { EndpointRow } from '../endpointModel';
import { success } from '../endpointModel';
import { ROOT_BASE } from '../hosts';
import { documented } from '../provenance';

export const ACCOUNT: readonly EndpointRow[] = [
  {
    method: 'GET',
    path: '/info',
    effect: 'read',
    summary: 'Account, plan limit and credit; the usual way to try a key.',
    docs: 'API/authentication',
  },
  {
    method: 'GET',
    path: '/users',
    effect: 'read',
    summary: 'Active users of the account.',
    docs: 'API/Users/list-users',
    success: success([200], documented('API/Users/list-users')),
  },
  {
    method: 'GET',
    path: '/ping',
    effect: 'read',
    summary: 'Old way to try a key; `GET /info` has replaced it.',
    docs: 'API/authentication',
    base: ROOT_BASE,
    deprecated: true,
  },
];

const SLACK_PAGES = 'API/WhatsApp/integrations/slack';

export const SLACK: readonly EndpointRow[] = [
  {
    method: 'POST',
    path: '/slack/{slack_channel_id}/link-to-group/{group_uuid}',
    effect: 'update',
    summary: 'Links a Slack channel with a WhatsApp group.',
    docs: `${SLACK_PAGES}/link-slack-channel-to-whatsapp-group`,
  },
  {
    method: 'POST',
    path: '/slack/create-channel/{slack_channel_name}/assign-to-group-uuid/{group_uuid}/user-email-to-assign/{email}',
    effect: 'create',
    summary: 'Creates a Slack channel, links it with a WhatsApp group and adds a user.',
    docs: `${SLACK_PAGES}/create-slack-channel`,
  },
];

export const VOICE_SDK: readonly EndpointRow[] = [
  {
    method: 'POST',
    path: '/sdk/voip/access-token',
    effect: 'create',
    summary: 'Issues a short-lived token with which one user makes calls in a browser.',
    docs: 'Voice-SDK/authentication',
    base: ROOT_BASE,
  },
  {
    method: 'POST',
    path: '/sdk/access-token',
    effect: 'create',
    summary: 'Issues the same calling token under its other published path.',
    docs: 'Voice-SDK/authentication',
    origin: { source: 'README of the package @2chat/voice-sdk', certainty: 'documented' },
  },
];
