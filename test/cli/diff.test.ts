import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unifiedDiff } from '../../src/cli/fix/diff';
import { folderWith, removeFolders } from './support/command';

/** What Git makes of a text with our diff. */
function patched(before: string, diff: string): string {
  const folder = folderWith({ 'a.js': before, 'a.patch': diff });
  const git = spawnSync('git', ['apply', '--whitespace=nowarn', 'a.patch'], { cwd: folder, encoding: 'utf8' });
  assert.equal(git.status, 0, git.stderr + diff);
  return readFileSync(path.join(folder, 'a.js'), 'utf8');
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`);

describe('A unified diff', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  const changes: readonly (readonly [string, string, string])[] = [
    ['a line that changes', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['lines put in at the start', 'a\n', 'x\ny\na\n'],
    ['lines put in at the end', 'a\n', 'a\nx\ny\n'],
    ['lines taken away', 'a\nb\nc\nd\n', 'b\nd\n'],
    ['CRLF', 'a\r\nb\r\nc\r\n', 'a\r\nx\r\nc\r\n'],
    ['no line end at the end', 'a\nb', 'a\nc'],
    ['a line end that is put in', 'a\nb', 'a\nb\n'],
    ['a file that was empty', 'a\n', ''],
    [
      'places far from each other',
      numbered(60).join('\n'),
      numbered(60).join('\n').replace('line 3', 'x').replace('line 50', 'y\nz'),
    ],
    ['lines that are alike', 'a\nb\na\nb\na\nb\n', 'b\na\na\nb\nb\nc\na\n'],
  ];
  for (const [name, before, after] of changes)
    it(`is applied by Git to ${name}`, () => {
      assert.equal(patched(before, unifiedDiff('a.js', before, after)), after);
    });

  it('is empty where nothing changed', () => {
    assert.equal(unifiedDiff('a.js', 'a\n', 'a\n'), '');
  });

  it('keeps places apart that are far from each other', () => {
    const before = numbered(60).join('\n');
    const diff = unifiedDiff('a.js', before, before.replace('line 3\n', 'x\n').replace('line 50\n', 'y\n'));
    assert.equal(diff.match(/^@@ /gm)?.length, 2);
  });

  it('is applied by Git to texts without anything in common, however long', () => {
    const before = numbered(3000).join('\n');
    const after = before.replaceAll('line', 'row');
    assert.equal(patched(before, unifiedDiff('a.js', before, after)), after);
  });
});
