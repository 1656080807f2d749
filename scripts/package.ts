/** Packs the extension: `tsx scripts/package.ts [FILE]`, by default `<name>-<version>.vsix` in the repository's folder. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pack } from './pack';
import { root } from './paths';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
console.log(pack(resolve(root, process.argv[2] ?? `${name}-${version}.vsix`)).report);
