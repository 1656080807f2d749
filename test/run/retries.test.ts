/** Fixes that send again, run against a server that plays 2Chat: what it saw, and what the program gave back. */
import assert from 'node:assert/strict';
import { RETRY_WAITS, TRANSIENT_CODES, type TransientCode } from '../../src/api';
import { createTestEngine } from '../fixes/support/fixing';
import { fixed, hasProgram, runnableFamilies } from './support/programs';
import { type Outcome, type Play, type Runner, startRunner } from './support/run';
import { allWaits, waitsFor } from './support/waits';

/** 504 leaves open whether a send was taken; all others say that nothing was started. */
const SENT_AGAIN = TRANSIENT_CODES.filter((code) => code !== 504);

const codesOf = (outcome: Outcome) => outcome.requests.map((request) => request.code);

async function retriesCode(play: Play, code: TransientCode): Promise<void> {
  const recovered = await play(`${code},${code},200`);
  assert.equal(recovered.error, null);
  assert.deepEqual(codesOf(recovered), [code, code, 200]);
  assert.deepEqual(recovered.waits, waitsFor([code, code]));
  const [first, ...others] = recovered.requests;
  for (const other of others) {
    assert.deepEqual([other.method, other.path, other.body], [first?.method, first?.path, first?.body]);
    assert.equal(other.headers['x-user-api-key'], 'key');
  }

  const lasting = await play(`${code}:body=error-message`);
  assert.equal(lasting.requests.length, allWaits(code).length + 1);
  assert.ok(lasting.requests.length <= RETRY_WAITS[code].maxAttempts);
  assert.deepEqual(lasting.waits, allWaits(code));

  const inSeconds = await play(`${code}:retry-after=7,200`);
  assert.deepEqual([inSeconds.waits, codesOf(inSeconds)], [[7000], [code, 200]]);

  const atDate = await play(`${code}:retry-after-date=20,200`);
  assert.deepEqual(codesOf(atDate), [code, 200]);
  const [wait = 0] = atDate.waits;
  assert.ok(wait > 17_000 && wait <= 20_000, `${wait} ms until the date`);

  const tooLong = await play(`${code}:retry-after=100000,200`);
  assert.deepEqual([tooLong.waits, codesOf(tooLong)], [[], [code]]);
}

describe('fixes that retry, run', function () {
  this.timeout(60_000);
  const engine = createTestEngine();
  after(() => engine.dispose());

  for (const family of runnableFamilies()) {
    describe(`${family.language}, ${family.client}`, () => {
      let runner: Runner;
      before(async () => {
        runner = await startRunner(family);
      });
      after(() => runner.stop());

      for (const code of TRANSIENT_CODES)
        it(`retry/on-code of a read: ${code}`, async () => {
          const program = await fixed(engine, family, 'statusOfRead', 'retry/on-code', code);
          assert.ok(program, 'offered');
          const play = runner.load(program.text);
          await retriesCode(play, code);
          const lasting = await play(`${code}:body=error-message`);
          assert.equal(lasting.error?.message, 'Not now: The number is not enabled');
          const other = code === 486 ? 409 : 486;
          assert.deepEqual(codesOf(await play(`${other},200`)), [other], 'only the code that was asked for');
        });

      for (const code of SENT_AGAIN)
        it(`retry/on-code of a send: ${code}`, async () => {
          const program = await fixed(engine, family, 'statusOfSend', 'retry/on-code', code);
          assert.ok(program, 'offered');
          await retriesCode(runner.load(program.text), code);
        });

      it('retry/on-code of a send: not for 504', async () => {
        assert.equal(await fixed(engine, family, 'statusOfSend', 'retry/on-code', 504), undefined);
      });

      it('retry/on-call of a read: all transient codes, no other', async () => {
        const program = await fixed(engine, family, 'read', 'retry/on-call');
        assert.ok(program, 'offered');
        const play = runner.load(program.text);
        const mixed = await play('429,486,503,200');
        assert.deepEqual(codesOf(mixed), [429, 486, 503, 200]);
        assert.deepEqual(mixed.waits, waitsFor([429, 486, 503]));
        for (const code of TRANSIENT_CODES) assert.deepEqual(codesOf(await play(`${code},201`)), [code, 201]);
        for (const code of [200, 201, 202, 400, 401, 402, 403, 404, 406, 422, 500, 502]) {
          const once = await play(`${code}`);
          assert.deepEqual([codesOf(once), once.waits], [[code], []]);
        }
      });

      it('retry/on-call of a send: nothing goes out twice that may have been taken', async () => {
        const program = await fixed(engine, family, 'send', 'retry/on-call');
        assert.ok(program, 'offered');
        const play = runner.load(program.text);
        for (const code of SENT_AGAIN) assert.deepEqual(codesOf(await play(`${code},201`)), [code, 201]);
        assert.deepEqual(codesOf(await play('504:body=not-json,201')), [504]);
        for (const script of ['cut-after,201', 'cut-before,201']) {
          const cut = await play(script);
          assert.equal(cut.requests.length, 1, script);
          assert.notEqual(cut.error, null, script);
        }
        assert.deepEqual(codesOf(await play('429,504,201')), [429, 504], 'after a retry, too');
      });

      if (hasProgram(family, 'signal'))
        it('retry/on-call: an abort ends the wait', async () => {
          const program = await fixed(engine, family, 'signal', 'retry/on-call');
          assert.ok(program, 'offered');
          const play = runner.load(program.text);
          const plain = await play('429,200');
          assert.deepEqual(codesOf(plain), [429, 200]);
          const aborted = await play('429,200', true);
          assert.match(aborted.error?.name ?? '', /^(?:AbortError|CanceledError|CancelledError|KeyboardInterrupt)$/);
          assert.deepEqual([codesOf(aborted), aborted.waits.length], [[429], 1]);
        });
    });
  }
});
