/**
 * Symfony's HttpClient. A request never throws; reading the content, array or headers of a response from 300 on does,
 * unless told not to. Source: symfony/http-client 5.4 (`HttpClient`, `GenericRetryStrategy`, `HttpExceptionTrait`),
 * symfony/http-client-contracts.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the tables' name for the branch taken
import type { Effect, Library, Member } from '../../../flow/library';
import { classEntries } from '../names';

const status: Member = { call: { does: 'tell', tells: { fact: 'status' } } };
const ignored: Member = { call: { does: 'value', fn: 'nothing' } };

/** `GenericRetryStrategy::DEFAULT_RETRY_STATUS_CODES`, but for those that only idempotent methods are tried again for. */
const RETRIED_FOR_ALL_METHODS = [423, 425, 429, 502, 503] as const;

const request: Effect = {
  does: 'send',
  method: { arg: 0, name: 'method' },
  url: { arg: 1, name: 'url' },
  base: {
    arg: 2,
    name: 'options',
    get: 'base_uri',
    or: { state: 'base_uri', or: { state: 'client', get: 'base_uri' } },
  },
  join: 'resolve',
  headers: { arg: 2, name: 'options', get: 'headers', or: { state: 'headers' } },
  returns: 'response',
  retry: {
    count: { state: 'maxRetries' },
    codes: { state: 'strategy', get: 'codes' },
    defaults: { count: 0, codes: RETRIED_FOR_ALL_METHODS },
  },
};

/** Throws from 300 on, unless its argument is false; its value is the body. */
const content: Member = {
  call: {
    does: 'when',
    from: { arg: 0, name: 'throw' },
    is: [false],
    then: { does: 'tell', tells: { fact: 'body' } },
    otherwise: {
      does: 'raise',
      throws: { type: 'httpException', codes: [[300, 599]] },
      returns: 'self',
    },
  },
};

export const SYMFONY: Library = {
  id: 'symfony',
  entries: classEntries({
    'Symfony\\Component\\HttpClient\\HttpClient': 'factory',
    'Symfony\\Contracts\\HttpClient\\HttpClientInterface': 'clientClass',
    'Symfony\\Component\\HttpClient\\CurlHttpClient': 'clientClass',
    'Symfony\\Component\\HttpClient\\MockHttpClient': 'mockClientClass',
    'Symfony\\Component\\HttpClient\\Response\\MockResponse': 'mockResponseClass',
    'Symfony\\Component\\HttpClient\\Response\\JsonMockResponse': 'mockResponseClass',
    'Symfony\\Component\\HttpClient\\NativeHttpClient': 'clientClass',
    'Symfony\\Component\\HttpClient\\ScopingHttpClient': 'scoping',
    'Symfony\\Component\\HttpClient\\RetryableHttpClient': 'retryable',
    'Symfony\\Component\\HttpClient\\Retry\\GenericRetryStrategy': 'strategyClass',
    'Symfony\\Contracts\\HttpClient\\ResponseInterface': 'responseClass',
    'Symfony\\Contracts\\HttpClient\\Exception\\ExceptionInterface': 'httpExceptionClass',
    'Symfony\\Contracts\\HttpClient\\Exception\\HttpExceptionInterface': 'httpExceptionClass',
    'Symfony\\Contracts\\HttpClient\\Exception\\ClientExceptionInterface': 'clientExceptionClass',
    'Symfony\\Contracts\\HttpClient\\Exception\\ServerExceptionInterface': 'serverExceptionClass',
    'Symfony\\Contracts\\HttpClient\\Exception\\RedirectionExceptionInterface': 'httpExceptionClass',
    'Symfony\\Component\\HttpClient\\Exception\\ClientException': 'clientExceptionClass',
    'Symfony\\Component\\HttpClient\\Exception\\ServerException': 'serverExceptionClass',
    'Symfony\\Contracts\\HttpClient\\Exception\\TransportExceptionInterface': 'transportExceptionClass',
  }),
  types: {
    factory: {
      members: {
        create: { call: { does: 'make', type: 'client', stateOf: { arg: 0, name: 'defaultOptions' } } },
        createForBaseUri: {
          call: {
            does: 'make',
            type: 'client',
            stateOf: { arg: 1, name: 'defaultOptions' },
            state: { base_uri: { arg: 0, name: 'baseUri' } },
          },
        },
      },
    },
    clientClass: {
      construct: { does: 'make', type: 'client', stateOf: { arg: 0, name: 'defaultOptions' } },
      instance: 'client',
    },
    mockClientClass: {
      construct: {
        does: 'make',
        type: 'client',
        state: { base_uri: { arg: 1, name: 'baseUri' } },
        madeUp: [{ arg: 0, name: 'responseFactory' }],
      },
    },
    mockResponseClass: {
      construct: {
        does: 'make',
        type: 'mockResponse',
        state: { http_code: { arg: 1, name: 'info', get: 'http_code' } },
      },
    },
    mockResponse: {},
    client: {
      members: {
        request: { call: request },
        setResponseFactory: { call: { does: 'value', fn: 'madeUp', args: [{ arg: 0 }] } },
        withOptions: { call: { does: 'make', type: 'client', inherit: true, stateOf: { arg: 0, name: 'options' } } },
        stream: ignored,
      },
    },
    scoping: {
      construct: { does: 'make', type: 'client', state: { client: { arg: 0, name: 'client' } } },
      members: {
        forBaseUri: {
          call: {
            does: 'make',
            type: 'client',
            stateOf: { arg: 2, name: 'defaultOptions' },
            state: { client: { arg: 0, name: 'client' }, base_uri: { arg: 1, name: 'baseUri' } },
          },
        },
      },
    },
    retryable: {
      construct: {
        does: 'make',
        type: 'client',
        state: {
          client: { arg: 0, name: 'client' },
          base_uri: { arg: 0, name: 'client', get: 'base_uri' },
          strategy: { arg: 1, name: 'strategy' },
          maxRetries: { arg: 2, name: 'maxRetries', or: { value: 3 } },
        },
      },
    },
    strategyClass: { construct: { does: 'make', type: 'strategy', state: { codes: { arg: 0, name: 'statusCodes' } } } },
    strategy: {},
    responseClass: { instance: 'response' },
    response: {
      members: {
        getStatusCode: status,
        getContent: content,
        toArray: content,
        getHeaders: content,
        getInfo: {
          call: {
            does: 'when',
            from: { arg: 0, name: 'type' },
            is: ['http_code'],
            then: { does: 'tell', tells: { fact: 'status' } },
            otherwise: { does: 'tell', tells: { fact: 'type', type: 'info' } },
          },
        },
        cancel: ignored,
      },
    },
    info: { members: { http_code: { read: { fact: 'status' } } } },
    httpExceptionClass: { instance: 'httpException' },
    clientExceptionClass: { instance: 'httpException', thrownFor: [[400, 499]] },
    serverExceptionClass: { instance: 'httpException', thrownFor: [[500, 599]] },
    httpException: {
      members: {
        getResponse: { call: { does: 'tell', tells: { fact: 'type', type: 'response' } } },
        getCode: status,
        getMessage: { call: { does: 'tell', tells: { fact: 'message' } } },
      },
    },
    transportExceptionClass: { instance: 'transportException', thrownFor: [] },
    transportException: { members: { getMessage: ignored, getCode: ignored } },
  },
};
