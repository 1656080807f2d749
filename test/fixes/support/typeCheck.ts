/** One run of the TypeScript compiler over many files, strict, outside of the project. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface CompilerError {
  readonly file: string;
  /** Code and message, without the place. */
  readonly text: string;
}

/** Packages that are there with their types; all others are taken as untyped. */
const TYPED = ['axios'];

function packagesIn(texts: Iterable<string>): string[] {
  const names = new Set<string>();
  for (const text of texts)
    for (const [, name] of text.matchAll(/(?:from|import|require\()\s*['"]([^'".][^'"]*)['"]/g))
      if (name !== undefined && !TYPED.includes(name) && !name.startsWith('node:')) names.add(name);
  return [...names];
}

/** @param files name in the folder to text. @returns what the compiler says of each. */
export function typeCheck(files: ReadonlyMap<string, string>): CompilerError[] {
  const root = process.cwd();
  const folder = mkdtempSync(path.join(tmpdir(), 'twochat-types-'));
  try {
    for (const [name, text] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const stubs = packagesIn(files.values()).map((name) => `declare module '${name}';`);
    writeFileSync(path.join(folder, 'stubs.d.ts'), stubs.join('\n'));
    const options = {
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      module: 'preserve',
      moduleDetection: 'force',
      jsx: 'preserve',
      strict: true,
      noUncheckedIndexedAccess: true,
      noImplicitReturns: true,
      allowUnreachableCode: false,
      experimentalDecorators: true,
      skipLibCheck: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [path.join(root, 'node_modules/@types')],
      paths: Object.fromEntries(TYPED.map((name) => [name, [path.join(root, 'node_modules', name)]])),
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['.'] }));
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return [...run.stdout.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+: .*)$/gm)].map((match) => ({
      file: match[1] ?? '',
      text: match[2] ?? '',
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
