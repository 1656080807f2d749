import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../../../scripts/pack';
import { root } from '../../../scripts/paths';
import { entriesOf, type ZipEntry } from './zip';

/** In bytes: what a host loads at once, what it loads for the first file with a mark, and the whole as it is downloaded. */
const mostScript = 250 * 1024;
const mostEngine = 950 * 1024;
const mostPackage = 2.5 * 1024 * 1024;

describe('the VSIX', () => {
  let zip: Buffer;
  let entries: ZipEntry[];

  before(function () {
    this.timeout(120_000);
    zip = readFileSync(pack(join(root, 'out', 'package-test.vsix')).file);
    entries = entriesOf(zip);
  });

  it('holds the files of files.txt and no other', () => {
    const stored = readFileSync(join(root, 'test/unit/package/files.txt'), 'utf8').trim().split('\n');
    assert.deepEqual(entries.map(({ path }) => path).sort(), stored.sort());
  });

  it('is small enough to be downloaded in a moment', () => {
    assert.ok(zip.length <= mostPackage, `${zip.length} bytes`);
  });

  for (const name of ['extension.js', 'extension.browser.js']) {
    it(`keeps ${name} small enough to be loaded in a moment`, () => {
      const size = entries.find(({ path }) => path === `extension/dist/${name}`)?.size;
      assert.ok(size !== undefined && size <= mostScript, `${size} bytes`);
    });
  }

  it('keeps the engine, all languages in it, within its bound', () => {
    const size = entries.find(({ path }) => path === 'extension/dist/engine.js')?.size;
    assert.ok(size !== undefined && size <= mostEngine, `${size} bytes`);
  });

  it('holds bundles that need nothing but the editor', () => {
    for (const [name, needed] of [
      ['extension.js', ['vscode']],
      ['extension.browser.js', ['vscode']],
      ['engine.js', []],
    ] as const) {
      const text = readFileSync(join(root, 'dist', name), 'utf8');
      const required = new Set([...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, module]) => module));
      assert.deepEqual([...required], needed, name);
    }
  });
});
