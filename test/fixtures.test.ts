/** Every file below test/fixtures is analysed, and what is found is compared with its marks, both ways. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../src/analysis/engine';
import type { Call, FileAnalysis, StatusTest } from '../src/analysis/model';
import { languageIdOf } from '../src/languages';
import { everyLanguage } from '../src/languages/all';
import { readMarks } from './support/marks';
import { wasmFromPackages } from './support/wasm';

interface Found {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly text: string;
}

function locate(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (offset) => {
    let line = starts.findLastIndex((start) => start <= offset);
    if (line < 0) line = 0;
    return { line: line + 1, column: offset - (starts[line] as number) + 1 };
  };
}

function callText(call: Call): string {
  const where = call.endpoint === undefined ? call.url : call.endpoint.path;
  return [
    'call:',
    ...(call.confidence === 'likely' ? ['likely'] : []),
    ...(call.wrapper ? ['wrapper'] : []),
    call.client,
    call.method ?? '?',
    where,
  ].join(' ');
}

function testText(test: StatusTest): string {
  const what: Record<StatusTest['form'], string> = {
    code: `${test.codes[0]}`,
    constant: `constant ${test.codes[0]}`,
    range: 'range',
    boolean: 'boolean',
    raises: 'raises',
    'made-up': `made-up ${test.codes[0]}`,
    text: `text ${test.codes[0]}`,
  };
  return `hover: ${test.confidence === 'likely' ? 'likely ' : ''}${what[test.form]}`;
}

function found(analysis: FileAnalysis | undefined, text: string): Found[] {
  const at = locate(text);
  const place = (span: { start: number; end: number }, what: string): Found => {
    const start = at(span.start);
    const end = at(span.end);
    return { ...start, endColumn: end.line === start.line ? end.column : -1, text: what };
  };
  return [
    ...(analysis?.calls ?? []).map((call) => place(call.span, callText(call))),
    ...(analysis?.tests ?? []).map((test) => place(test.span, testText(test))),
  ];
}

const show = (one: { line: number; column: number; text: string }, end: number | null) =>
  one.text.startsWith('call:') || end === null
    ? `${one.line}:${one.column} ${one.text}`
    : `${one.line}:${one.column}-${end} ${one.text}`;

/** A folder whose name ends in `.program` is one program; any other file stands alone. */
function programs(): string[][] {
  const files = readdirSync('test/fixtures', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => languageIdOf(file) !== undefined);
  const groups = new Map<string, string[]>();
  for (const file of files.sort()) {
    const program = /^(.*\.program)\//.exec(file)?.[1] ?? file;
    groups.set(program, [...(groups.get(program) ?? []), file]);
  }
  return [...groups.values()];
}

describe('fixtures', () => {
  const engine = createEngine(wasmFromPackages, everyLanguage);
  after(() => engine.dispose());
  for (const files of programs()) {
    it(files.length === 1 ? (files[0] as string) : path.dirname(files[0] as string), async () => {
      const parsed = [];
      for (const file of files) parsed.push(await engine.parse({ path: file, text: readFileSync(file, 'utf8') }));
      const analysis = engine.analyze(parsed.filter((one) => one !== undefined));
      const actual: string[] = [];
      const expected: string[] = [];
      for (const file of files) {
        const text = readFileSync(file, 'utf8');
        const prefix = files.length === 1 ? '' : `${path.basename(file)} `;
        const marks = readMarks(text).filter((mark) => /^(call|hover):/.test(mark.text));
        expected.push(...marks.map((mark) => prefix + show(mark, mark.endColumn)));
        actual.push(...found(analysis.get(file), text).map((one) => prefix + show(one, one.endColumn)));
      }
      assert.deepEqual(actual.sort(), expected.sort());
    });
  }
});
