import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkJson, command, folderWith, removeFolders, UNCHECKED } from './support/command';

describe('settings on the command line', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  const severitiesOf = async (folder: string, ...args: string[]) => {
    const { report } = await checkJson(folder, [...args, '.']);
    return Object.fromEntries(report.files.map(({ path, findings }) => [path, findings.map((one) => one.severity)]));
  };

  it('come from the nearest project file of each file', async () => {
    const folder = folderWith({
      '.twochatrc.json': '{ "rules": { "status/*": "error" }, "ignore": ["gen"] }',
      'a.js': UNCHECKED,
      'gen/b.js': UNCHECKED,
      'sub/.twochatrc.json': '{ "rules": { "status/unchecked": "off" } }',
      'sub/c.js': UNCHECKED,
    });
    assert.deepEqual(await severitiesOf(folder), { 'a.js': ['error'], 'sub/c.js': [] });
    assert.equal((await command(folder, ['check', '.'])).code, 1);
    assert.equal((await command(folder, ['check', 'sub'])).code, 0);
  });

  it('come from the file that is named', async () => {
    const folder = folderWith({
      '.twochatrc.json': '{ "rules": { "*": "off" } }',
      'ci/strict.json': '{ "rules": { "*": "hint" } }',
      'a.js': UNCHECKED,
    });
    assert.deepEqual(await severitiesOf(folder, '--config', 'ci/strict.json'), { 'a.js': ['hint'] });
    const { code, stderr } = await command(folder, ['check', '--config', 'none.json', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /--config none\.json: Not read/);
  });

  it('that are wrong are told with their file, and fail', async () => {
    const folder = folderWith({ '.twochatrc.json': '{ "preset": "all" }', 'a.js': UNCHECKED, 'b.js': UNCHECKED });
    const { code, stderr } = await command(folder, ['check', '.']);
    assert.equal(code, 2);
    assert.equal(stderr, '.twochatrc.json: "preset" is one of quiet, recommended, strict.\n');
  });

  it('count for fixes: what is off is left alone', async () => {
    const folder = folderWith({ '.twochatrc.json': '{ "rules": { "*": "off" } }', 'a.js': UNCHECKED });
    await command(folder, ['fix', '--write', '.']);
    assert.equal(readFileSync(path.join(folder, 'a.js'), 'utf8'), UNCHECKED);
  });

  it('choose rules by id and prefix', async () => {
    const folder = folderWith({ 'a.js': `// twochat-disable-file url/*\n${UNCHECKED}` });
    const rules = async (...args: string[]) =>
      (await checkJson(folder, [...args, '.'])).report.files.flatMap((file) => file.findings.map((one) => one.rule));
    assert.deepEqual(await rules(), ['comment/unused', 'status/unchecked']);
    assert.deepEqual(await rules('--rule', 'status/*'), ['status/unchecked']);
    assert.deepEqual(await rules('--rule', 'comment/unused', '--rule', 'url/*'), ['comment/unused']);
    const { code, stderr } = await command(folder, ['check', '--rule', 'status/uncheckd', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /There is no rule "status\/uncheckd"\. Is "status\/unchecked" meant\?/);
  });
});
