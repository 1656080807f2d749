import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishTexts } from '../../../scripts/englishTexts';
import { root } from '../../../scripts/paths';

const read = (file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(root, 'l10n', file), 'utf8'));
const holes = (text: string): string[] => [...text.matchAll(/\{\d+\}/g)].map(String).sort();

describe('the translations', () => {
  const source = read('bundle.l10n.json');

  it('start from the texts that are in the code: `npm run l10n` writes them', () => {
    assert.deepEqual(Object.keys(source), englishTexts());
  });

  for (const file of readdirSync(join(root, 'l10n')).filter((name) => name.startsWith('bundle.l10n.'))) {
    it(`have the same texts with the same holes in ${file}`, () => {
      const bundle = read(file);
      assert.deepEqual(Object.keys(bundle).sort(), Object.keys(source).sort());
      for (const [text, translated] of Object.entries(bundle)) {
        assert.deepEqual(holes(translated), holes(text), text);
      }
    });
  }
});
