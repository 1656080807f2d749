/**
 * Shows how a file is read: `npx tsx scripts/show.ts tree FILE` prints the syntax tree, `lower FILE` the flow program.
 * For people who add a language or a client.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { languageOf } from '../src/languages';
import { createParser } from '../src/syntax/parser';
import { type SyntaxNode, textOf } from '../src/syntax/tree';
import { wasmFromPackages } from '../test/support/wasm';

function printTree(node: SyntaxNode, source: string, indent = ''): void {
  const leaf = node.children.length === 0 ? ` ${JSON.stringify(textOf(node, source).slice(0, 60))}` : '';
  const field = node.field === null ? '' : `${node.field}: `;
  console.log(`${indent}${field}${node.named ? node.type : JSON.stringify(node.type)}${leaf}`);
  for (const child of node.children) printTree(child, source, `${indent}  `);
}

/** Spans are left out: the program is read by people here. */
function withoutSpans(key: string, value: unknown): unknown {
  return key === 'span' || key === 'nameSpan' ? undefined : value;
}

const [what, file] = process.argv.slice(2);
const found = file === undefined ? undefined : languageOf(file);
if (file === undefined || found === undefined || (what !== 'tree' && what !== 'lower')) {
  console.error('usage: show tree|lower FILE');
  process.exit(2);
}
const source = await readFile(file, 'utf8');
const parser = createParser(wasmFromPackages);
const root = await parser.parse(found.grammar, source);
if (what === 'tree') printTree(root, source);
else console.log(JSON.stringify(found.language.lower(root, source, path.normalize(file)), withoutSpans, 1));
parser.dispose();
