/** What is written into TypeScript files compiles under `strict`, or has only the errors that the file had before. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { contextsOf, createTestEngine, fixedText, offersIn, programsIn, titleOf } from './support/fixing';
import { FOLDERS } from './support/folders';
import { typeCheck } from './support/typeCheck';

function counted(errors: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const error of errors) counts.set(error, (counts.get(error) ?? 0) + 1);
  return counts;
}

describe('fixes in TypeScript', () => {
  const engine = createTestEngine();
  after(() => engine.dispose());

  it('adds no error of the compiler', async function () {
    this.timeout(120_000);
    const files = new Map<string, string>();
    const cases: { readonly name: string; readonly before: string; readonly after: string }[] = [];
    const programs = programsIn(FOLDERS, ['typescript', 'typescriptreact']);
    for (const [at, program] of programs.entries()) {
      const place = (file: string, variant: string) => `${at}/${variant}/${path.relative('.', file)}`;
      for (const { path: file, text } of program) files.set(place(file, 'before'), text);
      for (const context of await contextsOf(engine, program))
        for (const [index, { fix }] of offersIn(context).entries()) {
          const { path: file } = context.file;
          for (const other of program)
            files.set(place(other.path, `${index}`), other.path === file ? fixedText(other.text, fix) : other.text);
          const after = place(file, `${index}`);
          cases.push({ name: `${file}: ${titleOf(fix)} [${fix.id}]`, before: place(file, 'before'), after });
        }
    }
    const errors = typeCheck(files);
    const of = (name: string) => errors.filter((error) => error.file === name).map((error) => error.text);
    const added = cases.flatMap(({ name, before, after }) => {
      const known = counted(of(before));
      const found = [...counted(of(after))].filter(([text, count]) => count > (known.get(text) ?? 0));
      return found.map(([text]) => `${name}: ${text}`);
    });
    assert.ok(cases.length > 50, `${cases.length} cases`);
    assert.deepEqual(added, []);
  });
});
