/** What the clients' answers are called. */

export interface Client {
  /** The status of a response, as a number. */
  status(response: string): string;
  /** The text of `Retry-After`, or nothing. */
  retryAfter(response: string): string;
}

const FORMS: Readonly<Record<string, Client>> = {
  'net-http': {
    status: (response) => `${response}.code.to_i`,
    retryAfter: (response) => `${response}['Retry-After']`,
  },
  faraday: {
    status: (response) => `${response}.status`,
    retryAfter: (response) => `${response}.headers['Retry-After']`,
  },
  httparty: {
    status: (response) => `${response}.code`,
    retryAfter: (response) => `${response}.headers['Retry-After']`,
  },
};

export const CLIENTS: readonly string[] = Object.keys(FORMS);

export function clientOf(id: string): Client | undefined {
  return FORMS[id];
}
