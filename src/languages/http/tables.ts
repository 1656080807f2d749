/** The one "library" of `.http` files: the request itself. No status is an error; nothing is tried again. */
import type { LanguageTables } from '../../flow/library';

export const HTTP_TABLES: LanguageTables = {
  libraries: [
    {
      id: 'http-file',
      entries: { request: 'request' },
      types: {
        request: {
          call: {
            does: 'send',
            method: { arg: 0, get: 'method' },
            url: { arg: 0, get: 'url' },
            base: { arg: 0, get: 'host' },
            join: 'concat',
            headers: { arg: 0, get: 'headers' },
            returns: 'response',
          },
        },
        response: { members: { status: { read: { fact: 'status' } } } },
      },
    },
  ],
  methods: {},
  responseMembers: {},
};
