import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/paths';

interface Setting {
  readonly markdownDescription?: string;
  readonly order?: number;
  readonly scope?: string;
  readonly default?: unknown;
}

interface Section {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text);
const nls: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const sections: readonly Section[] = manifest.contributes.configuration;
const sources = (file: string) => readFileSync(join(root, 'src/vscode', file), 'utf8');

describe('package.json', () => {
  it('is translated with no key missing and none left over', () => {
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(nls).sort());
  });

  it('starts the extension for the languages that it registers for, and for nothing else', () => {
    const ids = [...(/languageIds = \[(.*?)\]/s.exec(sources('documents.ts'))?.[1] ?? '').matchAll(/'(\w+)'/g)];
    assert.deepEqual(
      manifest.activationEvents,
      ids.map(([, id]) => `onLanguage:${id}`),
    );
  });

  it('offers its fix of all problems in the same languages', () => {
    const [{ languages }] = manifest.contributes.codeActions;
    assert.deepEqual(
      languages.map((id: string) => `onLanguage:${id}`),
      manifest.activationEvents,
    );
  });

  it('works in every kind of workspace and in both hosts', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.equal(manifest.extensionKind, undefined);
    assert.equal(manifest.main, './dist/extension.js');
    assert.equal(manifest.browser, './dist/extension.browser.js');
  });

  it('asks for the editor whose types it is checked with', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('describes every setting, with its place, its reach and its default', () => {
    for (const [name, setting] of sections.flatMap(({ properties }) => Object.entries(properties))) {
      assert.ok(setting.markdownDescription, name);
      assert.ok(Number.isInteger(setting.order), name);
      assert.match(setting.scope ?? '', /^(window|resource|language-overridable)$/, name);
      assert.notEqual(setting.default, undefined, name);
    }
  });

  it('has settings and commands that the code knows', () => {
    const code = ['settings.ts', 'activate.ts', 'explain.ts', 'workspaceCheck.ts'].map(sources).join('\n');
    for (const name of sections.flatMap(({ properties }) => Object.keys(properties))) {
      const [, first = '', second] = name.split('.');
      assert.ok(code.includes(`'${first}'`) && (second !== 'enabled' || code.includes('.enabled`')), name);
    }
    for (const { command } of manifest.contributes.commands) {
      assert.ok(code.includes(`'${command}'`), command);
    }
  });

  it('is found in the shop: icon, categories, at most 30 keywords', () => {
    assert.ok(existsSync(join(root, manifest.icon)));
    assert.ok(manifest.categories.length > 0);
    assert.ok(manifest.keywords.length <= 30);
    assert.equal(new Set(manifest.keywords).size, manifest.keywords.length);
  });

  it('pins every dependency, and needs none at run time', () => {
    assert.equal(manifest.dependencies, undefined);
    for (const [name, version] of Object.entries<string>(manifest.devDependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });

  it('has a line in docs/dependencies.md for each dependency', () => {
    const lines = readFileSync(join(root, 'docs/dependencies.md'), 'utf8').split('\n');
    const named = lines.flatMap((line) => /^\| `([^`]+)` \|/.exec(line)?.[1] ?? []);
    assert.deepEqual(named.sort(), Object.keys(manifest.devDependencies).sort());
  });
});
