/**
 * `github.com/hashicorp/go-retryablehttp`: net/http's calls, tried again on 429 and on 5xx but 501 (its
 * `DefaultRetryPolicy`), four times by default; what still fails then is an error without a response.
 */
import type { Effect, Library, Member } from '../../../flow/library';
import { HEADER, REQUEST, REQUEST_CALL, RESPONSE, requestMaker, urlCall } from './netHttp';

function withRetry(effect: Effect): Effect {
  if (effect.does !== 'send') return effect;
  return {
    ...effect,
    retry: { count: { state: 'RetryMax' }, defaults: { count: 4, codes: [429, 500, 502, 503, 504, 599] } },
    callbacks: [
      {
        fn: { state: 'CheckRetry' },
        params: [null, { fact: 'type', type: 'Response' }, null],
        codes: [[300, 599]],
        result: 'retry',
      },
      { fn: { state: 'ErrorHandler' }, params: [{ fact: 'type', type: 'Response' }, null, null] },
      { fn: { state: 'ResponseLogHook' }, params: [null, { fact: 'type', type: 'Response' }] },
    ],
  };
}

const SENDING: Readonly<Record<string, Member>> = {
  Get: { call: withRetry(urlCall('GET')) },
  Head: { call: withRetry(urlCall('HEAD')) },
  Post: { call: withRetry(urlCall('POST')) },
  PostForm: { call: withRetry(urlCall('POST')) },
};

export const RETRYABLE_HTTP: Library = {
  id: 'go-retryablehttp',
  entries: { 'github.com/hashicorp/go-retryablehttp': 'package' },
  types: {
    package: {
      members: {
        ...SENDING,
        NewClient: { call: { does: 'make', type: 'Client' } },
        Client: { read: { fact: 'type', type: 'ClientType' } },
        NewRequest: { call: requestMaker(0) },
        NewRequestWithContext: { call: requestMaker(1) },
        FromRequest: {
          call: {
            does: 'make',
            type: 'Request',
            state: {
              method: { arg: 0, get: 'method' },
              url: { arg: 0, get: 'url' },
              headers: { arg: 0, get: 'headers' },
            },
          },
        },
      },
    },
    ClientType: { construct: { does: 'make', type: 'Client' }, instance: 'Client' },
    Client: {
      members: {
        ...SENDING,
        Do: { call: withRetry(REQUEST_CALL) },
        StandardClient: { call: { does: 'make', type: 'Client', inherit: true } },
      },
    },
    Request: REQUEST,
    Response: RESPONSE,
    Header: HEADER,
    Error: {},
  },
};
