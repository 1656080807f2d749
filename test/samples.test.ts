/** What the samples must show, in `samples.txt`: checked by reading them, line by line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileReport } from '../src/cli/report/model';
import { LANGUAGES, languageOf } from '../src/languages';
import { checkJson } from './cli/support/command';

const NAMED_FORMS: readonly string[] = ['code', 'constant'];

function linesOf(file: FileReport): string[] {
  return [
    `# ${file.path}`,
    ...file.calls.map(({ line, client, endpoint, method, url, wrapper }) =>
      `${line}: ${client} ${endpoint ?? `${method} ${url}`}${wrapper ? ' (wrapper)' : ''}`.trimEnd(),
    ),
    ...file.statuses.map(
      ({ line, form, codes }) => `${line}: ${form}${NAMED_FORMS.includes(form) ? ` ${codes[0]}` : ''}`,
    ),
  ];
}

describe('the samples', () => {
  let files: readonly FileReport[];
  before(async function () {
    this.timeout(20_000);
    ({
      report: { files },
    } = await checkJson(process.cwd(), ['samples']));
  });

  it('show the calls and status tests that a reader sees in them', () => {
    const expected = readFileSync(path.join('test', 'samples.txt'), 'utf8').trimEnd().split('\n');
    assert.deepEqual(files.flatMap(linesOf), expected);
  });

  it('are in every language that is read', () => {
    const shown = new Set(files.map((file) => languageOf(file.path)?.language.id));
    assert.deepEqual(
      LANGUAGES.map(({ id }) => id).filter((id) => !shown.has(id)),
      [],
    );
  });
});
