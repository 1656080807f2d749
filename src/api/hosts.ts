/** Addresses, headers and names by which 2Chat's API is known, and those that are taken for it. */
import {
  documented,
  INFERRED,
  MEASURED_KEYS,
  ON_AUTHENTICATION_PAGE,
  type Provenance,
  PUBLIC_PROGRAMS,
  type TextFact,
} from './provenance';

export const API_HOST = 'api.p.2chat.io';

/** Base of all documented REST endpoints. */
export const OPEN_BASE = `https://${API_HOST}/open`;

/** Base of the old `/ping` and of the Voice SDK's token call. */
export const ROOT_BASE = `https://${API_HOST}`;

export type Base = typeof OPEN_BASE | typeof ROOT_BASE;

/** First segment of every documented path but those of {@link ROOT_BASE}. */
export const OPEN_SEGMENT = 'open';

export interface HostFact extends TextFact {
  readonly host: string;
}

/** Hosts that people write for 2Chat's API, where it is not documented to be. */
export const WRONG_HOSTS: readonly HostFact[] = [
  {
    host: 'api.2chat.io',
    text: 'Common in generated code; 2Chat documents `api.p.2chat.io`, but for one language tab of a Slack page.',
    ...PUBLIC_PROGRAMS,
  },
];

/** Hosts with a similar name that are not the REST API. */
export const OTHER_HOSTS: readonly HostFact[] = [
  { host: 'app.2chat.io', text: 'The dashboard.', ...ON_AUTHENTICATION_PAGE },
  { host: 'mcp.2chat.io', text: 'The MCP server.', ...documented('MCP/tools') },
  { host: 'developers.2chat.co', text: 'The documentation.', ...ON_AUTHENTICATION_PAGE },
  { host: 'help.2chat.io', text: 'The help pages.', ...documented('API/api-response-codes') },
  {
    host: '2chat-user-data.s3.amazonaws.com',
    text: 'Media files that messages link to.',
    ...documented('API/WhatsApp/webhooks/payload-examples'),
  },
  { host: 'api.b2chat.io', text: 'Another product.', ...INFERRED },
];

/** The header that carries the bare key; its name is not case-sensitive. */
export const KEY_HEADER = 'X-User-API-Key';

/** Where a user finds the key. */
export const KEY_PAGE = 'https://app.2chat.io/developers?tab=api-access';

/** The shape of a key: seen in public code, not documented. Test only; never show or log what it matches. */
export const KEY_PATTERN: Provenance & { readonly pattern: RegExp } = {
  pattern: /\bUAK[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/,
  ...PUBLIC_PROGRAMS,
};

/** Headers in which people send the key in vain. `header` is in small letters, `written` as it mostly is. */
export const WRONG_KEY_HEADERS: readonly (Provenance & { readonly header: string; readonly written: string })[] = [
  { header: 'authorization', written: 'Authorization', ...PUBLIC_PROGRAMS },
  { header: 'user-api-key', written: 'User-API-Key', ...PUBLIC_PROGRAMS },
  { header: 'x-api-key', written: 'X-API-Key', ...PUBLIC_PROGRAMS },
  { header: 'api-key', written: 'Api-Key', ...INFERRED },
  { header: 'apikey', written: 'ApiKey', ...INFERRED },
  { header: 'x-api-token', written: 'X-API-Token', ...INFERRED },
  { header: 'x-user-apikey', written: 'X-User-ApiKey', ...INFERRED },
  { header: 'x-user-api-token', written: 'X-User-API-Token', ...INFERRED },
  { header: 'x-user-key', written: 'X-User-Key', ...INFERRED },
  { header: 'x-2chat-api-key', written: 'X-2Chat-API-Key', ...INFERRED },
];

/** Environment variables that hold the key in public code, the most telling one first. */
export const KEY_ENVIRONMENT_NAMES = ['TWOCHAT_API_KEY', 'TWO_CHAT_API_KEY', 'API_KEY_2CHAT', 'CHAT_API_KEY'] as const;

/** What happens to requests without the right key. */
export const KEY_FACTS: readonly TextFact[] = [
  { text: 'Without the header the answer is 403, with a wrong key 401.', ...MEASURED_KEYS },
  { text: 'Calls from a browser are refused.', ...ON_AUTHENTICATION_PAGE },
];
