import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { checkJson, folderWith, removeFolders } from './support/command';

const schema = JSON.parse(readFileSync('docs/check.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

function assertValid(output: unknown): void {
  assert.ok(validate(output), JSON.stringify(validate.errors, null, 2));
}

describe('The JSON output', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  it('of the samples and fixtures is as its schema says', async function () {
    this.timeout(120_000);
    const { report } = await checkJson(process.cwd(), ['samples', 'test/fixtures']);
    assertValid(report);
    assert.ok(report.files.length > 10);
    for (const file of report.files) {
      assert.deepEqual(
        file.calls.map((call) => call.id),
        file.calls.map((_call, index) => index),
      );
      assert.deepEqual(
        file.statuses.map((status) => [status.line, status.column]),
        file.statuses
          .map((status) => [status.line, status.column] as const)
          .sort(([line, column], [otherLine, otherColumn]) => line - otherLine || column - otherColumn),
      );
    }
  });

  it('of files that cannot be read is as its schema says', async () => {
    const { report } = await checkJson(folderWith({ 'a.js': Uint8Array.from([0]) }));
    assert.equal(report.errors.length, 1);
    assertValid(report);
  });

  it('is refused by the schema where a field is missing or unknown', async () => {
    const { report } = await checkJson(folderWith({}));
    assert.equal(validate({ ...report, more: 1 }), false);
    assert.equal(validate({ schema: 1, files: [], errors: [] }), false);
    assert.equal(validate({ ...report, errors: [{ path: 'a' }] }), false);
  });
});
