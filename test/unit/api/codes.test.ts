import assert from 'node:assert/strict';
import {
  CODES,
  codeInfo,
  ERROR_CODES,
  FINAL_CODES,
  isStatusCode,
  RETRY_WAITS,
  SUCCESS_CODES,
  TRANSIENT_CODES,
  UNDOCUMENTED_CODES,
} from '../../../src/api';
import { assertProvenance, assertText } from './facts';

describe('the table of codes', () => {
  it('has the 16 codes of 2Chat', () => {
    assert.deepEqual(
      Object.keys(CODES).map(Number),
      [200, 201, 202, 400, 401, 402, 403, 404, 406, 409, 410, 422, 429, 486, 503, 504],
    );
  });

  it('splits into success, final and transient', () => {
    assert.deepEqual([...FINAL_CODES, ...TRANSIENT_CODES].sort(), [...ERROR_CODES]);
    for (const info of Object.values(CODES)) {
      const list: readonly number[] =
        info.kind === 'success' ? SUCCESS_CODES : info.kind === 'final' ? FINAL_CODES : TRANSIENT_CODES;
      assert.ok(list.includes(info.code), String(info.code));
      assert.equal(info.retry.retry, info.kind === 'transient', String(info.code));
    }
  });

  for (const [key, info] of Object.entries(CODES)) {
    it(`gives source and certainty for every fact of ${key}`, () => {
      assert.equal(info.code, Number(key));
      assert.notEqual(info.label, '');
      assert.equal(info.name === null, info.code === 486);
      for (const fact of [info.meaning, info.send, ...info.causes, ...info.advice]) {
        assertText(fact);
      }
      assert.ok(info.causes.length > 0 && info.advice.length > 0);
      assertProvenance(info.retry);
      assertProvenance(info.nameSource);
      if (info.differs !== null) {
        assertText(info.differs);
      }
    });
  }

  it('says where the meaning of HTTP misleads', () => {
    for (const code of [402, 403, 406, 409, 410, 486, 504] as const) {
      assert.notEqual(CODES[code].differs, null, String(code));
    }
  });

  it('is silent on codes outside the table', () => {
    assert.equal(codeInfo(418), undefined);
    assert.equal(codeInfo(500), undefined);
    assert.equal(isStatusCode(204), false);
    assert.equal(isStatusCode(429), true);
    for (const [code, fact] of UNDOCUMENTED_CODES) {
      assert.equal(codeInfo(code), undefined);
      assertText(fact);
    }
  });
});

describe('the retry policies', () => {
  for (const [code, waits] of Object.entries(RETRY_WAITS)) {
    it(`keep all attempts of ${code} within the longest total wait`, () => {
      assert.ok(waits.firstWaitMs >= 1000 && waits.firstWaitMs <= waits.maxWaitMs);
      assert.ok(waits.growth >= 1 && waits.jitter >= 0 && waits.jitter <= 1 && waits.maxAttempts >= 2);
      let total = 0;
      for (let attempt = 1; attempt < waits.maxAttempts; attempt += 1) {
        total += Math.min(waits.firstWaitMs * waits.growth ** (attempt - 1), waits.maxWaitMs);
      }
      assert.ok(total <= waits.maxTotalWaitMs, String(total));
    });
  }

  it('let 429 wait longer at each attempt, with chance', () => {
    assert.ok(RETRY_WAITS[429].growth > 1 && RETRY_WAITS[429].jitter > 0 && RETRY_WAITS[429].honourRetryAfter);
  });
});

describe('what a code means for a send', () => {
  it('never allows to repeat a success', () => {
    assert.ok(SUCCESS_CODES.every((code) => CODES[code].send.resend === 'never' && CODES[code].send.taken === 'yes'));
  });

  it('asks to look before a repetition after 504 only', () => {
    assert.deepEqual(
      Object.values(CODES)
        .filter((info) => info.send.resend === 'after-check')
        .map((info) => info.code),
      [504],
    );
  });

  it('allows to repeat after the wait for 409, 410, 429, 486 and 503', () => {
    for (const code of [409, 410, 429, 486, 503] as const) {
      assert.equal(CODES[code].send.resend, 'safe');
      assert.equal(CODES[code].send.taken, 'no');
    }
  });
});
