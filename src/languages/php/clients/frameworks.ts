/**
 * HTTP clients of frameworks: Magento 2's `Curl`, which keeps the answer, and CodeIgniter 4's `CURLRequest`, which is
 * like Guzzle. Source: magento/framework `HTTP/Client/Curl.php`, codeigniter4 `HTTP/CURLRequest.php`.
 */
import type { Effect, From, Library, Member } from '../../../flow/library';
import { classEntries } from '../names';
import { PSR_RESPONSE } from './psr';

const STATUS: Member = { call: { does: 'tell', tells: { fact: 'status' } } };
const BODY: Member = { call: { does: 'tell', tells: { fact: 'body' } } };

/** The answer is asked of the client itself. A status never throws. */
function kept(method: string): Member {
  return {
    call: {
      does: 'send',
      method,
      url: { arg: 0, name: 'uri' },
      headers: { state: 'headers' },
      returns: null,
      keeps: true,
    },
  };
}

export const MAGENTO: Library = {
  id: 'magento-curl',
  entries: classEntries({ 'Magento\\Framework\\HTTP\\Client\\Curl': 'curlClass' }),
  types: {
    curlClass: { construct: { does: 'make', type: 'curl' }, instance: 'curl' },
    curl: {
      members: {
        get: kept('GET'),
        post: kept('POST'),
        setHeaders: { call: { does: 'set', state: { headers: { arg: 0 } } } },
        getStatus: STATUS,
        getBody: BODY,
      },
    },
  },
};

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** From 400 on it throws, unless `http_errors` is false; the exception has the status as its code. */
function sends(method: string | From, url: From, options: From): Member {
  const call: Effect = {
    does: 'send',
    method,
    url,
    base: { ...options, get: 'baseURI', or: { state: 'baseURI' } },
    join: 'resolve',
    headers: { ...options, get: 'headers', or: { state: 'headers' } },
    returns: 'response',
    throws: {
      type: 'exception',
      codes: [[400, 599]],
      unless: [{ from: { ...options, get: 'http_errors', or: { state: 'http_errors' } }, is: false }],
    },
  };
  return { call };
}

const MAKE: Effect = { does: 'make', type: 'client', stateOf: { arg: 0, name: 'options' } };

export const CODEIGNITER: Library = {
  id: 'codeigniter',
  entries: classEntries({
    'Config\\Services': 'services',
    'CodeIgniter\\Config\\Services': 'services',
    'CodeIgniter\\HTTP\\CURLRequest': 'clientClass',
    'CodeIgniter\\HTTP\\Exceptions\\HTTPException': 'exceptionClass',
  }),
  types: {
    services: { members: { curlrequest: { call: MAKE } } },
    clientClass: { instance: 'client' },
    client: {
      members: {
        ...Object.fromEntries(
          VERBS.map((verb) => [verb, sends(verb.toUpperCase(), { arg: 0, name: 'url' }, { arg: 1, name: 'options' })]),
        ),
        request: sends({ arg: 0, name: 'method' }, { arg: 1, name: 'url' }, { arg: 2, name: 'options' }),
        setHeader: { call: { does: 'set' } },
      },
    },
    response: { members: { ...PSR_RESPONSE, getJSON: BODY } },
    exceptionClass: { instance: 'exception' },
    exception: {
      members: { getCode: STATUS, getMessage: { call: { does: 'tell', tells: { fact: 'message' } } } },
    },
  },
};
