/**
 * What the rules say of whole programs, finding by finding: each was read by someone who asked whether a good reviewer
 * would have written it there. `UPDATE_GOLDEN=1` writes the list anew; then read what changed.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { LANGUAGES } from '../src/languages';
import type { Severity } from '../src/rules';
import { EMBEDDING_EXTENSIONS } from '../src/syntax/embedded';
import { contextsOf, createTestEngine, programsIn, type SourceText } from './fixes/support/fixing';

const LIST = 'test/rules/findings.txt';
/** Findings above a hint for each call of a program, on the median. */
const MOST_PER_CALL = 2;
const QUIET: Severity = 'hint';

const LANGUAGE_IDS = [
  ...LANGUAGES.flatMap(({ grammars }) => Object.keys(grammars)),
  ...Object.values(EMBEDDING_EXTENSIONS),
];

interface Said {
  readonly lines: readonly string[];
  readonly calls: number;
  readonly loud: number;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
}

describe('findings in whole programs', () => {
  const said: Said[] = [];

  before(async function () {
    this.timeout(180_000);
    const engine = createTestEngine();
    for (const program of programsIn(['samples', 'test/programs'], LANGUAGE_IDS)) said.push(await read(program));
    engine.dispose();

    async function read(program: readonly SourceText[]): Promise<Said> {
      const contexts = await contextsOf(engine, program);
      const texts = new Map(program.map(({ path, text }) => [path, text]));
      const findings = contexts.flatMap((context) => context.findings.map((finding) => ({ finding, context })));
      return {
        calls: contexts.reduce((sum, { analysis }) => sum + analysis.calls.length, 0),
        loud: findings.filter(({ finding }) => finding.rule.severity !== QUIET).length,
        lines: findings.map(({ finding: { rule, span, codes }, context: { file } }) =>
          [
            `${file.path}:${lineOf(texts.get(file.path) ?? '', span.start)}`,
            rule.severity,
            rule.id,
            rule.id === 'status/unchecked' ? '' : codes.join(','),
          ]
            .join(' ')
            .trimEnd(),
        ),
      };
    }
  });

  it('are those that were read and agreed with', () => {
    const found = `${said
      .flatMap(({ lines }) => lines)
      .sort()
      .join('\n')}\n`;
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(LIST, found);
    assert.deepEqual(found.split('\n'), readFileSync(LIST, 'utf8').split('\n'));
  });

  it(`are at most ${MOST_PER_CALL} above a hint for each call on the median`, () => {
    const rates = said.filter(({ calls }) => calls > 0).map(({ calls, loud }) => loud / calls);
    assert.ok(rates.length > 50);
    assert.ok(median(rates) <= MOST_PER_CALL, `${median(rates)}`);
  });
});
