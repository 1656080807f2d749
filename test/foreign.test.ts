/**
 * Code by others that has nothing to do with 2Chat: nothing is found in it, nothing is thrown. Marks are not asked, so
 * that the whole engine sees it.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../src/analysis/engine';
import { emptyAnalysis } from '../src/analysis/model';
import { languageIdOf } from '../src/languages';
import { everyLanguage } from '../src/languages/all';
import { findingsOf } from '../src/rules';
import { wasmFromPackages } from './support/wasm';

const PACKAGES = [
  '@vscode/test-electron',
  '@vscode/vsce',
  'agent-base',
  'ajv',
  'axios',
  'chokidar',
  'commander',
  'debug',
  'eventemitter3',
  'follow-redirects',
  'form-data',
  'glob',
  'https-proxy-agent',
  'ignore',
  'js-yaml',
  'minimatch',
  'mocha',
  'semver',
  'undici',
  'vscode-languageserver-textdocument',
  'vscode-textmate',
  'web-tree-sitter',
  'yargs',
  'yauzl',
];
const MAX_FILES = 12;
const MAX_LENGTH = 60_000;

/** The largest sources of a folder that are no bundles. */
function sourcesOf(folder: string, ending: RegExp): string[] {
  let entries: { path: string; length: number }[] = [];
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name) && !/\.d\.[cm]?ts$|\.min\./.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({ path: file, length: readFileSync(file, 'utf8').length }));
  } catch {
    return [];
  }
  return entries
    .filter(({ length }) => length <= MAX_LENGTH)
    .sort((left, right) => right.length - left.length)
    .slice(0, MAX_FILES)
    .map((entry) => entry.path);
}

describe('code that does not call 2Chat', () => {
  const engine = createEngine(wasmFromPackages, everyLanguage);
  after(() => engine.dispose());

  async function assertSilent(files: readonly string[]): Promise<void> {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const parsed = await engine.parse({ path: file, text, languageId: languageIdOf(file) });
      assert.ok(parsed !== undefined, file);
      const analysis = engine.analyze([parsed]).get(file) ?? emptyAnalysis(file);
      const found = {
        calls: analysis.calls.length,
        tests: analysis.tests.length,
        findings: findingsOf({ file: parsed, analysis }).length,
      };
      assert.deepEqual(found, { calls: 0, tests: 0, findings: 0 }, file);
    }
  }

  const present = PACKAGES.filter((name) => sourcesOf(path.join('node_modules', name), /\.[cm]?[jt]s$/).length > 0);

  it('is there: at least 20 packages', () => {
    assert.ok(present.length >= 20, present.join(', '));
  });

  for (const name of present)
    it(`gives nothing: ${name}`, async function () {
      this.timeout(60_000);
      await assertSilent(sourcesOf(path.join('node_modules', name), /\.[cm]?[jt]s$/));
    });

  it("gives nothing: Python's standard library", async function () {
    this.timeout(120_000);
    const folder = execFileSync('python3', ['-c', 'import os; print(os.path.dirname(os.__file__))'], {
      encoding: 'utf8',
    }).trim();
    const files = ['http', 'urllib', 'asyncio', 'email', 'json', 'wsgiref', 'xmlrpc'].flatMap((name) =>
      sourcesOf(path.join(folder, name), /\.py$/),
    );
    assert.ok(files.length >= 30, folder);
    await assertSilent(files);
  });
});
