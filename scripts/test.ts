/**
 * Runs all tests, or the groups that are named: `tsx scripts/test.ts [types] [lint] [unit] [fixtures] [cli] [fixes] [run] [editor]`.
 *
 * The last line counts the tests of all mocha runs; a check that is no mocha run, or a run that died before it could
 * count, adds a failure if it failed and nothing if not. With `CI=true` a skipped test fails the whole.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from './countingReporter';
import { root } from './paths';

const checks = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit', '--project', '.'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
} as const;

/** Files of a group: a folder below `test/` with everything in it, or the files of `test/` itself. */
const suites = {
  unit: 'test/unit',
  fixtures: 'test',
  cli: 'test/cli',
  fixes: 'test/fixes',
  run: 'test/run',
  editor: 'test/editor',
} as const;

type Check = keyof typeof checks;
type Suite = keyof typeof suites;

const none: Counts = { passed: 0, failed: 0, skipped: 0 };
const oneFailure: Counts = { ...none, failed: 1 };

function runCheck(name: Check): Counts {
  return runNode(checks[name]) === 0 ? none : oneFailure;
}

function runSuite(name: Suite): Counts {
  const files = testFiles(suites[name], name !== 'fixtures');
  if (files.length === 0) {
    return none;
  }
  const output = join(root, 'out', 'test-results', `${name}.json`);
  rmSync(output, { force: true });
  const reporter = ['--reporter', 'scripts/countingReporter.ts', '--reporter-option', `output=${output}`];
  const status = runNode(['node_modules/mocha/bin/mocha.js', '--import=tsx', ...reporter, ...files]);
  const counts: Counts = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : oneFailure;
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function testFiles(folder: string, recursive: boolean): string[] {
  if (!existsSync(join(root, folder))) {
    return [];
  }
  return readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('fixtures/'))
    .map((file) => join(folder, file))
    .sort();
}

function runNode(args: readonly string[]): number | null {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;
}

function main(): void {
  const asked = process.argv.slice(2);
  const names = [...Object.keys(checks), ...Object.keys(suites)];
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no group ${unknown}: ${names.join(', ')}`);
  }
  const lines: string[] = [];
  let total = none;
  for (const name of names.filter((each) => asked.length === 0 || asked.includes(each))) {
    console.log(`\n── ${name} ──`);
    const counts = name in checks ? runCheck(name as Check) : runSuite(name as Suite);
    lines.push(`${name}: ${format(counts)}`);
    total = {
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    };
  }
  const forbidden = process.env.CI === 'true' && total.skipped > 0;
  console.log(`\n${lines.join('\n')}`);
  if (forbidden) {
    console.log('In CI a skipped test is a failure.');
  }
  console.log(format(total));
  process.exitCode = total.failed > 0 || forbidden ? 1 : 0;
}

const format = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

main();
