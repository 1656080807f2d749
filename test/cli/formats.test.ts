import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { ALL_RULES } from '../../src/rules';
import { command, folderWith, KEY, removeFolders, UNCHECKED } from './support/command';

const schema = JSON.parse(readFileSync('test/cli/support/sarif-2.1.0.schema.json', 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false }).compile(
  schema,
);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: object }[] } };
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly message: object }[] }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly [{ readonly physicalLocation: { readonly region: Region } }];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly fixes?: readonly {
        readonly artifactChanges: readonly [
          {
            readonly replacements: readonly {
              readonly deletedRegion: Region;
              readonly insertedContent?: { text: string };
            }[];
          },
        ];
      }[];
    }[];
  }[];
}

const FUNCTION = `export async function info() {\n  ${UNCHECKED.replace('\n', '\n  ').trimEnd()}\n  return info;\n}\n`;

describe('check --format sarif', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  async function sarif(cwd: string, ...paths: string[]): Promise<SarifLog> {
    const { stdout } = await command(cwd, ['check', '--format', 'sarif', ...paths]);
    const log = JSON.parse(stdout) as SarifLog;
    assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
    return log;
  }

  it('is as its schema says, for samples, for fixtures of all rules and for what cannot be read', async () => {
    const log = await sarif(process.cwd(), 'samples', 'test/rules');
    const run = log.runs[0];
    assert.ok(run !== undefined && run.results.length > 50);
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.deepEqual(
      run.tool.driver.rules.map((rule) => rule.id),
      ALL_RULES.map((rule) => rule.id),
    );
    const unread = await sarif(folderWith({ 'a b/ä%.js': Uint8Array.from([0]) }), '.');
    assert.equal(unread.runs[0]?.invocations[0]?.toolExecutionNotifications.length, 1);
    assert.equal(validate({ ...log, version: '2.0.0' }), false);
  });

  it('has the place, the level and the fixes of a finding, which repair it', async () => {
    const log = await sarif(folderWith({ 'a.js': FUNCTION }), '.');
    const [result] = log.runs[0]?.results ?? [];
    assert.equal(result?.ruleId, 'status/unchecked');
    assert.equal(result.locations[0].physicalLocation.region.startLine, 2);
    const lines = FUNCTION.split('\n');
    const offset = (line: number, column: number) =>
      lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    let fixed = FUNCTION;
    const replacements = [...(result.fixes?.[0]?.artifactChanges[0].replacements ?? [])].reverse();
    assert.ok(replacements.length > 0);
    for (const { deletedRegion: at, insertedContent } of replacements)
      fixed =
        fixed.slice(0, offset(at.startLine, at.startColumn)) +
        (insertedContent?.text ?? '') +
        fixed.slice(offset(at.endLine, at.endColumn));
    assert.deepEqual((await sarif(folderWith({ 'a.js': fixed }), '.')).runs[0]?.results, []);
  });

  it('names a finding alike while its line stays as it is, and two of them apart', async () => {
    const prints = async (text: string) =>
      (await sarif(folderWith({ 'a.js': text }), '.')).runs[0]?.results.map((one) => one.partialFingerprints);
    const one = await prints(UNCHECKED);
    assert.deepEqual(await prints(`// moved\n\n${UNCHECKED}`), one);
    const two = await prints(`${FUNCTION}${FUNCTION.replace('info()', 'other()')}`);
    assert.equal(two?.length, 2);
    assert.notDeepEqual(two?.[0], two?.[1]);
  });
});

describe('check --format github', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  it('writes annotations that the runner reads, escaped', async () => {
    const folder = folderWith({ 'a,b.js': UNCHECKED, '.twochatrc.json': '{ "rules": { "status/*": "error" } }' });
    const { code, stdout } = await command(folder, ['check', '--format', 'github', '.']);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^::error file=a%2Cb\.js,line=1,col=24,endColumn=\d+,title=status\/unchecked::The status of .*: 400, .*\n$/,
    );
  });

  it('warns of what could not be read', async () => {
    const { stdout } = await command(folderWith({ 'a.js': Uint8Array.from([0]) }), [
      'check',
      '--format',
      'github',
      '.',
    ]);
    assert.equal(stdout, '::warning file=a.js::Not read: a binary file (it has a NUL byte).\n');
  });
});

describe('a key that is found', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  for (const format of ['pretty', 'json', 'sarif', 'github'])
    it(`is not shown by --format ${format}`, async () => {
      const folder = folderWith({ 'config.py': `TWOCHAT_KEY = "${KEY}"\n` });
      const { stdout } = await command(folder, ['check', '--format', format, '.']);
      assert.match(stdout, /auth\/hard-coded-key/);
      assert.ok(!stdout.includes(KEY.slice(3, 11)), stdout);
    });
});
