import assert from 'node:assert/strict';
import {
  adviceFor,
  CODES,
  ENDPOINTS,
  endpointById,
  isStatusCode,
  MEANING_RULES,
  meaningOf,
  selects,
} from '../../../src/api';
import { assertText } from './facts';

const meaning = (code: number, id: string): string | undefined => {
  const endpoint = endpointById(id);
  assert.ok(endpoint, id);
  return meaningOf(code, endpoint)?.text;
};

describe('the meaning of a code for an endpoint', () => {
  it('is a sentence with source and certainty for every code and endpoint', () => {
    for (const info of Object.values(CODES)) {
      for (const endpoint of ENDPOINTS) {
        const fact = meaningOf(info.code, endpoint);
        assert.ok(fact, `${info.code} ${endpoint.id}`);
        assertText(fact);
        assert.ok(adviceFor(info, endpoint).length > 0, `${info.code} ${endpoint.id}`);
      }
    }
  });

  it('is the special one for 201, 202, 403, 404, 406, 409, 410, 422 and 486 at every endpoint', () => {
    for (const code of [201, 202, 403, 404, 406, 409, 410, 422, 486] as const) {
      for (const endpoint of ENDPOINTS) {
        assert.notEqual(meaningOf(code, endpoint), CODES[code].meaning, `${code} ${endpoint.id}`);
      }
    }
  });

  it('is the general one where the endpoint is unknown, and none outside the table', () => {
    for (const info of Object.values(CODES)) {
      assert.equal(meaningOf(info.code), info.meaning);
    }
    assert.equal(meaningOf(418), undefined);
  });

  it('names what was not found', () => {
    assert.equal(meaning(404, 'GET /contacts/{contact_uuid}'), 'No contact with this uuid in this account.');
    assert.match(meaning(404, 'GET /whatsapp/messages/{your_number}') ?? '', /not connected to this account/);
    assert.match(meaning(404, 'PUT /whatsapp/catalog/collection/{collection_id}') ?? '', /changes at each edit/);
    assert.match(meaning(404, 'GET /info') ?? '', /path itself is likely wrong/);
  });

  it('tells 403 and 406 by the kind of thing', () => {
    assert.equal(meaning(403, 'POST /whatsapp/channel/create'), 'This number is already connected.');
    for (const endpoint of ENDPOINTS.filter((one) => one.group === 'whatsapp-catalog')) {
      const fact = meaningOf(406, endpoint);
      assert.match(fact?.text ?? '', /not a WhatsApp Business number/);
      assert.equal(fact?.certainty, 'documented');
    }
  });

  it('does not blame the number that is checked for an error of the check', () => {
    const id = 'GET /whatsapp/check-number/{your_number}/{number_to_check}';
    assert.match(meaning(422, id) ?? '', /`your_number` is not E\.164/);
    assert.match(meaning(429, id) ?? '', /says nothing about the number/);
  });

  it('warns of a plus sign only where a number is in the query', () => {
    for (const endpoint of ENDPOINTS) {
      const inQuery = endpoint.phones.some((phone) => phone.in === 'query');
      assert.equal(meaningOf(422, endpoint)?.text.includes('%2B'), inQuery, endpoint.id);
      assert.equal(
        adviceFor(CODES[422], endpoint).some((advice) => advice.text.includes('%2B')),
        inQuery,
        endpoint.id,
      );
    }
  });

  it('calls 504 of everything that must not be repeated unknown', () => {
    for (const endpoint of ENDPOINTS) {
      const text = meaningOf(504, endpoint)?.text ?? '';
      assert.equal(/may have been .* or not/.test(text), !endpoint.resendable, endpoint.id);
    }
  });
});

describe('the rules on meanings', () => {
  for (const [code, rules] of Object.entries(MEANING_RULES)) {
    it(`are each the first for some endpoint (${code})`, () => {
      assert.ok(isStatusCode(Number(code)));
      for (const rule of rules) {
        const used = ENDPOINTS.some((endpoint) => rules.find((one) => selects(one.for, endpoint)) === rule);
        assert.ok(used, rule.text);
        for (const id of rule.for.ids ?? []) {
          assert.ok(endpointById(id), id);
        }
      }
    });
  }
});
