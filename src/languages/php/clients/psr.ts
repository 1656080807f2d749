/**
 * PSR-7 messages, PSR-17 factories and PSR-18 clients, whoever implements them. A PSR-18 client never throws for a
 * status. Source: the PSR-7, PSR-17 and PSR-18 interfaces, guzzlehttp/psr7, nyholm/psr7, php-http/discovery.
 */
import type { Effect, Library, Member } from '../../../flow/library';
import { classEntries } from '../names';

const status: Member = { call: { does: 'tell', tells: { fact: 'status' } } };
const body: Member = { call: { does: 'tell', tells: { fact: 'body' } } };
const ignored: Member = { call: { does: 'value', fn: 'nothing' } };
const self: Effect = { does: 'tell', tells: { fact: 'self' } };

/** What a PSR-7 response answers. */
export const PSR_RESPONSE: Readonly<Record<string, Member>> = {
  getStatusCode: status,
  getBody: body,
  getReasonPhrase: ignored,
  getHeaders: ignored,
  getHeader: ignored,
  getHeaderLine: ignored,
  hasHeader: ignored,
  withHeader: { call: self },
};

const request: Effect = {
  does: 'make',
  type: 'request',
  state: {
    method: { arg: 0, name: 'method' },
    url: { arg: 1, name: 'uri' },
    headers: { arg: 2, name: 'headers' },
  },
};

const uri: Effect = { does: 'make', type: 'uri', state: { url: { arg: 0, name: 'uri' } } };

export const PSR: Library = {
  id: 'psr18',
  entries: classEntries({
    'Psr\\Http\\Client\\ClientInterface': 'clientClass',
    'Symfony\\Component\\HttpClient\\Psr18Client': 'clientClass',
    'Buzz\\Browser': 'clientClass',
    'Http\\Client\\HttpClient': 'clientClass',
    'Http\\Discovery\\Psr18ClientDiscovery': 'clientDiscovery',
    'Http\\Discovery\\HttpClientDiscovery': 'clientDiscovery',
    'Http\\Discovery\\Psr17FactoryDiscovery': 'factoryDiscovery',
    'Psr\\Http\\Message\\RequestFactoryInterface': 'factoryClass',
    'Psr\\Http\\Message\\UriFactoryInterface': 'factoryClass',
    'Nyholm\\Psr7\\Factory\\Psr17Factory': 'factoryClass',
    'GuzzleHttp\\Psr7\\HttpFactory': 'factoryClass',
    'Laminas\\Diactoros\\RequestFactory': 'factoryClass',
    'Psr\\Http\\Message\\RequestInterface': 'requestClass',
    'GuzzleHttp\\Psr7\\Request': 'requestClass',
    'Nyholm\\Psr7\\Request': 'requestClass',
    'Psr\\Http\\Message\\ResponseInterface': 'responseClass',
    'GuzzleHttp\\Psr7\\Response': 'responseClass',
    'GuzzleHttp\\Psr7\\Uri': 'uriClass',
    'Nyholm\\Psr7\\Uri': 'uriClass',
    'GuzzleHttp\\Psr7\\UriResolver': 'uriResolver',
    'GuzzleHttp\\Psr7\\Utils': 'psr7Utils',
    'Psr\\Http\\Client\\NetworkExceptionInterface': 'networkErrorClass',
    'Psr\\Http\\Client\\RequestExceptionInterface': 'networkErrorClass',
    'Psr\\Http\\Client\\ClientExceptionInterface': 'networkErrorClass',
  }),
  types: {
    clientClass: { construct: { does: 'make', type: 'client' }, instance: 'client' },
    client: {
      members: {
        sendRequest: {
          call: {
            does: 'send',
            method: { arg: 0, get: 'method' },
            url: { arg: 0, get: 'url' },
            headers: { arg: 0, get: 'headers' },
            returns: 'response',
            throwsNoAnswer: 'networkError',
          },
        },
      },
    },
    clientDiscovery: { members: { find: { call: { does: 'make', type: 'client' } } } },
    factoryDiscovery: {
      members: {
        findRequestFactory: { call: { does: 'make', type: 'factory' } },
        findUriFactory: { call: { does: 'make', type: 'factory' } },
      },
    },
    factoryClass: { construct: { does: 'make', type: 'factory' }, instance: 'factory' },
    factory: { members: { createRequest: { call: request }, createUri: { call: uri } } },
    requestClass: { construct: request, instance: 'request' },
    request: {
      members: {
        getMethod: { call: { does: 'tell', tells: { fact: 'state', key: 'method' } } },
        getUri: { call: { does: 'tell', tells: { fact: 'state', key: 'url' } } },
        withMethod: { call: { does: 'make', type: 'request', inherit: true, state: { method: { arg: 0 } } } },
        withUri: { call: { does: 'make', type: 'request', inherit: true, state: { url: { arg: 0 } } } },
      },
      fluent: true,
    },
    responseClass: {
      construct: { does: 'make', type: 'response', state: { status: { arg: 0, name: 'status' } } },
      instance: 'response',
    },
    response: { members: PSR_RESPONSE },
    uriClass: { construct: uri, instance: 'uri' },
    uri: {
      members: {
        withPath: { call: { does: 'value', fn: 'resolve', on: { arg: 0 }, args: [{ state: 'url' }] } },
        __toString: { call: { does: 'tell', tells: { fact: 'state', key: 'url' } } },
      },
      fluent: true,
    },
    uriResolver: {
      members: { resolve: { call: { does: 'value', fn: 'resolve', on: { arg: 1 }, args: [{ arg: 0 }] } } },
    },
    psr7Utils: { members: { uriFor: { call: uri } } },
    networkErrorClass: { instance: 'networkError' },
    networkError: { members: { getMessage: ignored, getCode: ignored, getRequest: ignored } },
  },
};
