/** Writes what is made from the rules: their pages, the README's table of them, the schema of the project file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './docs/generated';
import { root } from './paths';

async function main(): Promise<void> {
  for (const [file, text] of await generatedFiles()) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

void main();
