/** `go vet` and `gofmt` over many packages at once. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SourceText } from './fixing';

/** The files of one folder. */
export type Package = readonly SourceText[];

/** The packages that every Go program can import; undefined without Go. */
export function standardPackages(): ReadonlySet<string> | undefined {
  const run = spawnSync('go', ['list', 'std'], { encoding: 'utf8' });
  return run.status === 0 ? new Set(run.stdout.trim().split('\n')) : undefined;
}

/** Whether the machine can check a package: it has Go's own library, but no other. */
export function isCheckable(files: Package, standard: ReadonlySet<string>): boolean {
  const imports = /^import[ \t]*(?:\([^)]*\)|.*)$/gm;
  return files
    .flatMap(({ text }) => [...text.matchAll(imports)])
    .flatMap(([one]) => [...one.matchAll(/"([^"]*)"/g)])
    .every(([, name = '']) => standard.has(name));
}

/** @returns for each package what the tools say of it, without the name of its folder. */
export function checkGo(packages: readonly Package[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'twochat-go-'));
  const said = packages.map((): string[] => []);
  try {
    writeFileSync(path.join(folder, 'go.mod'), 'module written\n\ngo 1.18\n');
    for (const [index, files] of packages.entries()) {
      mkdirSync(path.join(folder, `p${index}`));
      for (const file of files) writeFileSync(path.join(folder, `p${index}`, path.basename(file.path)), file.text);
    }
    for (const args of [
      ['go', 'vet', './...'],
      ['gofmt', '-l', '.'],
    ]) {
      const run = spawnSync(args[0] as string, args.slice(1), { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
      for (const [, index, rest] of `${run.stdout}${run.stderr}`.matchAll(/^(?:vet: )?(?:\.\/)?p(\d+)\/(.*)$/gm))
        said[Number(index)]?.push(`${args[0]}: ${rest}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return said.map((lines) => lines.join('; '));
}
