import assert from 'node:assert/strict';
import { inventedHost, meantEndpoint, missingOpen, nearestEndpoint, wrongHost } from '../../../src/api';

describe('addresses that miss by a little', () => {
  for (const [url, host] of [
    ['https://api.2chat.io/v1/messages', 'api.2chat.io'],
    ['https://api.2chat.co/open/contacts', 'api.2chat.co'],
    ['https://gateway.2chat.io', 'gateway.2chat.io'],
    ['https://api.p.2chat.io/open', undefined],
    ['https://app.2chat.io/developers', undefined],
    ['https://www.2chat.co/pricing', undefined],
    ['https://api.b2chat.io/contacts', undefined],
    ['https://2chat.io.example.com/', undefined],
  ] as const)
    it(`host of ${url}`, () => assert.equal(wrongHost(url), host));

  it('a host that people write is not one that is invented', () => {
    assert.equal(inventedHost('https://api.2chat.io'), undefined);
  });

  for (const [url, instead] of [
    ['https://api.p.2chat.io/contacts', ''],
    ['https://api.p.2chat.io/whatsapp/{}', ''],
    ['https://api.p.2chat.io/v1/whatsapp/send-message', 'v1'],
    ['https://api.p.2chat.io/api/v2/contacts', 'api/v2'],
    ['https://api.p.2chat.io/open/contacts', undefined],
    ['https://api.p.2chat.io/{}', undefined],
    ['https://api.p.2chat.io{}/contacts', undefined],
    ['https://api.p.2chat.io/info', undefined],
    ['https://api.p.2chat.io/sdk/voip/access-token', undefined],
    ['https://api.p.2chat.io/v1/messages', undefined],
    ['https://crm.example.com/contacts', undefined],
  ] as const)
    it(`/open in ${url}`, () => assert.equal(missingOpen(url), instead));

  it('the endpoint that is meant', () => {
    assert.equal(meantEndpoint('GET', 'https://api.2chat.io/v1/contacts?page=1')?.id, 'GET /contacts');
    assert.equal(meantEndpoint('POST', 'https://api.2chat.io/v1/messages'), undefined);
  });

  it('the nearest endpoint', () => {
    const base = 'https://api.p.2chat.io/open';
    assert.equal(nearestEndpoint('POST', `${base}/whatsapp/send`)?.id, 'POST /whatsapp/send-message');
    assert.equal(nearestEndpoint('GET', `${base}/billing/invoices`)?.id, undefined);
    assert.equal(nearestEndpoint('POST', `${base}/v1/sms/send-message`)?.id, 'POST /sms/send');
  });
});
