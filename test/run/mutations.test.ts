/** The runs are worth something only if they see a fix that is wrong: each of these is wrong in one way. */
import assert from 'node:assert/strict';
import { createTestEngine } from '../fixes/support/fixing';
import { endsWithAbort, passesOn, retriesCode, retriesOnly, sendsOnce, tellsMessage } from './support/checks';
import type { Family } from './support/families';
import { MUTATIONS, type Mutation } from './support/mutations';
import { compiledTexts, fixed, runnableFamilies } from './support/programs';
import { type Play, type Runner, startRunner } from './support/run';

const CHECKS: Readonly<Record<Mutation['breaks'], (play: Play) => Promise<void>>> = {
  waits: (play) => retriesCode(play, 429),
  'same request': (play) => retriesCode(play, 429),
  'last answer': (play) => passesOn(play, 429),
  'only its code': (play) => retriesOnly(play, [429]),
  'no second send': sendsOnce,
  message: (play) => tellsMessage(play, 429),
  cancellation: endsWithAbort,
};

/** Program and fix that a check is about. */
const PROGRAMS: Readonly<Record<Mutation['breaks'], readonly [name: string, id: string, code?: number]>> = {
  waits: ['statusOfRead', 'retry/on-code', 429],
  'same request': ['statusOfSend', 'retry/on-code', 429],
  'last answer': ['statusOfRead', 'retry/on-code', 429],
  'only its code': ['statusOfRead', 'retry/on-code', 429],
  'no second send': ['send', 'retry/on-call'],
  message: ['branch', 'errors/handle-code', 429],
  cancellation: ['signal', 'retry/on-call'],
};

function mutated(text: string, { edits }: Mutation): string {
  return edits.reduce((current, [from, to]) => {
    assert.ok(current.includes(from), `the text to break is not there: ${from}\n${current}`);
    return current.replaceAll(from, to);
  }, text);
}

describe('wrong fixes are caught', function () {
  this.timeout(60_000);
  const engine = createTestEngine();
  after(() => engine.dispose());

  for (const family of runnableFamilies()) {
    const mutations = MUTATIONS.filter((mutation) => mutation.families.includes(family.id));
    if (mutations.length === 0) continue;
    describe(`${family.language}, ${family.client}`, () => {
      let runner: Runner;
      before(async () => {
        runner = await startRunner(family, await textsOf(family, mutations));
      });
      after(() => runner.stop());
      for (const mutation of mutations)
        it(`${mutation.breaks}: ${mutation.name}`, async () => {
          await checkMutation(family, runner, mutation);
          if (mutation.isEndless !== true) return;
          await runner.stop();
          runner = await startRunner(family, await textsOf(family, mutations));
        });
    });
  }

  /** What a compiled language compiles at once. */
  async function textsOf(family: Family, mutations: readonly Mutation[]): Promise<string[]> {
    const texts: string[] = [];
    for (const mutation of mutations)
      for (const text of await compiledTexts(engine, family, [PROGRAMS[mutation.breaks]]))
        texts.push(text, mutated(text, mutation));
    return texts;
  }

  async function checkMutation(family: Family, runner: Runner, mutation: Mutation): Promise<void> {
    const check = CHECKS[mutation.breaks];
    const program = await fixed(engine, family, ...PROGRAMS[mutation.breaks]);
    assert.ok(program, 'the fix is offered');
    await check(runner.load(program.text));
    await assert.rejects(check(runner.load(mutated(program.text, mutation))), assert.AssertionError);
  }
});
