/** The editor, file by file, reads a folder as the command line does: same calls, same status tests, same handling. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileReport } from '../src/cli/report/model';
import { languageIdOf } from '../src/languages';
import { everyPack } from '../src/service/packs';
import { createSession } from '../src/service/session';
import { checkJson } from './cli/support/command';
import { wasmFromPackages } from './support/wasm';

/** Folders that are one program of several files. */
function programs(): string[] {
  const below = (root: string) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.endsWith('.program'))
      .map((entry) => path.join(entry.parentPath, entry.name));
  return ['test/fixtures', 'test/exam']
    .flatMap(below)
    .filter((folder) => sourcesIn(folder).length > 0)
    .sort();
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && languageIdOf(entry.name) !== undefined)
    .map((entry) => path.resolve(entry.parentPath, entry.name))
    .sort();
}

const uriOf = (file: string): string => `file://${file}`;

/** What both say of a file, as lines. */
type Said = Map<string, string[]>;

function saidByCommand(files: readonly FileReport[]): Said {
  return new Map(
    files.map((file) => [
      file.path,
      [
        ...file.calls.map(
          ({ line, column, client, endpoint, handling }) =>
            `${line}:${column} ${client} ${endpoint} ${JSON.stringify(handling)}`,
        ),
        ...file.statuses.map(({ line, column, form, codes }) => `${line}:${column} ${form} ${codes}`),
      ],
    ]),
  );
}

async function saidByEditor(folder: string): Promise<Said> {
  const files = sourcesIn(folder);
  let finish = (): void => undefined;
  const whole = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const session = createSession({
    packs: everyPack,
    wasm: wasmFromPackages,
    files: { list: async () => files.map(uriOf), read: async (uri) => readFileSync(uri.slice(7), 'utf8') },
    onIndexing: (done, all) => (done === all ? finish() : undefined),
  });
  const said: Said = new Map();
  const ask = async (file: string) => {
    const document = TextDocument.create(uriOf(file), languageIdOf(file) ?? '', 1, readFileSync(file, 'utf8'));
    const found = await session.analysisOf(document);
    const at = (offset: number) => {
      const { line, character } = document.positionAt(offset);
      return `${line + 1}:${character + 1}`;
    };
    const lines = [
      ...(found?.analysis.calls ?? []).map(
        ({ span, client, endpoint, handling }) =>
          `${at(span.start)} ${client} ${endpoint?.id ?? null} ${JSON.stringify(handling)}`,
      ),
      ...(found?.analysis.tests ?? []).map(
        ({ span, form, codes }) => `${at(span.start)} ${form === 'made-up' ? 'code' : form} ${codes}`,
      ),
    ];
    if (lines.length > 0) said.set(path.relative(folder, file), lines);
  };
  for (const file of files) await ask(file);
  await whole;
  said.clear();
  for (const file of files) await ask(file);
  session.dispose();
  return said;
}

describe('the editor and the command line', () => {
  for (const folder of programs())
    it(`read the same: ${folder}`, async function () {
      this.timeout(20_000);
      const { report } = await checkJson(path.resolve(folder));
      const files = report.files.filter((file) => file.calls.length + file.statuses.length > 0);
      assert.deepEqual([...(await saidByEditor(path.resolve(folder)))], [...saidByCommand(files)]);
    });
});
