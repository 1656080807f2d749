import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './paths';
import { runBuild } from './run';

/**
 * Builds and packs the extension.
 *
 * @param file where to put the VSIX, absolute
 * @returns the same path
 */
export async function pack(file: string): Promise<string> {
  runBuild();
  mkdirSync(dirname(file), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: file,
    // Everything is in the bundles.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return file;
}
