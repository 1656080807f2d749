/** Runs the command in this process, on folders made for a test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Disk, nodeDisk } from '../../../src/cli/files/disk';
import type { Report } from '../../../src/cli/report/model';
import { run } from '../../../src/cli/run';
import { wasmFromPackages } from '../../support/wasm';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly disk?: Partial<Disk>;
  readonly stdin?: string;
  readonly env?: Record<string, string>;
  readonly isTerminal?: boolean;
  /** Names of files. */
  readonly crashed?: ReadonlySet<string>;
}

/** @param cwd absolute. */
export async function command(cwd: string, args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    isTerminal: around.isTerminal ?? false,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await run(args, {
    cwd,
    env: around.env ?? {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin: async () => new TextEncoder().encode(around.stdin ?? ''),
    disk: { ...nodeDisk, ...around.disk },
    wasm: wasmFromPackages,
    crashed: around.crashed ?? new Set(),
  });
  return { code, ...written };
}

/** `check --format json`, and its output read; findings do not make it fail. */
export async function checkJson(
  cwd: string,
  paths: readonly string[] = ['.'],
  around?: Surroundings,
): Promise<Ran & { readonly report: Report }> {
  const ran = await command(cwd, ['check', '--format', 'json', '--fail-on', 'never', ...paths], around);
  return { ...ran, report: JSON.parse(ran.stdout) as Report };
}

const folders: string[] = [];

/** A new folder with these files; `removeFolders` takes it away. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'twochat codes ü '));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** As 2Chat gives them, but nobody's. */
export const KEY = `UAK${'7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915'}`;

/** A call whose status nobody looks at: one finding. */
export const UNCHECKED = `const response = await fetch('https://api.p.2chat.io/open/info');
const info = await response.json();
`;

/** A call whose status is looked at: no finding, two statuses. */
export const CHECKED = `const response = await fetch('https://api.p.2chat.io/open/info');
if (response.status === 429 || response.status === 503) throw new Error('later');
`;
