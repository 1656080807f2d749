/**
 * Measures what reading code costs, as ratios to tree-sitter's parse alone. `bench.ts` runs it.
 *
 * Times are medians of processor time on the machine at hand; what matters are the ratios, and that they stay the same
 * from size to size.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Language, Parser } from 'web-tree-sitter';
import { createEngine } from '../src/analysis/engine';
import { everyLanguage } from '../src/languages/all';
import { findingsOf } from '../src/rules';
import { createLanguageService } from '../src/service';
import { everyPack } from '../src/service/packs';
import { copyTree } from '../src/syntax/tree';
import { wasmFromPackages } from '../test/support/wasm';

/** In UTF-16 units. */
const SIZES = [5_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 3_500_000, 5_000_000] as const;
/** Of one size, measured until so many units were read, within bounds. */
const UNITS_PER_SIZE = 1_000_000;
const ROUNDS = { least: 3, most: 40 } as const;

/** A function as people write it; one of a few calls 2Chat. */
function part(index: number): string {
  const call = `  const response = await fetch(\`\${BASE}/contacts/\${id}\`, { method: 'GET', headers: HEADERS });
  if (response.status === 429 || response.status >= 500) {
    return load${index}(id, attempt + 1);
  }
  if (!response.ok) throw new Error(\`Contact \${id}: \${response.status}\`);
  const body = await response.json();`;
  const plain = `  const stored = cache.get(\`contact:\${id}\`) ?? { name: 'unknown', tags: [], updated: 0 };
  if (stored.updated > Date.now() - 60_000 && attempt < 3) {
    return { ...stored, fresh: true };
  }
  const body = await rows.find((row) => row.id === id && row.tags.includes('active'));`;
  return `
/** Loads contact ${index}. */
export async function load${index}(id, attempt = 0) {
${index % 8 === 0 ? call : plain}
  const names = (body.items ?? []).map((item) => item.name.trim()).filter((name) => name.length > 0);
  for (const name of names) {
    if (name.startsWith('+') && name.length < 16) log.info('number', { id, name, attempt });
  }
  return { id, names, total: names.length * 2 + ${index}, ok: true };
}
`;
}

const HEAD = `import { cache, log, rows } from './store.js';
const BASE = 'https://api.p.2chat.io/open';
const HEADERS = { 'X-User-API-Key': process.env.KEY };
`;

function program(isEnough: (units: number, lines: number) => boolean): string {
  const parts = [HEAD];
  let units = HEAD.length;
  let lines = HEAD.split('\n').length - 1;
  for (let index = 0; !isEnough(units, lines); index += 1) {
    const next = part(index);
    parts.push(next);
    units += next.length;
    lines += next.split('\n').length - 1;
  }
  return parts.join('');
}

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[times.length >> 1] ?? 0;
}

/** Processor time of this process, in milliseconds: unlike a clock it does not count what else the machine does. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed(rounds: number, work: (round: number) => unknown, now = processorTime): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = now();
    await work(round);
    times.push(now() - start);
  }
  return median(times);
}

function row(cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(10))).join(''));
}

const times = (value: number) => `${value.toFixed(2)} ×`;

async function bySize(): Promise<void> {
  const engine = createEngine(wasmFromPackages, everyLanguage);
  await engine.parse({ path: '/warm.js', text: HEAD });
  const parser = new Parser().setLanguage(await Language.load(await wasmFromPackages('tree-sitter-javascript.wasm')));
  const language = await everyLanguage('javascript');
  console.log(
    'Whole analysis of one file, by size. × is a multiple of the parse alone, and in the last column of parse',
  );
  console.log('and copy: what the parser of src/syntax gives, a tree that can be read.');
  row(['units', 'parse ms', 'copy', 'lower', 'solve', 'whole', 'µs/unit', 'of tree', 'rules']);
  for (const size of SIZES) {
    const text = program((units) => units >= size);
    const rounds = Math.min(ROUNDS.most, Math.max(ROUNDS.least, Math.round(UNITS_PER_SIZE / size)));
    const parse = await timed(rounds, () => parser.parse(text)?.delete());
    const tree = parser.parse(text);
    if (tree === null) throw new Error('no tree');
    const copy = await timed(rounds, () => copyTree(tree));
    const root = copyTree(tree);
    tree.delete();
    const lower = await timed(rounds, () => language.lower(root, text, '/a.js'));
    const module = language.lower(root, text, '/a.js');
    const file = { path: '/a.js', text, languageId: 'javascript', root, module, comments: language.comments };
    const solve = await timed(rounds, () => engine.analyze([file]));
    const analysis = engine.analyze([file]).get('/a.js');
    if (analysis === undefined) throw new Error('nothing found');
    const rules = await timed(rounds, () => findingsOf({ file, analysis }));
    const whole = parse + copy + lower + solve;
    const shares = [copy, lower, solve, whole].map((time) => times(time / parse));
    const perUnit = ((whole * 1000) / text.length).toFixed(2);
    const share = `${((100 * rules) / whole).toFixed(1)} %`;
    row([text.length, parse.toFixed(1), ...shares, perUnit, times(whole / (parse + copy)), share]);
  }
  parser.delete();
  engine.dispose();
}

async function edits(): Promise<void> {
  const engine = createEngine(wasmFromPackages, everyLanguage);
  const text = program((_units, lines) => lines >= 2000);
  const middle = text.indexOf('log.info', text.length >> 1);
  const analyse = async (round: number) => {
    const edited = `${text.slice(0, middle)}log.debug(${round}); ${text.slice(middle)}`;
    const file = await engine.parse({ path: '/a.js', text: edited });
    const analysis = file === undefined ? undefined : engine.analyze([file]).get('/a.js');
    if (file === undefined || analysis === undefined) throw new Error('nothing found');
    return findingsOf({ file, analysis });
  };
  await timed(20, analyse);
  const time = await timed(60, analyse);
  console.log(
    `\nAn edit in a file of 2,000 lines (${text.length} units), parsed and analysed anew: ${time.toFixed(1)} ms`,
  );
  engine.dispose();
}

function documentOf(text: string, version = 1): TextDocument {
  return TextDocument.create('file:///a.js', 'javascript', version, text);
}

async function hovers(): Promise<void> {
  const service = createLanguageService({ wasm: wasmFromPackages, packs: everyPack });
  const text = program((_units, lines) => lines >= 2000);
  const document = documentOf(text);
  const position = document.positionAt(text.indexOf('429', text.length >> 1));
  if ((await service.hover(document, position)) === undefined) throw new Error('no hover');
  const time = await timed(
    500,
    () => service.hover(document, position),
    () => performance.now(),
  );
  console.log(`A hover from the cache: ${time.toFixed(3)} ms`);
  service.dispose();
}

async function withoutMarks(): Promise<void> {
  const service = createLanguageService({ wasm: wasmFromPackages, packs: everyPack });
  const text = program((units) => units >= 5_000_000).replace(/2chat|X-User-API-Key/gi, 'other');
  const time = await timed(30, (round) => service.diagnostics(documentOf(text, round)));
  console.log(
    `A file of 5,000,000 units without a mark: ${time.toFixed(1)} ms (${((time * 1e6) / text.length).toFixed(2)} ms per million)`,
  );
  service.dispose();
}

async function main(): Promise<void> {
  await bySize();
  await edits();
  await hovers();
  await withoutMarks();
}

void main();
