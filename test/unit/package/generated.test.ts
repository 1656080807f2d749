import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../../../scripts/docs/generated';
import { root } from '../../../scripts/paths';

describe('what is made from the rules', function () {
  this.timeout(60_000);

  it('is up to date: `npm run docs` writes it', async () => {
    for (const [file, text] of await generatedFiles()) {
      assert.ok(existsSync(join(root, file)), `${file} is missing`);
      assert.equal(readFileSync(join(root, file), 'utf8'), text, file);
    }
  });
});
