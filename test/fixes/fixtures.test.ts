/** Whatever is offered in any fixture or sample: it applies, parses, mends what it names, breaks nothing, and is done once. */
import assert from 'node:assert/strict';
import type { Engine } from '../../src/analysis/engine';
import { fixesAt } from '../../src/fixes';
import { hasError } from '../../src/syntax/tree';
import {
  contextsOf,
  createTestEngine,
  fixedText,
  movedPlace,
  type Offered,
  offersIn,
  programsIn,
  type SourceText,
  titleOf,
} from './support/fixing';
import { FOLDERS } from './support/folders';

const LANGUAGES = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'python',
  'vue',
  'svelte',
  'html',
  'php',
  'go',
  'ruby',
];

async function checkOffer(
  engine: Engine,
  program: readonly SourceText[],
  path: string,
  { fix, place }: Offered,
): Promise<void> {
  const before = (await contextsOf(engine, program)).find((context) => context.file.path === path);
  assert.ok(before);
  const fixed = program.map((file) => (file.path === path ? { path, text: fixedText(file.text, fix) } : file));
  const after = (await contextsOf(engine, fixed)).find((context) => context.file.path === path);
  assert.ok(after, 'the calls are still found');
  assert.ok(hasError(before.file.root) || !hasError(after.file.root), `it parses:\n${after.file.text}`);
  const count = before.findings.length - fix.resolves.length;
  assert.ok(
    after.findings.length <= count,
    `findings: ${before.findings.length} before, ${after.findings.length} after`,
  );
  const again = fixesAt(after, movedPlace(place, fix)).map((one) => `${one.id} ${titleOf(one)}`);
  assert.ok(!again.includes(`${fix.id} ${titleOf(fix)}`), `it is offered again:\n${after.file.text}`);
  const lost = before.analysis.calls.length - after.analysis.calls.length;
  assert.ok(lost <= 0, `${lost} calls are not found any more:\n${after.file.text}`);
}

describe('fixes of all fixtures', function () {
  this.timeout(60_000);
  const engine = createTestEngine();
  after(() => engine.dispose());
  for (const program of programsIn(FOLDERS, LANGUAGES)) {
    it(program.map((file) => file.path).join(', '), async () => {
      for (const context of await contextsOf(engine, program))
        for (const offer of offersIn(context)) {
          try {
            await checkOffer(engine, program, context.file.path, offer);
          } catch (error) {
            throw new Error(
              `${titleOf(offer.fix)} [${offer.fix.id}] at ${offer.place.start}: ${(error as Error).message}`,
            );
          }
        }
    });
  }
});
