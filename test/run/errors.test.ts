/** Fixes that tell errors and successes apart, run against a server that plays 2Chat. */
import assert from 'node:assert/strict';
import { ERROR_CODES, FINAL_CODES, SUCCESS_CODES, TRANSIENT_CODES } from '../../src/api';
import { createTestEngine } from '../fixes/support/fixing';
import { answering, named } from './support/bodies';
import { sendsOnce, tellsMessage } from './support/checks';
import { compiledTexts, fixed, hasProgram, runnableFamilies } from './support/programs';
import { type Play, type Runner, startRunner } from './support/run';

const TEXT = JSON.stringify({ error_message: 'Told by 2Chat' });

const WANTED: Parameters<typeof compiledTexts>[2] = [
  ...ERROR_CODES.flatMap((code) => [
    ['branch', 'errors/handle-code', code] as const,
    ['statusOfSend', 'errors/handle-code', code] as const,
  ]),
  ['branch', 'errors/nothing-found', 404],
  ['success', 'success/accept-all', 200],
  ['noSuccess', 'success/accept-all', 200],
  ['failures', 'errors/tell-apart'],
  ['read', 'errors/check-status'],
  ['read', 'handle/all-codes'],
  ['send', 'handle/all-codes'],
  ['switch', 'chain/add-codes', 401],
  ['chain', 'chain/add-codes', 401],
];

/** The text of the error that a program ends with when 2Chat answers with a code and a body. */
async function failure(play: Play, code: number, text = TEXT): Promise<string> {
  const { error, value } = await play(answering(code, text));
  assert.ok(error, `${code}: no error, but ${JSON.stringify(value)}`);
  return error.message;
}

describe('fixes that tell codes apart, run', function () {
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

      for (const code of ERROR_CODES) {
        it(`errors/handle-code in a branch that goes on: ${code}`, async () => {
          const play = await load('branch', 'errors/handle-code', code);
          assert.equal(await failure(play, code), named(code, 'Told by 2Chat'));
          assert.deepEqual((await play('200')).value, 200);
          const other = code === 400 ? 422 : 400;
          assert.deepEqual((await play(`${other}`)).value, other, 'other codes go their way');
        });

        it(`errors/handle-code in a branch that throws: ${code}`, async () => {
          const play = await load('statusOfSend', 'errors/handle-code', code);
          assert.equal(await failure(play, code), 'Not now: Told by 2Chat');
          assert.deepEqual((await play('201')).value, 201);
        });
      }

      it('errors/handle-code: the message of every body', async () => {
        await tellsMessage(await load('branch', 'errors/handle-code', 422), 422);
      });

      it('errors/nothing-found: 404 of a read', async () => {
        const play = await load('branch', 'errors/nothing-found', 404);
        const { value, error } = await play('404');
        assert.deepEqual([value, error], [null, null]);
        assert.deepEqual((await play('422')).value, 422);
      });

      for (const name of ['success', 'noSuccess'])
        for (const code of SUCCESS_CODES)
          it(`success/accept-all, ${name}: ${code}`, async () => {
            const text = await fixed(engine, family, name, 'success/accept-all', 200);
            assert.ok(text, 'offered');
            const play = runner.load(text.text);
            assert.deepEqual((await play(`${code}`)).value, 'created');
            if (family.throws === null) assert.deepEqual((await play('422')).value, 'failed');
          });

      it('errors/tell-apart: an error for each final code, the old one for the rest', async () => {
        const play = await load('failures', 'errors/tell-apart');
        for (const code of FINAL_CODES) assert.equal(await failure(play, code), named(code, 'Told by 2Chat'));
        for (const code of [...TRANSIENT_CODES, 500]) assert.match(await failure(play, code), /^Something else: ./);
        assert.deepEqual((await play('202')).value, 202);
      });

      it(`${family.throws === null ? 'errors/check-status' : 'errors/keep-message'}: every error`, async () => {
        const play = await load('read', family.throws === null ? 'errors/check-status' : 'errors/keep-message');
        for (const code of [...ERROR_CODES, 500]) {
          const outcome = await play(answering(code, TEXT));
          assert.match(outcome.error?.message ?? '', new RegExp(`\\b${code}\\b.*: Told by 2Chat$`));
          if (family.throws !== null) assert.match(outcome.error?.name ?? '', new RegExp(`^(?:${family.throws})$`));
          assert.equal(outcome.requests.length, 1);
        }
        await tellsMessage(play, 403);
        assert.deepEqual((await play('200')).value, {
          success: true,
          contacts: [],
          page_number: 0,
          results_per_page: 50,
        });
      });

      it('handle/all-codes: waits for the transient, an error with the message for the rest', async () => {
        const play = await load('read', 'handle/all-codes');
        for (const code of TRANSIENT_CODES) {
          assert.equal((await play(`${code},200`)).error, null);
          assert.match(await failure(play, code), new RegExp(`\\b${code}\\b.*: Told by 2Chat$`));
        }
        for (const code of FINAL_CODES) {
          const outcome = await play(answering(code, TEXT));
          assert.match(outcome.error?.message ?? '', new RegExp(`\\b${code}\\b.*: Told by 2Chat$`));
          assert.equal(outcome.requests.length, 1);
        }
      });

      it('handle/all-codes of a send: nothing goes out twice that may have been taken', async () => {
        await sendsOnce(await load('send', 'handle/all-codes'));
      });

      if (hasProgram(family, 'alone'))
        it('handle/all-codes of a call that is a statement by itself', async () => {
          const play = await load('alone', 'handle/all-codes');
          assert.equal((await play('429,200')).value, 'done');
          assert.match(await failure(play, 402), /\b402\b.*: Told by 2Chat$/);
        });

      if (hasProgram(family, 'raises'))
        it('errors/tell-apart: before what throws by itself', async () => {
          const play = await load('raises', 'errors/tell-apart');
          for (const code of FINAL_CODES) assert.equal(await failure(play, code), named(code, 'Told by 2Chat'));
          for (const code of TRANSIENT_CODES)
            assert.match(
              await failure(play, code),
              new RegExp(`^(?!2Chat)(?=.*(?:for url|returned|^\\d{3} ")).*\\b${code}\\b`),
            );
          assert.deepEqual((await play('202')).value, 202);
        });

      for (const name of ['switch', 'match', 'chain'].filter((one) => hasProgram(family, one)))
        it(`chain/add-codes: ${name}`, async () => {
          const play = await load(name, 'chain/add-codes', 401);
          assert.match(await failure(play, 401), /^Wrong key/);
          assert.deepEqual((await play('429')).value, 'later');
          for (const code of ERROR_CODES)
            if (code !== 401 && code !== 429) assert.equal(await failure(play, code), named(code, 'Told by 2Chat'));
          assert.deepEqual((await play('500')).value, 500);
        });

      for (const name of ['then', 'unnamed'])
        if (hasProgram(family, name))
          it(`errors/check-status: ${name}`, async () => {
            const play = await load(name, 'errors/check-status');
            for (const code of ERROR_CODES) assert.equal(await failure(play, code), `2Chat ${code}: Told by 2Chat`);
            assert.notEqual((await play('200')).value, null);
          });
    });
  }
});
