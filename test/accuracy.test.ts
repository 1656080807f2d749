/** Recall and precision on whole programs do not fall below what was reached (`npm run accuracy` prints the rest). */
import assert from 'node:assert/strict';
import { createEngine } from '../src/analysis/engine';
import { everyLanguage } from '../src/languages/all';
import { type Accuracy, KINDS, type Kind, measure, precision, ROOTS, recall, total } from './support/accuracy';
import { wasmFromPackages } from './support/wasm';

/** What was reached on each set, in total; raised with the engine, never lowered. */
const FLOORS: Readonly<Record<Kind, { readonly recall: number; readonly precision: number }>> = {
  call: { recall: 0.99, precision: 0.995 },
  wrapper: { recall: 0.98, precision: 0.99 },
  numeric: { recall: 0.99, precision: 0.998 },
  boolean: { recall: 0.99, precision: 0.99 },
};

for (const root of ROOTS)
  describe(`accuracy on ${root}`, () => {
    let accuracy: Accuracy;

    before(async function () {
      this.timeout(120_000);
      const engine = createEngine(wasmFromPackages, everyLanguage);
      accuracy = await measure(engine, root);
      engine.dispose();
    });

    for (const kind of KINDS)
      it(`finds the ${kind} labels and little else`, () => {
        const count = total(accuracy)[kind];
        const places = accuracy.discrepancies
          .filter((one) => one.kind === kind && one.what !== 'differs')
          .map((one) => `${one.what} ${one.at} ${one.text}`);
        assert.ok(count.labels > 0);
        assert.ok(recall(count) >= FLOORS[kind].recall, `recall ${recall(count)}\n${places.join('\n')}`);
        assert.ok(precision(count) >= FLOORS[kind].precision, `precision ${precision(count)}\n${places.join('\n')}`);
      });
  });
