import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeDisk } from '../../src/cli/files/disk';
import { CHECKED, checkJson, command, folderWith, KEY, removeFolders, UNCHECKED } from './support/command';

const FUNCTION = `export async function info() {\n  ${UNCHECKED.replace('\n', '\n  ').trimEnd()}\n  return info;\n}\n`;

describe('twochat-codes fix', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  it('repairs files that call nothing', async () => {
    const folder = folderWith({
      'config.py': `TWOCHAT_KEY = "${KEY}"\n`,
      'note.ts': '// twochat-disable-file status/*\nexport {};\n',
    });
    const { code } = await command(folder, ['fix', '--write', '--suggestions', '.']);
    assert.equal(code, 0);
    assert.equal(readFileSync(path.join(folder, 'note.ts'), 'utf8'), 'export {};\n');
    assert.match(readFileSync(path.join(folder, 'config.py'), 'utf8'), /^import os\n\n?TWOCHAT_KEY = os\.environ/);
  });

  it('shows what it would do, and changes nothing without --write', async () => {
    const folder = folderWith({ 'src/a.js': FUNCTION });
    const { code, stdout } = await command(folder, ['fix', '.']);
    assert.equal(code, 0);
    assert.match(stdout, /^--- a\/src\/a\.js\n\+\+\+ b\/src\/a\.js\n@@ /);
    assert.equal(readFileSync(path.join(folder, 'src/a.js'), 'utf8'), FUNCTION);
    assert.equal((await command(folder, ['fix', '--diff', '.'])).stdout, stdout);
  });

  it('repairs all findings, and then has nothing more to do', async () => {
    const folder = folderWith({ 'a.js': FUNCTION, 'b.js': FUNCTION.replaceAll('info()', 'other()') });
    const { code, stdout } = await command(folder, ['fix', '--write', '.']);
    assert.equal(code, 0);
    assert.match(stdout, /^a\.js: .+\nb\.js: .+\n$/);
    const { report } = await checkJson(folder);
    assert.deepEqual(
      report.files.flatMap((file) => file.findings),
      [],
    );
    const written = readFileSync(path.join(folder, 'a.js'), 'utf8');
    assert.equal((await command(folder, ['fix', '--write', '.'])).stdout, '');
    assert.equal(readFileSync(path.join(folder, 'a.js'), 'utf8'), written);
  });

  it('repairs several calls of one file with one helper', async () => {
    const folder = folderWith({ 'a.js': FUNCTION + FUNCTION.replaceAll('info()', 'other()') });
    await command(folder, ['fix', '--write', '.']);
    const written = readFileSync(path.join(folder, 'a.js'), 'utf8');
    const helpers = [...written.matchAll(/^(?:async )?function (\w+)/gm)].map((match) => match[1]);
    assert.equal(new Set(helpers).size, helpers.length);
    assert.deepEqual((await checkJson(folder)).report.files[0]?.findings, []);
  });

  it('keeps line ends, byte order mark and encoding', async () => {
    const crlf = FUNCTION.replaceAll('\n', '\r\n');
    const folder = folderWith({
      'bom.js': `\ufeff${crlf}`,
      'wide.js': Buffer.from(`\ufeff${FUNCTION}`, 'utf16le'),
    });
    await command(folder, ['fix', '--write', '.']);
    const bom = readFileSync(path.join(folder, 'bom.js'), 'utf8');
    assert.ok(bom.startsWith('\ufeff') && bom !== `\ufeff${crlf}`);
    assert.doesNotMatch(bom, /[^\r]\n/);
    const wide = readFileSync(path.join(folder, 'wide.js'));
    assert.deepEqual([...wide.subarray(0, 2)], [0xff, 0xfe]);
    assert.ok(wide.toString('utf16le').length > FUNCTION.length + 1);
  });

  it('picks one place', async () => {
    const folder = folderWith({ 'a.js': FUNCTION + FUNCTION.replaceAll('info()', 'other()') });
    const { code, stdout } = await command(folder, ['fix', '--write', '--at', '7:31', 'a.js']);
    assert.deepEqual([code, stdout.split('\n').length], [0, 2]);
    const { report } = await checkJson(folder);
    assert.equal(report.files[0]?.findings.length, 1);
  });

  it('says what is offered at a place where the wanted fix is not', async () => {
    const folder = folderWith({ 'a.js': FUNCTION });
    const unknown = await command(folder, ['fix', '--at', '2:28', '--fix', 'no/such', 'a.js']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /What is offered there:\n {2}[a-z-]+\/[a-z-]+ \(fix\): /);
    const nothing = await command(folder, ['fix', '--at', '4:1', 'a.js']);
    assert.deepEqual([nothing.code, /Nothing is offered/.test(nothing.stderr)], [2, true]);
    const outside = await command(folder, ['fix', '--at', '99:1', 'a.js']);
    assert.deepEqual([outside.code, /no place 99:1/.test(outside.stderr)], [2, true]);
  });

  it('takes suggestions only when they are asked for', async () => {
    const folder = folderWith({ 'a.js': CHECKED.replace('=== 429', '!== 200') });
    const at = ['--at', '2:25', 'a.js'];
    const safe = await command(folder, ['fix', ...at]);
    assert.equal(safe.code, 2);
    assert.match(safe.stderr, /\(suggestion\)/);
    assert.equal((await command(folder, ['fix', '--suggestions', ...at])).code, 0);
  });

  it('leaves findings of other rules alone', async () => {
    const folder = folderWith({ 'a.js': FUNCTION });
    assert.equal((await command(folder, ['fix', '--rule', 'no/such', '.'])).stdout, '');
    assert.notEqual((await command(folder, ['fix', '--rule', 'status/unchecked', '.'])).stdout, '');
  });

  it('does not write over a file that was changed in the meantime', async () => {
    const folder = folderWith({ 'a.js': FUNCTION });
    let reads = 0;
    const disk = {
      read: async (file: string) => {
        if (!file.endsWith('a.js')) return nodeDisk.read(file);
        reads += 1;
        return Buffer.from(reads < 3 ? FUNCTION : `${FUNCTION}// mine\n`);
      },
      write: () => assert.fail('written'),
    };
    const { code, stderr } = await command(folder, ['fix', '--write', '.'], { disk });
    assert.equal(code, 2);
    assert.match(stderr, /a\.js: Not written: it was changed in the meantime/);
  });

  it('says why a file could not be written', async () => {
    const disk = { write: () => Promise.reject(Object.assign(new Error('no'), { code: 'EROFS' })) };
    const { code, stderr } = await command(folderWith({ 'a.js': FUNCTION }), ['fix', '--write', '.'], { disk });
    assert.deepEqual([code, stderr], [2, 'a.js: Not written: the file system is read-only.\n']);
  });
});
