import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const resolve = createRequire(path.resolve('package.json')).resolve;

/** Wasm files straight from the packages, as the build copies them. */
export function wasmFromPackages(fileName: string): Promise<Uint8Array> {
  if (fileName === 'web-tree-sitter.wasm') return readFile(resolve('web-tree-sitter/web-tree-sitter.wasm'));
  if (fileName === 'tree-sitter-kotlin.wasm')
    return readFile(resolve('@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm'));
  return readFile(path.join('node_modules/@vscode/tree-sitter-wasm/wasm', fileName));
}
