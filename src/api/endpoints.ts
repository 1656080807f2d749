/** All endpoints of 2Chat's API that are known from its documentation, its repositories or other public code. */
import type { Endpoint, EndpointGroup, EndpointRow } from './endpointModel';
import { toEndpoint } from './endpointModel';
import { ACCOUNT, SLACK, VOICE_SDK } from './endpoints/account';
import { WHATSAPP_CATALOG } from './endpoints/catalog';
import { CONTACTS, WEBHOOKS } from './endpoints/contacts';
import { WHATSAPP_GROUPS } from './endpoints/groups';
import { SMS, WHATSAPP_MESSAGES } from './endpoints/messages';
import { WHATSAPP_CHANNEL, WHATSAPP_NUMBERS } from './endpoints/numbers';
import { PHONE_CALLS, VIRTUAL_NUMBERS } from './endpoints/phone';
import { WABA } from './endpoints/waba';

const ROWS: Readonly<Record<EndpointGroup, readonly EndpointRow[]>> = {
  account: ACCOUNT,
  'whatsapp-numbers': WHATSAPP_NUMBERS,
  'whatsapp-channel': WHATSAPP_CHANNEL,
  'whatsapp-messages': WHATSAPP_MESSAGES,
  'whatsapp-groups': WHATSAPP_GROUPS,
  'whatsapp-catalog': WHATSAPP_CATALOG,
  waba: WABA,
  contacts: CONTACTS,
  sms: SMS,
  'virtual-numbers': VIRTUAL_NUMBERS,
  'phone-calls': PHONE_CALLS,
  webhooks: WEBHOOKS,
  slack: SLACK,
  'voice-sdk': VOICE_SDK,
};

export const ENDPOINTS: readonly Endpoint[] = Object.entries(ROWS).flatMap(([group, rows]) =>
  rows.map((row) => toEndpoint(group as EndpointGroup, row)),
);

const BY_ID: ReadonlyMap<string, Endpoint> = new Map(ENDPOINTS.map((endpoint) => [endpoint.id, endpoint]));

/** @param id as in `Endpoint.id`: `GET /contacts/{contact_uuid}`. */
export function endpointById(id: string): Endpoint | undefined {
  return BY_ID.get(id);
}
