import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../src/analysis/engine';
import { wasmFromPackages } from '../test/support/wasm';
const engine = createEngine(wasmFromPackages);
const root = process.argv[2]!; const ends = process.argv[3]!.split(',');
let n = 0, bad = 0; const slow: [number, string, number][] = [];
const t00 = performance.now();
for (const e of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!e.isFile() || !ends.some((x) => e.name.endsWith(x))) continue;
  const p = path.join(e.parentPath, e.name);
  const text = readFileSync(p, 'utf8');
  if (text.length > 3_000_000) continue;
  n++;
  try {
    const t0 = performance.now();
    const f = await engine.parse({ path: p, text });
    const t1 = performance.now();
    if (!f) continue;
    const a = engine.analyze([f]);
    const t2 = performance.now();
    slow.push([t2 - t1, p, text.length]);
    if (a.size) { console.log('FOUND', p, JSON.stringify([...a.values()]).slice(0, 300)); }
  } catch (err) { bad++; if (bad < 15) console.log('ERR', p, String((err as Error).stack).slice(0, 600)); }
}
slow.sort((a, b) => b[0] - a[0]);
console.log(n, 'files', bad, 'errors', ((performance.now() - t00) / 1000).toFixed(1), 's');
for (const [t, p, l] of slow.slice(0, 8)) console.log(t.toFixed(0), 'ms', p, l);
