/** Half-typed and broken programs: every language's fixtures, cut off anywhere and with pieces missing, give a result. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../src/analysis/engine';
import { LANGUAGES, languageIdOf } from '../src/languages';
import { everyLanguage } from '../src/languages/all';
import { wasmFromPackages } from './support/wasm';

const CUTS = 6;
const FILES_OF_LANGUAGE = 8;

function fixturesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && languageIdOf(entry.name) !== undefined)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((left, right) => readFileSync(right).length - readFileSync(left).length)
    .slice(0, FILES_OF_LANGUAGE);
}

/** Cut off at even distances, and once with the same stretches taken out. */
function broken(text: string): string[] {
  const step = Math.max(1, Math.floor(text.length / (CUTS + 1)));
  return Array.from({ length: CUTS }, (_, index) => (index + 1) * step + index).flatMap((at) => [
    text.slice(0, at),
    text.slice(0, at) + text.slice(at + 7),
  ]);
}

describe('broken programs', function () {
  this.timeout(120_000);
  const engine = createEngine(wasmFromPackages, everyLanguage);
  after(() => engine.dispose());

  async function analyse(file: string, text: string, languageId?: string): Promise<number> {
    const parsed = await engine.parse({ path: file, text, languageId });
    assert.ok(parsed !== undefined, file);
    const analysis = engine.analyze([parsed]).get(file);
    for (const { span } of [...(analysis?.calls ?? []), ...(analysis?.tests ?? [])])
      assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end, file);
    return analysis?.calls.length ?? 0;
  }

  for (const folder of readdirSync('test/fixtures'))
    it(`give a result: ${folder}`, async function () {
      this.timeout(120_000);
      for (const file of fixturesOf(path.join('test/fixtures', folder))) {
        const text = readFileSync(file, 'utf8');
        for (const part of broken(text)) await analyse(file, part);
      }
    });

  it('of every language are tried', () => {
    const tried = new Set(
      readdirSync('test/fixtures').flatMap((folder) =>
        fixturesOf(path.join('test/fixtures', folder)).map(languageIdOf),
      ),
    );
    const missing = LANGUAGES.filter((language) => !Object.keys(language.grammars).some((id) => tried.has(id)));
    assert.deepEqual(
      missing.map((language) => language.id),
      [],
    );
  });

  it('may be nested without end', async () => {
    const deep = `const u = 'https://api.p.2chat.io/open/info';\n${'('.repeat(20_000)}fetch(u)${')'.repeat(20_000)}`;
    assert.equal(await analyse('deep.ts', deep), 0);
    const chain = `const u = 'https://api.p.2chat.io/open/info';\nfetch(u);\nconst s = ${"'a' + ".repeat(3_000)}'b';`;
    assert.equal(await analyse('chain.ts', chain), 1);
  });

  it('may be one endless line', async () => {
    const line = `fetch('https://api.p.2chat.io/open/info');${'f(1);'.repeat(40_000)}`;
    assert.equal(await analyse('line.js', line), 1);
  });
});
