/** Packs the extension: `tsx scripts/package.ts [FILE]`, by default `<name>-<version>.vsix` in the repository's folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from './pack';
import { root } from './paths';

async function main(): Promise<void> {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(await pack(process.argv[2] ?? join(root, `${name}-${version}.vsix`)));
}

void main();
