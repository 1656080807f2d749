/** Fixes that send again, run against a server that plays 2Chat: what it saw, and what the program gave back. */
import assert from 'node:assert/strict';
import { TRANSIENT_CODES } from '../../src/api';
import { createTestEngine } from '../fixes/support/fixing';
import { codesOf, endsWithAbort, passesOn, retriesCode, retriesOnly, SENT_AGAIN, sendsOnce } from './support/checks';
import { compiledTexts, fixed, hasProgram, runnableFamilies } from './support/programs';
import { type Play, type Runner, startRunner } from './support/run';
import { waitsFor } from './support/waits';

/** What the clients throw where an answer does not come in time. */
const TIMEOUTS = /^(?:TimeoutError|AxiosError|ReadTimeout|ConnectException|ConnectionException|TransportException)$/;

const WANTED: Parameters<typeof compiledTexts>[2] = [
  ...TRANSIENT_CODES.map((code) => ['statusOfRead', 'retry/on-code', code] as const),
  ...SENT_AGAIN.map((code) => ['statusOfSend', 'retry/on-code', code] as const),
  ...['read', 'send', 'slow', 'signal', 'stream'].map((name) => [name, 'retry/on-call'] as const),
];

describe('fixes that retry, run', function () {
  this.timeout(60_000);
  const engine = createTestEngine();
  after(() => engine.dispose());

  for (const family of runnableFamilies()) {
    describe(`${family.language}, ${family.client}`, () => {
      let runner: Runner;
      before(async () => {
        runner = await startRunner(family, await compiledTexts(engine, family, WANTED));
      });
      after(() => runner.stop());

      const load = async (name: string, id: string, code?: number): Promise<Play> => {
        const program = await fixed(engine, family, name, id, code);
        assert.ok(program, `${id} is offered`);
        return runner.load(program.text);
      };

      for (const code of TRANSIENT_CODES)
        it(`retry/on-code of a read: ${code}`, async () => {
          const play = await load('statusOfRead', 'retry/on-code', code);
          await retriesCode(play, code);
          await passesOn(play, code);
          await retriesOnly(play, [code]);
        });

      for (const code of SENT_AGAIN)
        it(`retry/on-code of a send: ${code}`, async () => {
          const play = await load('statusOfSend', 'retry/on-code', code);
          await retriesCode(play, code);
          await passesOn(play, code);
          await retriesOnly(play, [code]);
        });

      it('retry/on-code of a send: not for 504', async () => {
        assert.equal(await fixed(engine, family, 'statusOfSend', 'retry/on-code', 504), undefined);
      });

      it('retry/on-call of a read: all transient codes, each with its own waits', async () => {
        const play = await load('read', 'retry/on-call');
        const mixed = await play('429,486,503,200');
        assert.deepEqual(codesOf(mixed), [429, 486, 503, 200]);
        assert.deepEqual(mixed.waits, waitsFor([429, 486, 503]));
        await retriesOnly(play, TRANSIENT_CODES);
      });

      it('retry/on-call of a send: nothing goes out twice that may have been taken', async () => {
        await sendsOnce(await load('send', 'retry/on-call'));
      });

      it('retry/on-call of a send with a time limit: the limit is one of each attempt, and no reason to send again', async () => {
        const play = await load('slow', 'retry/on-call');
        // The first request of a process takes its time.
        await play('201');
        const recovered = await play('429,201');
        assert.deepEqual([recovered.value, codesOf(recovered)], [201, [429, 201]]);
        const slow = await play('201:delay=1500,201');
        assert.match(slow.error?.name ?? '', TIMEOUTS);
        assert.equal(slow.requests.length, 1);
      });

      if (hasProgram(family, 'stream'))
        it('retry/on-call: a body that can be read only once is sent only once', async () => {
          const play = await load('stream', 'retry/on-call');
          const outcome = await play('429,201');
          assert.deepEqual([outcome.value, codesOf(outcome)], [429, [429]]);
        });

      if (hasProgram(family, 'signal'))
        it('retry/on-call: an abort ends the wait', async () => {
          await endsWithAbort(await load('signal', 'retry/on-call'));
        });
    });
  }
});
