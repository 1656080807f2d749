/** What is written is accepted by the compilers of its language, not only by the grammar of the editor. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Loader, transformSync } from 'esbuild';
import {
  contextsOf,
  createTestEngine,
  fixedText,
  offersIn,
  programsIn,
  type SourceText,
  titleOf,
} from './support/fixing';
import { FOLDERS } from './support/folders';
import { checkGo, isCheckable, type Package, standardPackages } from './support/goCheck';

interface Written {
  readonly name: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const LOADERS: Readonly<Record<string, Loader>> = { '.ts': 'ts', '.mts': 'ts', '.cts': 'ts', '.tsx': 'tsx' };

/** In Python 3.8, where the file was a program of Python 3.8 before. */
const COMPILE_PYTHON = `
import ast, json, sys

def compiles(text, version):
    try:
        ast.parse(text, feature_version=version)
        compile(text, "program", "exec")
        return None
    except SyntaxError as error:
        return str(error)

for case in json.load(sys.stdin):
    version = (3, 8) if compiles(case["before"], (3, 8)) is None else None
    error = compiles(case["before"], version) is None and compiles(case["after"], version)
    if error:
        print(case["name"], error)
`;

/** As `php -l` does it, by the whole compiler of PHP, in a process for each program. */
const CHECK_PHP = `
function problem(string $text): string
{
    $file = tempnam(sys_get_temp_dir(), 'twochat');
    $output = tempnam(sys_get_temp_dir(), 'twochat');
    file_put_contents($file, $text);
    $child = pcntl_fork();
    if ($child === 0) {
        ob_start();
        register_shutdown_function(function () use ($output, $file) {
            file_put_contents($output, str_replace($file, 'line', ob_get_clean()));
            posix_kill(getmypid(), SIGKILL);
        });
        try {
            opcache_compile_file($file);
        } catch (Throwable $error) {
            echo $error->getMessage(), ' in line ', $error->getLine();
        }
        exit;
    }
    pcntl_waitpid($child, $status);
    $problem = file_get_contents($output);
    unlink($file);
    unlink($output);
    return $problem;
}
$known = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $case) {
    $known[$case['path']] ??= problem($case['before']) === '';
    $problem = $known[$case['path']] ? problem($case['after']) : '';
    if ($problem !== '') {
        echo $case['name'], ' ', $problem, PHP_EOL;
    }
}
`;
/** As `ruby -wc` does it: what it says of a program that it said nothing of before. */
const CHECK_RUBY = `
require 'json'
$VERBOSE = true
$said = []
module Warning
  def self.warn(text, **)
    $said << text.strip
  end
end
def problem(text)
  $said = []
  begin
    RubyVM::InstructionSequence.compile(text, 'program')
  rescue SyntaxError => e
    $said << e.message
  end
  $said.map { |line| line.sub(/:\\d+:/, ':') }
end
JSON.parse($stdin.read).each do |one|
  said = problem(one['after']) - problem(one['before'])
  puts one['name'], said unless said.empty?
end
`;

const PHP_OPTIONS = ['-d', 'opcache.enable_cli=1', '-d', 'display_errors=1', '-d', 'log_errors=0'];

function problemOf(text: string, file: string): string | undefined {
  try {
    transformSync(text, { loader: LOADERS[path.extname(file)] ?? 'jsx', logLevel: 'silent', target: 'es2022' });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Comments that say what is found in a fixture stand where gofmt would move them. */
function withoutMarks(file: SourceText): SourceText {
  return { ...file, text: file.text.replace(/^[ \t]*\/\/ .*\b(?:hover|call): .*\n/gm, '') };
}

describe('fixes, compiled', function () {
  this.timeout(120_000);
  const engine = createTestEngine();
  after(() => engine.dispose());

  async function writtenIn(languages: readonly string[]): Promise<Written[]> {
    const written: Written[] = [];
    for (const program of programsIn(FOLDERS, languages))
      for (const context of await contextsOf(engine, program)) {
        const before = program.find((file) => file.path === context.file.path)?.text ?? '';
        for (const { fix } of offersIn(context)) {
          const name = `${context.file.path}: ${titleOf(fix)} [${fix.id}]`;
          written.push({ name, path: context.file.path, before, after: fixedText(before, fix) });
        }
      }
    return written;
  }

  it('JavaScript and TypeScript', async () => {
    const written = await writtenIn(['javascript', 'javascriptreact', 'typescript', 'typescriptreact']);
    assert.ok(written.length > 100);
    const wrong = written.flatMap(({ name, path: file, before, after }) => {
      const problem = problemOf(before, file) === undefined ? problemOf(after, file) : undefined;
      return problem === undefined ? [] : [`${name}: ${problem}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('PHP', async function () {
    const written = await writtenIn(['php']);
    assert.ok(written.length > 50, `${written.length} programs`);
    const run = spawnSync('php', [...PHP_OPTIONS, '-r', CHECK_PHP], {
      input: JSON.stringify(written),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (run.error !== undefined && process.env.CI === undefined) this.skip();
    assert.equal(run.stderr, '');
    assert.equal(run.stdout, '');
  });

  it('Python', async function () {
    const input = JSON.stringify(await writtenIn(['python']));
    const run = spawnSync('python3', ['-c', COMPILE_PYTHON], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (run.error !== undefined && process.env.CI === undefined) this.skip();
    assert.equal(run.stderr, '');
    assert.equal(run.stdout, '');
  });

  it('Ruby', async function () {
    const written = await writtenIn(['ruby']);
    assert.ok(written.length > 100, `${written.length} programs`);
    const run = spawnSync('ruby', ['-e', CHECK_RUBY], {
      input: JSON.stringify(written),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (run.error !== undefined && process.env.CI === undefined) this.skip();
    assert.equal(run.stderr, '');
    assert.equal(run.stdout, '');
  });

  it('Go', async function () {
    const standard = standardPackages();
    if (standard === undefined && process.env.CI === undefined) this.skip();
    assert.ok(standard, 'Go is there');
    const cases: { readonly name: string; readonly before: Package; readonly after: Package }[] = [];
    for (const program of programsIn(FOLDERS, ['go']))
      for (const context of await contextsOf(engine, program.map(withoutMarks))) {
        const { path: file } = context.file;
        const before = program.filter((one) => path.dirname(one.path) === path.dirname(file)).map(withoutMarks);
        for (const { fix } of isCheckable(before, standard) ? offersIn(context) : []) {
          const after = before.map((one) => (one.path === file ? { ...one, text: fixedText(one.text, fix) } : one));
          cases.push({ name: `${file}: ${titleOf(fix)} [${fix.id}]`, before, after });
        }
      }
    const packages = [...new Set(cases.flatMap(({ before, after }) => [before, after]))];
    const said = new Map(checkGo(packages).map((text, index) => [packages[index], text]));
    const checked = cases.filter(({ before }) => said.get(before) === '');
    assert.ok(checked.length > 100, `${checked.length} of ${cases.length} programs`);
    const wrong = checked.filter(({ after }) => said.get(after) !== '');
    assert.deepEqual(
      wrong.map(({ name, after }) => `${name}: ${said.get(after)}`),
      [],
    );
  });
});
