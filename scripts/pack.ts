import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths';
import { runBuild } from './run';

export interface Packed {
  /** The VSIX, absolute. */
  readonly file: string;
  /** The packer's own list of what is in it. */
  readonly report: string;
}

/**
 * Builds and packs the extension; everything is in the bundles, so no dependency goes along.
 *
 * @param file where to put the VSIX, absolute
 */
export function pack(file: string): Packed {
  runBuild();
  mkdirSync(dirname(file), { recursive: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const result = spawnSync(process.execPath, [vsce, 'package', ...options, '--out', file], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    throw new Error(`vsce package failed:\n${result.stdout}${result.stderr}`);
  }
  return { file, report: result.stdout };
}
