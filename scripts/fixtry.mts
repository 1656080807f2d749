import { readFileSync } from 'node:fs';
import { createEngine } from '../src/analysis/engine';
import { findingsOf } from '../src/rules';
import { fixesOf, applyEdits } from '../src/fixes';
import { wasmFromPackages } from '../test/support/wasm';
const engine = createEngine(wasmFromPackages);
const path = process.argv[2]!;
const text = readFileSync(path, 'utf8');
const file = (await engine.parse({ path, text }))!;
const analysis = engine.analyze([file]).get(path)!;
const context = { file, analysis, findings: findingsOf({ text, analysis }) };
for (const f of context.findings) console.log('finding', f.rule.id, f.span);
for (const fix of fixesOf(context)) {
  console.log('=====', fix.id, fix.title.text, fix.title.args, fix.kind);
  console.log(applyEdits(text, fix.edits));
}
