import assert from 'node:assert/strict';
import {
  ENDPOINTS,
  ERROR_BODIES,
  ERROR_TEXT_FIELDS,
  endpointById,
  hiddenFailures,
  isStatusCode,
  tableTexts,
} from '../../../src/api';
import { assertProvenance, assertText } from './facts';

describe('the error bodies', () => {
  it('are read in the order error_message, message, detail, detail[].msg, error', () => {
    assert.deepEqual(
      ERROR_TEXT_FIELDS.map(({ field, shape, item }) => [field, shape, item].filter(Boolean).join(' ')),
      ['error_message text', 'message text', 'detail text', 'detail list msg', 'error text'],
    );
    ERROR_TEXT_FIELDS.forEach(assertProvenance);
  });

  it('have an example whose text is found by that order, unless they are not JSON', () => {
    for (const body of ERROR_BODIES) {
      assertProvenance(body);
      assert.ok(body.codes.every(isStatusCode));
      const keys = typeof body.example === 'object' && body.example !== null ? Object.keys(body.example) : [];
      const readable = ERROR_TEXT_FIELDS.some(({ field }) => keys.includes(field));
      assert.equal(readable, body.id !== 'not-json', body.id);
    }
    assert.equal(new Set(ERROR_BODIES.map((body) => body.id)).size, ERROR_BODIES.length);
  });
});

describe('failures hidden in a 2xx', () => {
  const fields = (id: string) => hiddenFailures(endpointById(id)!).map((failure) => failure.field);

  it('are known for every endpoint', () => {
    for (const endpoint of ENDPOINTS) {
      const failures = hiddenFailures(endpoint);
      assert.ok(failures.length > 0, endpoint.id);
      failures.forEach(assertText);
    }
  });

  it('are told by the field of the endpoint first', () => {
    assert.deepEqual(fields('GET /whatsapp/check-number/{your_number}/{number_to_check}'), ['is_valid']);
    assert.equal(fields('POST /numbers/purchase')[0], 'failed');
    assert.equal(fields('POST /waba/templates/sync')[0], 'is_syncing');
    for (const change of ['add', 'remove', 'promote', 'demote']) {
      assert.equal(fields(`POST /whatsapp/group/{group_uuid}/${change}-participant`)[0], 'unaccepted_numbers');
    }
    assert.equal(fields('POST /whatsapp/group/create')[0], 'unaccepted_numbers');
    assert.deepEqual(fields('POST /whatsapp/group/{group_uuid}/set-description'), ['success', 'error']);
  });
});

describe('the texts of the tables', () => {
  it('are listed once each, without holes', () => {
    const texts = tableTexts();
    assert.equal(new Set(texts).size, texts.length);
    for (const text of texts) {
      assert.match(text, /\S/);
      assert.doesNotMatch(text, /\{\d*\}/, text);
    }
  });
});
