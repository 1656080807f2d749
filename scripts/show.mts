/**
 * Shows how a file is read: `npx tsx scripts/show.mts tree FILE` prints the syntax tree, `lower FILE` the flow program, `facts FILE…`
 * what the engine finds. For people who add a language or a client.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createEngine } from '../src/analysis/engine';
import { languageOf } from '../src/languages';
import { everyLanguage } from '../src/languages/all';
import { createParser } from '../src/syntax/parser';
import { type SyntaxNode, textOf } from '../src/syntax/tree';
import { wasmFromPackages } from '../test/support/wasm';

function printTree(node: SyntaxNode, source: string, indent = ''): void {
  const leaf = node.children.length === 0 ? ` ${JSON.stringify(textOf(node, source).slice(0, 60))}` : '';
  const field = node.field === null ? '' : `${node.field}: `;
  console.log(`${indent}${field}${node.named ? node.type : JSON.stringify(node.type)}${leaf}`);
  for (const child of node.children) printTree(child, source, `${indent}  `);
}

/** Spans are left out: the program is read by people here. */
function withoutSpans(key: string, value: unknown): unknown {
  return key === 'span' || key === 'nameSpan' ? undefined : value;
}

async function printFacts(files: readonly string[]): Promise<void> {
  const engine = createEngine(wasmFromPackages, everyLanguage);
  const parsed = [];
  for (const file of files) parsed.push(await engine.parse({ path: file, text: await readFile(file, 'utf8') }));
  const known = parsed.filter((one) => one !== undefined);
  const texts = new Map(known.map((one) => [one.path, one.text]));
  const at = (path: string, span: { start: number; end: number }) => {
    const text = texts.get(path) ?? '';
    const before = text.slice(0, span.start).split('\n');
    return `${path}:${before.length}:${(before.at(-1) ?? '').length + 1} ${JSON.stringify(text.slice(span.start, span.end).slice(0, 50))}`;
  };
  for (const { path: file, calls, tests } of engine.analyze(known).values()) {
    for (const call of calls)
      console.log(
        'call',
        call.id,
        at(file, call.span),
        call.confidence,
        call.wrapper ? 'wrapper' : '',
        call.client,
        call.method,
        call.url,
        JSON.stringify(call.handling),
        call.throws ? 'throws' : '',
        call.looked ? '' : 'unlooked',
      );
    for (const test of tests)
      console.log(
        'test',
        at(file, test.span),
        test.form,
        test.operator,
        test.codes.join(','),
        `calls ${test.calls.map((call) => call.id).join(',')}`,
        test.confidence,
      );
  }
  engine.dispose();
}

const [what, ...files] = process.argv.slice(2);
const [file] = files;
const found = file === undefined ? undefined : languageOf(file);
if (
  file === undefined ||
  (found === undefined && what !== 'facts') ||
  !['tree', 'lower', 'facts'].includes(what ?? '')
) {
  console.error('usage: show tree|lower|facts FILE…');
  process.exit(2);
}
if (what === 'facts') await printFacts(files);
else if (found !== undefined) {
  const source = await readFile(file, 'utf8');
  const parser = createParser(wasmFromPackages);
  const root = await parser.parse(found.grammar, source);
  if (what === 'tree') printTree(root, source);
  else {
    const language = await everyLanguage(found.language.id);
    console.log(JSON.stringify(language.lower(root, source, path.normalize(file)), withoutSpans, 1));
  }
  parser.dispose();
}
