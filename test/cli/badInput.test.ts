import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { nodeDisk } from '../../src/cli/files/disk';
import { checkJson, command, folderWith, removeFolders, UNCHECKED } from './support/command';

const message = (report: { errors: readonly { path: string; message: string }[] }, file: string) =>
  report.errors.find((error) => error.path === file)?.message ?? '';

/** Files that a parser, a recursion or a regular expression may choke on; each has one call to find at its start. */
const HOSTILE: Readonly<Record<string, string>> = {
  'broken syntax': 'function ( { const = ; if ('.repeat(2000),
  'half-typed code': 'async function send(x) { const r = await fetch("https://api.p.2chat.io/open/" + x, { meth',
  'an endless line': `x = "${'y'.repeat(3_000_000)}"`,
  'deep parentheses': `x = ${'('.repeat(100_000)}${')'.repeat(100_000)}`,
  'open parentheses': `x = ${'('.repeat(100_000)}`,
  'deep blocks': 'if (a) {'.repeat(50_000),
  'deep callbacks': 'f(function () {'.repeat(30_000) + '})'.repeat(30_000),
  'a long chain': `x${'.then((r) => r.status)'.repeat(30_000)}`,
  'a long sum': `x = ${'"a" + '.repeat(50_000)}1`,
  'a long ternary': `x = ${'a ? b : '.repeat(30_000)}1`,
  'open templates': '`${'.repeat(20_000),
};

describe('Bad input', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  for (const [name, text] of Object.entries(HOSTILE))
    it(`gives a result for ${name}`, async function () {
      this.timeout(60_000);
      const { code, report, stderr } = await checkJson(folderWith({ 'a.js': `${UNCHECKED}\n${text}` }));
      assert.deepEqual([code, report.errors, stderr], [0, [], '']);
      assert.equal(report.files[0]?.calls[0]?.line, 1);
    });

  it('reads 5 MB of minified code in a reasonable time', async function () {
    this.timeout(240_000);
    const unit = 'function a(b,c){return b?c(1,b):{d:[b,c],e:"x"}};var q=a(1,function(z){return z.map(t=>t+1)});';
    const { report } = await checkJson(
      folderWith({ 'a.min.js': UNCHECKED.replaceAll('\n', '') + unit.repeat(Math.floor(5_000_000 / unit.length)) }),
    );
    assert.equal(report.files[0]?.calls.length, 1);
    assert.deepEqual(report.errors, []);
  });

  it('leaves out binary, over-large and wrongly encoded files with a line each, and reads the others', async () => {
    const folder = folderWith({
      'binary.js': Uint8Array.from([0x47, 0, 1, 2]),
      'good.js': UNCHECKED,
      'large.js': `// 2chat ${'x'.repeat(6_100_000)}`,
      'latin1.js': Uint8Array.from([0x2f, 0x2f, 0x20, 0xe9, 0x0a]),
    });
    const { code, report } = await checkJson(folder);
    assert.equal(code, 0);
    assert.deepEqual(
      report.files.map((file) => file.path),
      ['good.js'],
    );
    assert.match(message(report, 'binary.js'), /binary/);
    assert.match(message(report, 'large.js'), /longer than 6000000/);
    assert.match(message(report, 'latin1.js'), /UTF-8/);
    assert.equal(report.errors.length, 3);
  });

  it('ends with 2 where such a file was named itself, and still reports the others', async () => {
    const folder = folderWith({ 'binary.js': Uint8Array.from([0x47, 0, 1, 2]), 'good.js': UNCHECKED });
    const { code, report, stderr } = await checkJson(folder, ['binary.js', 'good.js']);
    assert.equal(code, 2);
    assert.equal(stderr, 'binary.js: Not read: a binary file (it has a NUL byte).\n');
    assert.equal(report.files.length, 1);
  });

  it('reads UTF-16 with a byte order mark', async () => {
    const little = Buffer.from(`\ufeff${UNCHECKED}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    const { report } = await checkJson(folderWith({ 'a.js': little, 'b.js': big }));
    assert.deepEqual(
      report.files.map((file) => [file.path, file.calls[0]?.column]),
      [
        ['a.js', 24],
        ['b.js', 24],
      ],
    );
  });

  it('says of a file that was deleted under way that it was', async () => {
    const folder = folderWith({ 'a.js': UNCHECKED, 'gone.js': UNCHECKED });
    const gone = Object.assign(new Error('gone'), { code: 'ENOENT' });
    const disk = {
      read: (file: string) => (file.endsWith('gone.js') ? Promise.reject(gone) : nodeDisk.read(file)),
    };
    const { code, report } = await checkJson(folder, ['.'], { disk });
    assert.equal(code, 0);
    assert.deepEqual(report.errors, [{ path: 'gone.js', message: 'Not read: it was deleted in the meantime.' }]);
    assert.equal(report.files.length, 1);
  });

  it('ends with 2 where a file may not be read', async () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const disk = {
      read: (file: string) => (file.endsWith('a.js') ? Promise.reject(denied) : nodeDisk.read(file)),
    };
    const { code, report } = await checkJson(folderWith({ 'a.js': UNCHECKED }), ['.'], { disk });
    assert.equal(code, 2);
    assert.deepEqual(report.errors, [{ path: 'a.js', message: 'Not read: permission denied.' }]);
  });

  it('says of a folder that cannot be listed that it was not read', async () => {
    const folder = folderWith({ 'a.js': UNCHECKED, 'shut/b.js': UNCHECKED });
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const disk = {
      list: (one: string) => (one.endsWith('/shut') ? Promise.reject(denied) : nodeDisk.list(one)),
    };
    const { code, report } = await checkJson(folder, ['.'], { disk });
    assert.equal(code, 2);
    assert.deepEqual(report.errors, [{ path: 'shut', message: 'Not read: permission denied.' }]);
    assert.equal(report.files.length, 1);
  });

  it('says of a named file in another language that it is not read, without an error', async () => {
    const { code, report } = await checkJson(folderWith({ 'README.md': '2chat' }), ['README.md']);
    assert.equal(code, 0);
    assert.match(message(report, 'README.md'), /ending/);
  });

  it('prints the lines on files that were not read for people, too', async () => {
    const { stdout } = await command(folderWith({ 'a.js': Uint8Array.from([0]) }), ['check', '.']);
    assert.match(stdout, /^a\.js Not read: a binary file/);
  });

  it('takes an ignore file that cannot be read for none', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWith({ '.gitignore': 'a.js', 'a.js': UNCHECKED });
    chmodSync(path.join(folder, '.gitignore'), 0);
    assert.doesNotReject(checkJson(folder));
  });

  it('starts again without a file that breaks the parser, and names it', function () {
    if (!existsSync('dist/tree-sitter-php.wasm')) this.skip();
    this.timeout(120_000);
    const folder = folderWith({ 'a.php': `<?php // 2chat\n${'$('.repeat(20_000)}`, 'b.js': UNCHECKED });
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'check', '--format', 'json', folder];
    const ran = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(ran.status, 2, ran.stderr);
    const report = JSON.parse(ran.stdout);
    assert.deepEqual(
      report.errors.map((error: { message: string }) => error.message),
      ['Could not be parsed: the parser breaks on it.'],
    );
    assert.match(report.files[0]?.path, /b\.js$/);
  });
});
