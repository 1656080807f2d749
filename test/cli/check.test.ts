import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { CHECKED, checkJson, command, folderWith, KEY, removeFolders, UNCHECKED } from './support/command';

const paths = (report: { files: readonly { path: string }[] }) => report.files.map((file) => file.path);

describe('twochat-codes check', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  it('finds calls, statuses and findings, and leaves out files with nothing to say', async () => {
    const { code, report } = await checkJson(
      folderWith({ 'a.js': UNCHECKED, 'b.js': CHECKED, 'c.js': 'let x = 429;' }),
    );
    assert.equal(code, 0);
    assert.deepEqual(paths(report), ['a.js', 'b.js']);
    const [unchecked, checked] = report.files;
    assert.deepEqual(
      unchecked?.findings.map(({ rule, line, column, call }) => ({ rule, line, column, call })),
      [{ rule: 'status/unchecked', line: 1, column: 24, call: 0 }],
    );
    assert.deepEqual(
      checked?.statuses.map(({ line, column, endLine, endColumn, codes, form, operator, calls }) => ({
        place: [line, column, endLine, endColumn],
        codes,
        form,
        operator,
        calls,
      })),
      [
        { place: [2, 25, 2, 28], codes: [429], form: 'code', operator: '===', calls: [0] },
        { place: [2, 52, 2, 55], codes: [503], form: 'code', operator: '===', calls: [0] },
      ],
    );
    assert.deepEqual(report.errors, []);
  });

  it('finds what is wrong in files that call nothing', async () => {
    const { code, report } = await checkJson(
      folderWith({
        'config.py': `TWOCHAT_KEY = "${KEY}"\n`,
        'note.ts': '// twochat-disable-file status/*\nexport {};\n',
        'plain.ts': `// 2chat\nexport {};\n`,
      }),
      ['.', '--fail-on', 'error'],
    );
    assert.equal(code, 1);
    assert.deepEqual(
      report.files.map(({ path, findings }) => [path, findings.map(({ rule, call }) => [rule, call])]),
      [
        ['config.py', [['auth/hard-coded-key', null]]],
        ['note.ts', [['comment/unused', null]]],
      ],
    );
  });

  it('leaves out what a comment silences', async () => {
    const { report } = await checkJson(folderWith({ 'a.js': `// twochat-disable-next-line status/*\n${UNCHECKED}` }));
    assert.deepEqual(
      report.files.map((file) => file.findings),
      [[]],
    );
  });

  it('fails only at the level that is asked for', async () => {
    const folder = folderWith({ 'a.js': UNCHECKED });
    for (const [level, code] of [
      ['error', 0],
      ['warning', 1],
      ['info', 1],
      ['never', 0],
    ] as const)
      assert.equal((await command(folder, ['check', '--fail-on', level, '.'])).code, code, level);
  });

  it('shows the line of a finding, its place and its rule', async () => {
    const { stdout, stderr } = await command(folderWith({ 'src/a.js': UNCHECKED }), ['check', '.']);
    assert.match(stdout, /^src\/a\.js\n1:24 warning .* status\/unchecked\n/);
    assert.match(stdout, / {2}1 \| const response = await fetch\('https:.*\n {4}\| {24}\^+\n/);
    assert.match(stdout, /\n1 finding \(1 warning\): 1 2Chat call and 0 status checks in 1 file\.\n$/);
    assert.equal(stderr, '');
  });

  it('colours only a terminal, and none with NO_COLOR', async () => {
    const folder = folderWith({ 'a.js': UNCHECKED });
    const coloured = async (around: { isTerminal?: boolean; env?: Record<string, string> }) =>
      (await command(folder, ['check', '.'], around)).stdout.includes('\u001b[');
    assert.equal(await coloured({}), false);
    assert.equal(await coloured({ isTerminal: true }), true);
    assert.equal(await coloured({ isTerminal: true, env: { NO_COLOR: '1' } }), false);
    assert.equal(await coloured({ env: { FORCE_COLOR: '1' } }), true);
  });

  it('honours .gitignore files of the folder, above it and below it', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      '.gitignore': 'dist/\n*.gen.js\n',
      'dist/a.js': UNCHECKED,
      'src/b.gen.js': UNCHECKED,
      'src/c.js': UNCHECKED,
      'src/old/.gitignore': '*\n!kept.js\n',
      'src/old/kept.js': UNCHECKED,
      'src/old/lost.js': UNCHECKED,
      'src/own/.gitignore': '!d.gen.js\n',
      'src/own/d.gen.js': UNCHECKED,
    });
    assert.deepEqual(paths((await checkJson(folder)).report), ['src/c.js', 'src/old/kept.js', 'src/own/d.gen.js']);
    assert.deepEqual(paths((await checkJson(path.join(folder, 'src'), ['.'])).report), [
      'c.js',
      'old/kept.js',
      'own/d.gen.js',
    ]);
  });

  it('reads what is named even if it is ignored or never searched', async () => {
    const folder = folderWith({
      '.gitignore': 'dist/\n',
      'dist/a.js': UNCHECKED,
      'node_modules/x/b.js': UNCHECKED,
      'vendor/c.js': UNCHECKED,
    });
    assert.deepEqual(paths((await checkJson(folder)).report), []);
    const { report } = await checkJson(folder, ['dist/a.js', 'node_modules/x', 'vendor']);
    assert.deepEqual(paths(report), ['dist/a.js', 'node_modules/x/b.js', 'vendor/c.js']);
    assert.deepEqual(paths((await checkJson(folder, ['dist'])).report), ['dist/a.js']);
  });

  it('ends where links lead in a circle', async () => {
    const folder = folderWith({ 'src/a.js': UNCHECKED });
    symlinkSync(folder, path.join(folder, 'src/up'), 'dir');
    symlinkSync('self', path.join(folder, 'src/self'));
    assert.deepEqual(paths((await checkJson(folder)).report), ['src/a.js']);
    assert.deepEqual(paths((await checkJson(folder, ['src/up'])).report), ['src/up/src/a.js']);
  });

  it('gives paths relative to the working directory, also above it', async () => {
    const folder = folderWith({ 'with space/größe/a.js': UNCHECKED, 'other/x.js': 'let x;' });
    assert.deepEqual(paths((await checkJson(folder)).report), ['with space/größe/a.js']);
    const other = path.join(folder, 'other');
    assert.deepEqual(paths((await checkJson(other, ['../with space', folder])).report), ['../with space/größe/a.js']);
  });

  it('counts lines and columns as an editor does, whatever the line ends', async () => {
    const text = `// 🙂\n/* 🙂 */ ${UNCHECKED}`;
    for (const [end, content] of [
      ['LF', text],
      ['CRLF', text.replaceAll('\n', '\r\n')],
      ['CR', text.replaceAll('\n', '\r').replace('// 🙂', '/* 🙂 */')],
      ['BOM', `\ufeff${text}`],
    ] as const) {
      const [file] = (await checkJson(folderWith({ 'a.js': content }))).report.files;
      assert.deepEqual([file?.calls[0]?.line, file?.calls[0]?.column], [2, 33], end);
    }
  });

  it('gives the same output for the same files in any order', async () => {
    const folder = folderWith({ 'b.js': CHECKED, 'a/c.ts': UNCHECKED, 'a.js': UNCHECKED });
    const once = await checkJson(folder, ['b.js', 'a', 'a.js']);
    const again = await checkJson(folder, ['a.js', 'b.js', 'a', '.', 'a/c.ts']);
    assert.equal(once.stdout, again.stdout);
    assert.deepEqual(paths(once.report), ['a.js', 'a/c.ts', 'b.js']);
  });

  it('reports an empty folder as nothing to report', async () => {
    const folder = folderWith({});
    mkdirSync(path.join(folder, 'empty'));
    const { code, report } = await checkJson(folder);
    assert.equal(code, 0);
    assert.deepEqual([report.files, report.errors], [[], []]);
  });

  it('says how far it is only on a terminal and when it takes long', async () => {
    const folder = folderWith({ 'a.js': UNCHECKED });
    assert.equal((await command(folder, ['check', '.'], { isTerminal: true })).stderr, '');
  });
});
