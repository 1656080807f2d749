/** Where the grammars are. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WasmBytes } from '../syntax/parser';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Beside the bundle; run from its sources, the command takes those of the last build. */
const folder = [here, path.join(here, '../../dist')].find((one) => existsSync(path.join(one, 'web-tree-sitter.wasm')));

export const builtWasm: WasmBytes = (fileName) => readFile(path.join(folder ?? here, fileName));
