import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { version } from '../../package.json';
import { command, folderWith, removeFolders } from './support/command';

const MAIN = ['--import', 'tsx', 'src/cli/main.ts'];

describe('Use of twochat-codes', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['nothing at all', [], /Say what to do[\s\S]*Commands:/],
    ['an unknown command', ['chekc'], /"chekc" is no command\. Commands are check, explain, fix/],
    ['check without a path', ['check'], /Say which files or folders to check/],
    [
      'an unknown option',
      ['check', '--frmat', 'json', '.'],
      /Unknown option '--frmat'\. Options are --format, --fail-on/,
    ],
    ['an unknown format', ['check', '--format', 'xml', '.'], /--format xml is not known\. It is one of pretty, json/],
    ['an unknown level', ['check', '--fail-on', 'all', '.'], /one of error, warning, info, never/],
    ['an option without its value', ['check', '.', '--format'], /--format/],
    ['a path that does not exist', ['check', 'no/such.js'], /There is no file or folder "no\/such\.js"/],
    ['explain without a code', ['explain'], /Say one status code/],
    ['an unknown code', ['explain', '418'], /no status code "418"\. Its codes are 200, 201/],
    ['no code at all', ['explain', 'teapot'], /no status code "teapot"/],
    ['an unknown endpoint', ['explain', '404', '--endpoint', 'GET /nothing'], /no endpoint "GET \/nothing"/],
    ['an endpoint that is nearly right', ['explain', '404', '--endpoint', 'PUT /send-message'], /Did you mean "POST /],
    ['fix without a path', ['fix'], /Say which files or folders to fix/],
    ['--diff with --write', ['fix', '--diff', '--write', '.'], /choose one/],
    ['--at without a place', ['fix', '--at', '12', 'a.js'], /LINE:COLUMN/],
    ['--at with a folder', ['fix', '--at', '1:1', '.'], /name one file/],
  ];

  for (const [name, args, expected] of wrong)
    it(`ends with 2 and says what to do for ${name}`, async () => {
      const { code, stdout, stderr } = await command(folderWith({ 'a.js': '' }), args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^twochat-codes: /);
      assert.match(stderr, expected);
    });

  for (const args of [['--help'], ['help'], ['check', '--help'], ['explain', '-h'], ['fix', '--write', '--help']])
    it(`prints help for ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await command(folderWith({}), args);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Usage: twochat-codes /);
    });

  it('prints its version', async () => {
    assert.equal((await command(folderWith({}), ['--version'])).stdout, `${version}\n`);
  });

  it('takes what comes after -- for paths', async () => {
    const { stderr } = await command(folderWith({}), ['check', '--', '--help']);
    assert.match(stderr, /There is no file or folder "--help"/);
  });

  it('hands its exit code to the shell', function () {
    this.timeout(60_000);
    const { status, stderr } = spawnSync(process.execPath, [...MAIN, 'explain'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /Say one status code/);
  });

  it('ends quietly when nobody reads on', async function () {
    this.timeout(60_000);
    const child = spawn(process.execPath, [...MAIN, 'explain', '429']);
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const [code] = await once(child, 'close');
    assert.deepEqual([code, stderr], [0, '']);
  });
});
