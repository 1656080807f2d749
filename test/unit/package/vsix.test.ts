import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../../../scripts/pack';
import { root } from '../../../scripts/paths';
import { LANGUAGES } from '../../../src/languages';
import { entriesOf, type ZipEntry } from './zip';

/**
 * In bytes: the extension's own code in a host, what comes to it with a grammar, the parser's runtime, what 2Chat says, and
 * the whole as it is downloaded.
 */
const mostScript = 250 * 1024;
const mostLanguage = 150 * 1024;
const mostRuntime = 90 * 1024;
const mostFacts = 80 * 1024;
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

  const sizeOf = (name: string): number => {
    const entry = entries.find(({ path }) => path === `extension/dist/${name}`);
    assert.ok(entry !== undefined, `no ${name}`);
    return entry.size;
  };

  for (const name of ['extension.js', 'extension.browser.js']) {
    it(`keeps ${name}, with the engine behind it, small enough to be loaded in a moment`, () => {
      const size = sizeOf(name) + sizeOf('engine.js');
      assert.ok(size <= mostScript, `${size} bytes`);
    });
  }

  it("keeps what comes with a grammar, and the parser's runtime, within their bounds", () => {
    for (const { id } of LANGUAGES) assert.ok(sizeOf(`language-${id}.js`) <= mostLanguage, id);
    assert.ok(sizeOf('web-tree-sitter.js') <= mostRuntime);
    assert.ok(sizeOf('api.js') <= mostFacts);
  });

  it('holds bundles that need nothing but the editor', () => {
    for (const [name, needed] of [
      ['extension.js', ['vscode']],
      ['extension.browser.js', ['vscode']],
      ['engine.js', ['api', 'web-tree-sitter']],
      ['api.js', []],
      ['web-tree-sitter.js', []],
      ...LANGUAGES.map(({ id }) => [`language-${id}.js`, ['api']] as const),
    ] as const) {
      const text = readFileSync(join(root, 'dist', name), 'utf8');
      const required = new Set([...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, module]) => module));
      assert.deepEqual([...required].sort(), needed, name);
    }
  });
});
