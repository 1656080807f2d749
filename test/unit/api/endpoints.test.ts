import assert from 'node:assert/strict';
import { ENDPOINTS, endpointById, GENERAL_LIMITS, OPEN_BASE, parameter, ROOT_BASE } from '../../../src/api';
import { assertProvenance, assertText } from './facts';

const countBy = (key: (index: number) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const index of ENDPOINTS.keys()) {
    counts[key(index)] = (counts[key(index)] ?? 0) + 1;
  }
  return counts;
};

describe('the table of endpoints', () => {
  it('has all 83 endpoints of the reference, by group', () => {
    assert.equal(ENDPOINTS.length, 83);
    assert.deepEqual(
      countBy((index) => ENDPOINTS[index]!.group),
      {
        account: 3,
        'whatsapp-numbers': 8,
        'whatsapp-channel': 5,
        'whatsapp-messages': 7,
        'whatsapp-groups': 9,
        'whatsapp-catalog': 12,
        waba: 9,
        contacts: 6,
        sms: 1,
        'virtual-numbers': 12,
        'phone-calls': 3,
        webhooks: 4,
        slack: 2,
        'voice-sdk': 2,
      },
    );
  });

  it('has them by effect', () => {
    assert.deepEqual(
      countBy((index) => ENDPOINTS[index]!.effect),
      { read: 40, update: 14, send: 6, create: 13, delete: 10 },
    );
  });

  it('names each once', () => {
    assert.equal(new Set(ENDPOINTS.map((endpoint) => endpoint.id)).size, ENDPOINTS.length);
    assert.equal(endpointById('GET /contacts/{contact_uuid}')?.summary, 'One contact.');
    assert.equal(endpointById('PATCH /contacts'), undefined);
  });

  for (const endpoint of ENDPOINTS) {
    it(`is complete for ${endpoint.id}`, () => {
      assertText({ ...endpoint, text: endpoint.summary });
      assert.ok(endpoint.summary.length <= 90, endpoint.summary);
      assert.match(endpoint.path, /^(?:\/(?:[a-z-]+|\{[a-z_]+\}))+$/);
      assert.match(endpoint.docs, /^https:\/\/developers\.2chat\.co\/docs\/[\w/-]+$/);
      assert.ok(endpoint.base === OPEN_BASE || endpoint.base === ROOT_BASE);
      assertProvenance(endpoint.success);
      assert.ok(endpoint.success.codes.length > 0);
      assert.equal(endpoint.resendable, endpoint.effect !== 'send' && endpoint.effect !== 'create');
      assert.equal(endpoint.method === 'GET', endpoint.effect === 'read');
      assert.equal(endpoint.method === 'DELETE', endpoint.effect === 'delete');
      for (const limit of endpoint.limits) {
        assertText(limit);
      }
      for (const phone of endpoint.phones) {
        assert.equal(
          phone.in === 'path',
          endpoint.parameters.some((name) => name === phone.name && parameter(name).kind === 'number'),
          phone.name,
        );
      }
    });
  }

  it('answers creates with 201 and the queued sends with 202', () => {
    for (const endpoint of ENDPOINTS.filter((one) => one.effect === 'create')) {
      assert.equal(endpoint.success.codes[0], 201, endpoint.id);
    }
    for (const id of ['POST /sms/send', 'POST /waba/send-message']) {
      assert.deepEqual(endpointById(id)?.success.codes, [202]);
    }
    assert.ok(endpointById('POST /whatsapp/send-message')?.success.codes.includes(201));
  });

  it('is not surer of an endpoint than its source', () => {
    const unsure = ENDPOINTS.filter((endpoint) => endpoint.certainty !== 'documented').map((endpoint) => endpoint.id);
    assert.deepEqual(unsure.sort(), [
      'GET /waba/conversation-window/{from}/{to}',
      'GET /waba/templates/{template_uuid}',
      'GET /whatsapp/channel/{channel_uuid}/qr-code',
      'POST /waba/templates',
      'POST /whatsapp/set-video-status/{number}',
    ]);
    assert.deepEqual(
      ENDPOINTS.filter((endpoint) => endpoint.deprecated).map((endpoint) => endpoint.id),
      ['GET /ping'],
    );
  });

  it('knows the limits of every call', () => {
    GENERAL_LIMITS.forEach(assertText);
    assert.ok(GENERAL_LIMITS.some((limit) => limit.plan === 'trial' && limit.perMinute === 30));
  });
});
