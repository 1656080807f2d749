import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fixesDocument } from './support/document';
import { createTestEngine } from './support/fixing';

describe('docs/fixes.md', function () {
  this.timeout(60_000);
  const engine = createTestEngine();
  after(() => engine.dispose());

  it('is what `npx tsx test/fixes/writeDocs.ts` writes', async () => {
    assert.equal(readFileSync('docs/fixes.md', 'utf8'), await fixesDocument(engine));
  });
});
