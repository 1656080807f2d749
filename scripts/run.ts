import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths';

/** Runs a script of this folder in a process of its own, and ends with it if it fails. */
export function runScript(name: string, ...args: readonly string[]): void {
  const result = spawnSync(process.execPath, ['--import=tsx', join(root, 'scripts', name), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== 0) {
    throw new Error(`scripts/${name} failed`);
  }
}

export const runBuild = (): void => runScript('build.ts');
