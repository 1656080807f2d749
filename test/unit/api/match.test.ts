import assert from 'node:assert/strict';
import {
  ENDPOINTS,
  type Endpoint,
  findEndpoint,
  fittingEndpoints,
  matchEndpoint,
  OPEN_BASE,
  type ParameterKind,
  type ParameterName,
  parameter,
} from '../../../src/api';

const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';

const SAMPLES: Readonly<Record<ParameterKind, string>> = {
  uuid: UUID,
  number: '+5215512345678',
  id: '4711',
  word: 'support',
  command: 'connect',
};

const sampleOf = (name: ParameterName): string => {
  const { kind, prefixes } = parameter(name);
  return `${prefixes?.[0] ?? ''}${SAMPLES[kind]}`;
};

const withHoles = (endpoint: Endpoint): string => endpoint.path.replace(/\{\w+\}/g, '{}');

const withValues = (endpoint: Endpoint): string =>
  endpoint.path.replace(/\{(\w+)\}/g, (_, name: ParameterName) => sampleOf(name));

const id = (method: string | null, url: string): string | undefined => matchEndpoint(method, url)?.endpoint.id;

describe('matchEndpoint', () => {
  for (const endpoint of ENDPOINTS) {
    it(`finds ${endpoint.id}`, () => {
      for (const path of [withHoles(endpoint), withValues(endpoint)]) {
        const url = `${endpoint.base}${path}`;
        assert.deepEqual(matchEndpoint(endpoint.method, url), { endpoint, reading: 'plain', address: 'documented' });
        assert.equal(id(endpoint.method.toLowerCase(), `${url}/?x={}&y=1#z`), endpoint.id);
        assert.deepEqual(matchEndpoint(endpoint.method, `{}${path}`), {
          endpoint,
          reading: 'plain',
          address: 'unknown-base',
        });
        assert.equal(id(endpoint.method, `{}${path.slice(1)}`), endpoint.id);
        if (endpoint.base === OPEN_BASE) {
          assert.equal(id(endpoint.method, `{}/open${path}`), endpoint.id);
          const missing = matchEndpoint(endpoint.method, `https://api.p.2chat.io${path}`);
          assert.deepEqual(missing, { endpoint, reading: 'plain', address: 'missing-open' });
        }
        const wrong = matchEndpoint(endpoint.method, `https://api.2chat.io/open${path}`);
        assert.equal(wrong?.endpoint, endpoint.base === OPEN_BASE ? endpoint : undefined);
      }
      assert.equal(findEndpoint(endpoint.id), endpoint);
    });

    it(`finds ${endpoint.id} without a method only if its path has no other`, () => {
      const samePath = ENDPOINTS.filter((other) => withHoles(other) === withHoles(endpoint));
      const expected = samePath.length === 1 ? endpoint.id : undefined;
      assert.equal(id(null, `${endpoint.base}${withHoles(endpoint)}`), expected);
    });
  }

  it('reads a part of a segment as the parameter', () => {
    const check = 'GET /whatsapp/check-number/{your_number}/{number_to_check}';
    assert.equal(id('GET', `${OPEN_BASE}/whatsapp/check-number/+{}/%2B{}?x={}`), check);
    assert.equal(id('GET', `${OPEN_BASE}/contacts/CON{}`), 'GET /contacts/{contact_uuid}');
  });

  it('prefers literal segments to parameters', () => {
    assert.equal(id('GET', `${OPEN_BASE}/contacts/search`), 'GET /contacts/search');
    assert.equal(id('GET', `${OPEN_BASE}/contacts/search{}`), 'GET /contacts/search');
    assert.equal(id('POST', `${OPEN_BASE}/waba/templates/sync`), 'POST /waba/templates/sync');
    assert.equal(id('POST', `${OPEN_BASE}/whatsapp/channel/create`), 'POST /whatsapp/channel/create');
    const messages = 'GET /whatsapp/groups/messages/{group_uuid}';
    assert.equal(id('GET', `${OPEN_BASE}/whatsapp/groups/messages/{}`), messages);
  });

  it('lets a hole be literal text or several segments where one endpoint is left', () => {
    const only = (method: string, url: string) => {
      const match = matchEndpoint(method, url);
      assert.equal(match?.reading, 'only-fit', url);
      return match?.endpoint.id;
    };
    assert.equal(only('GET', '{}/get-numbers'), 'GET /whatsapp/get-numbers');
    assert.equal(only('GET', `${OPEN_BASE}/whatsapp/get-numbers{}`), 'GET /whatsapp/get-numbers');
    assert.equal(only('POST', 'https://api.p.2chat.io/{}/whatsapp/send-message'), 'POST /whatsapp/send-message');
    assert.equal(
      only('GET', `${OPEN_BASE}/whatsapp/check-number/{}`),
      'GET /whatsapp/check-number/{your_number}/{number_to_check}',
    );
    assert.equal(only('POST', `${OPEN_BASE}/contacts{}`), 'POST /contacts');
  });

  it('knows a base behind the host', () => {
    const match = matchEndpoint('POST', 'https://api.p.2chat.io{}/whatsapp/send-message');
    assert.equal(match?.endpoint.id, 'POST /whatsapp/send-message');
    assert.equal(match?.address, 'unknown-base');
    assert.equal(id('GET', 'https://{}/open/info'), 'GET /info');
    assert.equal(id('GET', '/open/whatsapp/get-numbers'), 'GET /whatsapp/get-numbers');
  });

  it('does not guess where several endpoints fit', () => {
    assert.equal(id('POST', '{}/send-message'), undefined);
    assert.equal(fittingEndpoints('POST', '{}/send-message').length, 2);
    assert.equal(id('POST', `${OPEN_BASE}/whatsapp/{}`), undefined);
    assert.equal(id('GET', `${OPEN_BASE}/contacts{}`), undefined);
    assert.equal(id('POST', `${OPEN_BASE}/whatsapp/group/{}/{}`), undefined);
    assert.equal(id('POST', `${OPEN_BASE}/whatsapp/group/{}/{}-participant`), undefined);
    assert.equal(id('GET', `${OPEN_BASE}/whatsapp/channel/{}/{}`), undefined);
    assert.equal(id(null, `${OPEN_BASE}/contacts/{}`), undefined);
    for (const url of ['{}', '{}/{}', '{}{}', OPEN_BASE, `${OPEN_BASE}/{}`, `${OPEN_BASE}{}`, 'https://{}', '', '/']) {
      assert.equal(id('GET', url), undefined, url);
      assert.equal(id(null, url), undefined, url);
    }
  });

  it('does not take a wrong method for another path', () => {
    assert.equal(id('POST', `${OPEN_BASE}/waba/templates/{}`), undefined);
    assert.equal(id('POST', `${OPEN_BASE}/whatsapp/catalog/product/{}`), undefined);
    assert.equal(id('PATCH', `${OPEN_BASE}/contacts/{}`), undefined);
    assert.equal(id('GET', `${OPEN_BASE}/whatsapp/send-message`), undefined);
  });

  it('does not take an invented path for an id', () => {
    for (const path of [
      '/contacts/list',
      '/whatsapp/channel/list',
      '/messages/send',
      '/v1/messages',
      '/webhooks/all',
    ]) {
      assert.equal(id(null, `${OPEN_BASE}${path}`), undefined, path);
    }
    assert.equal(id('POST', `${OPEN_BASE}/whatsapp/channel/WPN${UUID}/restart`), undefined);
    assert.equal(id('GET', `${OPEN_BASE}/contacts/{}/notes`), undefined);
  });

  it('does not match another host', () => {
    for (const base of [
      'https://api.b2chat.io/open',
      'https://app.2chat.io/open',
      'https://mcp.2chat.io/open',
      'https://api.p.2chat.io.evil.com/open',
      'https://api.stripe.com{}',
    ]) {
      assert.equal(id('POST', `${base}/whatsapp/send-message`), undefined, base);
    }
  });

  it('matches invented hosts by path, and says so', () => {
    assert.equal(matchEndpoint('POST', 'https://api.2chat.io/whatsapp/send-message')?.address, 'wrong-host');
    assert.equal(matchEndpoint('POST', 'https://api.2chat.io/v1/messages'), undefined);
  });
});

describe('findEndpoint', () => {
  it('reads what a user types', () => {
    assert.equal(findEndpoint('post /whatsapp/send-message')?.id, 'POST /whatsapp/send-message');
    assert.equal(findEndpoint(' /whatsapp/send-message ')?.id, 'POST /whatsapp/send-message');
    assert.equal(findEndpoint('GET https://api.p.2chat.io/open/contacts/CON1')?.id, 'GET /contacts/{contact_uuid}');
    assert.equal(findEndpoint('/contacts'), undefined);
    assert.equal(findEndpoint('GET /nothing'), undefined);
    assert.equal(findEndpoint('what is this'), undefined);
  });
});
