/** What a build fails at: levels, counts, baselines; and what editors pipe in. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkJson, command, folderWith, KEY, removeFolders, UNCHECKED } from './support/command';

const WARNING = '{ "rules": { "status/*": "warning" } }';

describe('check --max-warnings', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  it('lets so many warnings pass, and no error', async () => {
    const folder = folderWith({ '.twochatrc.json': WARNING, 'a.js': UNCHECKED, 'b.js': UNCHECKED });
    const code = async (...args: string[]) => (await command(folder, ['check', ...args, '.'])).code;
    assert.equal(await code(), 1);
    assert.equal(await code('--max-warnings', '2'), 0);
    assert.equal(await code('--max-warnings', '1'), 1);
    assert.equal(await code('--fail-on', 'error', '--max-warnings', '1'), 1);
    assert.equal(await code('--fail-on', 'never', '--max-warnings', '1'), 0);
    assert.equal(await code('--max-warnings', 'two'), 2);
    writeFileSync(path.join(folder, 'c.py'), `TWOCHAT_KEY = "${KEY}"\n`);
    assert.equal(await code('--max-warnings', '9'), 1);
  });
});

describe('check --baseline', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  const rulesOf = async (folder: string) =>
    (await checkJson(folder, ['--baseline', 'old.json', '.'])).report.files.flatMap((file) =>
      file.findings.map(({ line }) => `${file.path}:${line}`),
    );

  it('leaves out what was there, wherever it moved, and nothing else', async () => {
    const folder = folderWith({
      '.twochatrc.json': WARNING,
      'src/a.js': UNCHECKED,
      'b.py': `TWOCHAT_KEY = "${KEY}"\n`,
    });
    const written = await command(folder, ['check', '--baseline', 'old.json', '--write-baseline', '.']);
    assert.equal(written.code, 0);
    assert.equal(written.stderr, 'old.json: 2 findings written.\n');
    const baseline = readFileSync(path.join(folder, 'old.json'), 'utf8');
    assert.ok(!baseline.includes(KEY.slice(3, 11)));
    assert.deepEqual(await rulesOf(folder), []);
    const more = `\n\n${UNCHECKED}{\n  ${UNCHECKED.replace('\n', '\n  ')}}\n`;
    writeFileSync(path.join(folder, 'src/a.js'), more);
    assert.deepEqual(await rulesOf(folder), ['src/a.js:6']);
    assert.equal((await command(path.join(folder, 'src'), ['check', '--baseline', '../old.json', '.'])).code, 1);
    writeFileSync(path.join(folder, 'src/a.js'), UNCHECKED);
    assert.equal((await command(path.join(folder, 'src'), ['check', '--baseline', '../old.json', '.'])).code, 0);
  });

  it('says what is wrong with the file', async () => {
    const folder = folderWith({ 'a.js': UNCHECKED, 'bad.json': '{}' });
    const said = async (...args: string[]) => (await command(folder, ['check', ...args, '.'])).stderr;
    assert.match(await said('--baseline', 'none.json'), /--baseline: Not read: .* --write-baseline makes it\./);
    assert.match(await said('--baseline', 'bad.json'), /--baseline: This is no baseline\./);
    assert.match(await said('--write-baseline'), /--write-baseline needs --baseline FILE/);
  });
});

describe('check --stdin', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  it('checks a text as if it stood at its name, with its project around it', async () => {
    const folder = folderWith({
      'src/base.js': "export const BASE = 'https://api.p.2chat.io/open';\n",
      'src/a.js': 'on the disk it is something else',
      'src/.twochatrc.json': '{ "rules": { "status/*": "error" } }',
    });
    const stdin = `import { BASE } from './base.js';\nconst a = await fetch(BASE + '/info');\na.json();\n`;
    const { code, report } = await checkJson(
      folder,
      ['--stdin', '--stdin-filename', 'src/a.js', '--fail-on', 'error'],
      { stdin },
    );
    assert.equal(code, 1);
    assert.deepEqual(
      report.files.map((file) => [file.path, ...file.findings.map(({ severity, line }) => `${severity} ${line}`)]),
      [['src/a.js', 'error 2']],
    );
    const fresh = await checkJson(folder, ['--stdin', '--stdin-filename', 'none/new.ts'], { stdin: UNCHECKED });
    assert.deepEqual(
      fresh.report.files.map((file) => file.findings.length),
      [1],
    );
  });

  it('needs a name of a language, and no paths', async () => {
    const said = async (...args: string[]) => {
      const { code, stderr } = await command(folderWith({}), ['check', ...args]);
      assert.equal(code, 2);
      return stderr;
    };
    assert.match(await said('--stdin'), /--stdin and --stdin-filename go together/);
    assert.match(await said('--stdin-filename', 'a.js', '.'), /go together/);
    assert.match(await said('--stdin', '--stdin-filename', 'a.js', '.'), /instead of files/);
    assert.match(await said('--stdin', '--stdin-filename', 'a.txt'), /none of a language/);
  });
});
