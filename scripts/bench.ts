/**
 * Prints what reading code costs: `tsx scripts/bench.ts`.
 *
 * It is measured as it is shipped, in a bundle: run from its sources, every closure costs a name that the loader gives it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './paths';

const outfile = join(root, 'out/bench.js');

buildSync({
  absWorkingDir: root,
  entryPoints: ['scripts/measure.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile,
  external: ['web-tree-sitter'],
  logLevel: 'warning',
});

process.exitCode = spawnSync(process.execPath, [outfile], { cwd: root, stdio: 'inherit' }).status ?? 1;
