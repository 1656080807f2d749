/**
 * Prints recall and precision on labelled programs, per language and in total, then every place that differs.
 * Arguments are folders such as `test/exam/first`; without any, all of them.
 */
import { createEngine } from '../src/analysis/engine';
import { everyLanguage } from '../src/languages/all';
import { type Count, KINDS, measure, precision, ROOTS, recall, total } from '../test/support/accuracy';
import { wasmFromPackages } from '../test/support/wasm';

const percent = (share: number): string => (share * 100).toFixed(1).padStart(5);

/** Recall, precision, and from how many labels. */
function cell(count: Count): string {
  if (count.labels === 0 && count.extra === 0) return '-'.padEnd(22);
  return `${percent(recall(count))} / ${percent(precision(count))}  (${count.labels})`.padEnd(22);
}

async function print(root: string): Promise<void> {
  const engine = createEngine(wasmFromPackages, everyLanguage);
  const accuracy = await measure(engine, root);
  engine.dispose();
  console.log(`${root}: ${accuracy.programs} programs, ${accuracy.lines} lines. Recall / precision in %, (labels)`);
  console.log(['language'.padEnd(12), ...KINDS.map((kind) => kind.padEnd(22))].join(''));
  for (const [language, counts] of [...accuracy.languages, ['total', total(accuracy)] as const])
    console.log([language.padEnd(12), ...KINDS.map((kind) => cell(counts[kind]))].join(''));
  console.log(`places where readers differ: ${accuracy.debatable.reported} of ${accuracy.debatable.places} reported\n`);
  for (const { at, kind, text, what } of accuracy.discrepancies)
    console.log(`${what.padEnd(8)}${kind.padEnd(8)}${at}  ${text}`);
}

async function main(): Promise<void> {
  const roots = process.argv.slice(2);
  for (const root of roots.length === 0 ? ROOTS : roots) await print(root);
}

void main();
