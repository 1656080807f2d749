/** What is written is accepted by the compilers of its language, not only by the grammar of the editor. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Loader, transformSync } from 'esbuild';
import { contextsOf, createTestEngine, fixedText, offersIn, programsIn, titleOf } from './support/fixing';
import { FOLDERS } from './support/folders';

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

function problemOf(text: string, file: string): string | undefined {
  try {
    transformSync(text, { loader: LOADERS[path.extname(file)] ?? 'jsx', logLevel: 'silent', target: 'es2022' });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
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

  it('Python', async function () {
    const input = JSON.stringify(await writtenIn(['python']));
    const run = spawnSync('python3', ['-c', COMPILE_PYTHON], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (run.error !== undefined && process.env.CI === undefined) this.skip();
    assert.equal(run.stderr, '');
    assert.equal(run.stdout, '');
  });
});
