/**
 * Spring's `RestTemplate`, `RestClient` and `WebClient`. All throw from 400 on, unless the program handles the status
 * itself (`exchange`, `exchangeToMono`). Source: Spring's documentation (5 and 6).
 */
// biome-ignore-all lint/suspicious/noThenProperty: the tables' name for the branch taken
import type { Callback, Effect, From, Library, LibraryType, Member } from '../../../flow/library';
import { adds, at, called, each, inPackage, sets } from './shared';
import { SPRING_THROWS, SPRING_TYPES } from './springTypes';

interface TemplateSend {
  readonly method: string | From;
  readonly returns: string;
  readonly url?: From;
}

function template({ method, returns, url }: TemplateSend): Member {
  return called({
    does: 'send',
    method,
    url: url ?? at(0),
    base: { state: 'rootUri' },
    join: 'concat',
    headers: { arg: 1, get: 'headers', or: { arg: 2, get: 'headers' } },
    returns,
    throws: SPRING_THROWS,
    throwsNoAnswer: 'noAnswer',
  });
}

/** `exchange(url, method, entity, type)`, `exchange(requestEntity, type)`. */
const exchange = template({
  method: { arg: 0, get: 'method', or: at(1) },
  returns: 'entity',
  url: { arg: 0, get: 'url', or: at(0) },
});

const restTemplate: LibraryType = {
  members: {
    getForObject: template({ method: 'GET', returns: 'body' }),
    getForEntity: template({ method: 'GET', returns: 'entity' }),
    ...each('postForObject postForLocation', template({ method: 'POST', returns: 'body' })),
    postForEntity: template({ method: 'POST', returns: 'entity' }),
    put: template({ method: 'PUT', returns: 'body' }),
    patchForObject: template({ method: 'PATCH', returns: 'body' }),
    delete: template({ method: 'DELETE', returns: 'body' }),
    exchange,
    execute: template({ method: at(1), returns: 'body' }),
  },
};

/** Handlers of `onStatus`: which statuses, and what then. */
function statusHandlers(): Callback[] {
  return ['', '#1', '#2'].flatMap((suffix): Callback[] => [
    { fn: { state: `when${suffix}` }, params: [{ fact: 'status', type: 'statusCode' }] },
    {
      fn: { state: `then${suffix}` },
      params: [
        { fact: 'type', type: 'response' },
        { fact: 'type', type: 'response' },
      ],
    },
  ]);
}

function onStatus(): Record<string, Member> {
  return Object.fromEntries(
    ['', '#1', '#2'].map((suffix) => [
      `onStatus${suffix}`,
      called({ does: 'set', state: { [`when${suffix}`]: at(0), [`then${suffix}`]: at(1) }, callbacks: [] }),
    ]),
  );
}

const FLUENT_SEND = {
  does: 'send',
  method: { state: 'method' },
  url: { state: 'url' },
  base: { state: 'baseUrl' },
  join: 'concat',
  headers: { state: 'headers' },
  throwsNoAnswer: 'noAnswer',
} as const;

function retrieved(returns: string, promise: boolean): Member {
  const effect: Effect = {
    ...FLUENT_SEND,
    returns,
    throws: SPRING_THROWS,
    callbacks: statusHandlers(),
    ...(promise && { promise: true }),
  };
  return called(effect);
}

function verbs(): Record<string, Member> {
  const members = Object.fromEntries(
    ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'].map((verb) => [
      verb,
      called({ does: 'make', type: 'request', inherit: true, state: { method: { value: verb.toUpperCase() } } }),
    ]),
  );
  return { ...members, method: called({ does: 'make', type: 'request', inherit: true, state: { method: at(0) } }) };
}

/** `uri("/contacts/{id}", id)`, `uri(builder -> builder.path("/contacts").build())`. */
const uri: Effect = { does: 'set', state: { url: at(0) }, callbacks: [] };

function fluentClient(isReactive: boolean): Record<string, LibraryType> {
  const builder = called({ does: 'make', type: 'builder', inherit: true });
  const results: Record<string, Member> = isReactive
    ? {
        ...each('bodyToMono bodyToFlux', retrieved('body', true)),
        ...each('toEntity toBodilessEntity toEntityList', retrieved('entity', true)),
      }
    : { body: retrieved('body', false), ...each('toEntity toBodilessEntity', retrieved('entity', false)) };
  const handled: Member = called({
    ...FLUENT_SEND,
    returns: null,
    callbacks: [
      isReactive
        ? { fn: at(0), params: [{ fact: 'type', type: 'response' }], result: 'value' }
        : { fn: at(0), params: [null, { fact: 'type', type: 'response' }], result: 'value' },
    ],
    ...(isReactive && { promise: true }),
  });
  return {
    clientClass: {
      members: {
        create: called({ does: 'make', type: 'client', state: { baseUrl: at(0) } }),
        builder,
        Builder: { read: { fact: 'type', type: 'builderClass' } },
      },
      instance: 'client',
    },
    builderClass: { instance: 'builder' },
    builder: {
      fluent: true,
      members: {
        baseUrl: sets('baseUrl'),
        ...each('defaultHeader defaultHeaders', adds('headers')),
        clone: builder,
        build: called({ does: 'make', type: 'client', inherit: true }),
      },
    },
    client: { members: { ...verbs(), mutate: builder } },
    request: {
      fluent: true,
      members: {
        uri: called(uri),
        header: adds('headers'),
        retrieve: called({ does: 'make', type: 'spec', inherit: true }),
        ...each('exchange exchangeToMono exchangeToFlux exchangeForRequiredValue', handled),
      },
    },
    spec: { fluent: true, members: { ...onStatus(), ...results } },
  };
}

const EXCEPTIONS = {
  HttpClientErrorException: 'clientErrorClass',
  HttpServerErrorException: 'serverErrorClass',
  HttpStatusCodeException: 'errorClass',
  RestClientResponseException: 'errorClass',
};

/** `RestTemplate` and `RestClient` throw the same exceptions. */
export const SPRING: Library = {
  id: 'spring',
  entries: {
    ...inPackage('org.springframework.web.client', {
      RestTemplate: 'templateClass',
      RestClient: 'clientClass',
      ...EXCEPTIONS,
    }),
    'org.springframework.boot.web.client.RestTemplateBuilder': 'templateBuilderClass',
    'org.springframework.http.ResponseEntity': 'entityClass',
    'org.springframework.http.RequestEntity': 'requestEntityClass',
    'org.springframework.http.HttpEntity': 'httpEntityClass',
  },
  types: {
    ...SPRING_TYPES,
    ...fluentClient(false),
    templateClass: { construct: { does: 'make', type: 'template' }, instance: 'template' },
    template: restTemplate,
    templateBuilderClass: { construct: { does: 'make', type: 'templateBuilder' }, instance: 'templateBuilder' },
    templateBuilder: {
      fluent: true,
      members: { rootUri: sets('rootUri'), build: called({ does: 'make', type: 'template', inherit: true }) },
    },
    httpEntityClass: { construct: { does: 'make', type: 'httpEntity', state: { headers: { arg: 1, or: at(0) } } } },
    httpEntity: {},
    requestEntityClass: {
      members: Object.fromEntries(
        ['get', 'post', 'put', 'patch', 'delete'].map((verb) => [
          verb,
          called({ does: 'make', type: 'requestEntity', state: { url: at(0), method: { value: verb.toUpperCase() } } }),
        ]),
      ),
      construct: { does: 'make', type: 'requestEntity', state: { method: at(-2), url: at(-1) } },
    },
    requestEntity: { fluent: true, members: { header: adds('headers') } },
  },
};

export const WEB_CLIENT: Library = {
  id: 'webclient',
  entries: inPackage('org.springframework.web.reactive.function.client', {
    WebClient: 'clientClass',
    WebClientResponseException: 'webErrorClass',
    ClientResponse: 'responseClass',
  }),
  types: {
    ...SPRING_TYPES,
    ...fluentClient(true),
    responseClass: { instance: 'response' },
    response: {
      members: {
        ...SPRING_TYPES.response?.members,
        ...each(
          'bodyToMono toEntity createException releaseBody',
          called({ does: 'tell', tells: { fact: 'body' }, promise: true }),
        ),
      },
    },
  },
};
