/**
 * What is written, word for word, for a dozen cases that stand for many. After a wanted change: `UPDATE_GOLDEN=1 npx
 * mocha --import=tsx test/fixes/golden.test.ts`, and read the difference.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contextOf, createTestEngine, fixedText, fixOf } from './support/fixing';

const FOLDER = 'test/run/cases/golden';

/** Program, fix, and the code whose test it is asked for at; without one it is the call. */
const CASES: readonly (readonly [program: string, id: string, code?: number])[] = [
  ['express.ts', 'retry/on-code', 486],
  ['express.ts', 'errors/tell-apart'],
  ['client.ts', 'handle/all-codes'],
  ['client.ts', 'errors/nothing-found', 404],
  ['client.ts', 'success/accept-all', 201],
  ['legacy.js', 'retry/on-call'],
  ['legacy.js', 'errors/tell-apart'],
  ['Contacts.vue', 'handle/all-codes'],
  ['codes.mjs', 'chain/add-codes', 429],
  ['codes.mjs', 'errors/handle-code', 402],
  ['codes.mjs', 'success/accept-all', 200],
  ['second.js', 'retry/on-code', 503],
  ['second.js', 'retry/on-code', 410],
  ['windows.js', 'errors/check-status'],
  ['notify.py', 'retry/on-call'],
  ['notify.py', 'errors/handle-code', 402],
  ['notify.py', 'errors/tell-apart'],
  ['check.py', 'retry/on-call'],
  ['check.py', 'errors/tell-apart'],
  ['export.py', 'handle/all-codes'],
  ['webhook.py', 'chain/add-codes', 404],
  ['webhook.py', 'errors/handle-code', 404],
  ['orders.php', 'retry/on-call'],
  ['orders.php', 'errors/handle-code', 402],
  ['orders.php', 'chain/add-codes', 422],
  ['NumberChecker.php', 'retry/on-code', 429],
  ['NumberChecker.php', 'errors/nothing-found', 404],
  ['NumberChecker.php', 'errors/tell-apart'],
  ['NumberChecker.php', 'success/accept-all', 200],
  ['TwoChatClient.php', 'retry/on-call'],
  ['TwoChatClient.php', 'errors/handle-code', 402],
  ['TwoChatClient.php', 'errors/tell-apart'],
  ['TwoChatClient.php', 'handle/all-codes'],
  ['WhatsAppJob.php', 'retry/on-call'],
  ['WhatsAppJob.php', 'errors/tell-apart'],
  ['WhatsAppJob.php', 'success/accept-all', 201],
  ['Contacts.php', 'retry/on-call'],
  ['Contacts.php', 'errors/tell-apart'],
  ['Contacts.php', 'errors/nothing-found', 404],
  ['contacts.phtml', 'handle/all-codes'],
  ['numbers.go', 'retry/on-code', 429],
  ['numbers.go', 'errors/handle-code', 404],
  ['numbers.go', 'errors/nothing-found', 404],
  ['numbers.go', 'errors/tell-apart'],
  ['numbers.go', 'chain/add-codes', 404],
  ['numbers.go', 'success/accept-all', 200],
  ['serve.go', 'retry/on-code', 503],
  ['notify.go', 'handle/all-codes'],
  ['reminder.rb', 'retry/on-code', 429],
  ['reminder.rb', 'errors/nothing-found', 404],
  ['reminder.rb', 'errors/tell-apart'],
  ['reminder.rb', 'chain/add-codes', 404],
  ['reminder.rb', 'success/accept-all', 201],
  ['reminder.rb', 'handle/all-codes'],
  ['report.rb', 'retry/on-code', 503],
  ['report.rb', 'chain/add-codes', 503],
  ['connection.rb', 'retry/on-call'],
  ['connection.rb', 'errors/tell-apart'],
];

function goldenPath(program: string, id: string, code: number | undefined): string {
  const { name, ext } = path.parse(program);
  const suffix = code === undefined ? '' : `-${code}`;
  return path.join(FOLDER, `${name}.${id.replace('/', '-')}${suffix}.fixed${ext}`);
}

describe('fixes, word for word', function () {
  this.timeout(10_000);
  const engine = createTestEngine();
  after(() => engine.dispose());
  for (const [program, id, code] of CASES)
    it(`${program}: ${id}${code === undefined ? '' : ` at ${code}`}`, async () => {
      const file = path.join(FOLDER, program);
      const before = readFileSync(file, 'utf8');
      const context = await contextOf(engine, { path: file, text: before });
      const fix = fixOf(context, id, code);
      assert.ok(fix, 'offered');
      const golden = goldenPath(program, id, code);
      const text = fixedText(before, fix);
      if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, text);
      assert.equal(text, readFileSync(golden, 'utf8'));
    });
});
