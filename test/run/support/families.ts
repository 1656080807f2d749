/** The languages and clients whose fixes are run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Family {
  /** Name of its folder of programs. */
  readonly id: string;
  readonly language: 'JavaScript' | 'TypeScript' | 'Python';
  readonly client: string;
  readonly extension: string;
  /** What the client throws for a response with an error status; null where it throws nothing. */
  readonly throws: string | null;
}

export const FAMILIES: readonly Family[] = [
  { id: 'fetch-js', language: 'JavaScript', client: 'fetch', extension: '.js', throws: null },
  { id: 'fetch-ts', language: 'TypeScript', client: 'fetch', extension: '.ts', throws: null },
  { id: 'axios-js', language: 'JavaScript', client: 'axios', extension: '.js', throws: 'AxiosError' },
  { id: 'axios-ts', language: 'TypeScript', client: 'axios', extension: '.ts', throws: 'AxiosError' },
  { id: 'requests', language: 'Python', client: 'requests', extension: '.py', throws: null },
  { id: 'httpx', language: 'Python', client: 'httpx', extension: '.py', throws: null },
  { id: 'httpx-async', language: 'Python', client: 'httpx (async)', extension: '.py', throws: null },
];

/** The first `python3` of the search path that has a package. */
function pythonWith(name: string): string | undefined {
  const candidates = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'python3'));
  return candidates
    .filter((candidate) => existsSync(candidate))
    .find((candidate) => spawnSync(candidate, ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0);
}

const interpreters = new Map<string, string | undefined>();

/** The program that runs a family; undefined where the machine lacks it. */
export function interpreterOf(family: Family): string | undefined {
  if (family.language !== 'Python') return process.execPath;
  const [name = ''] = family.client.split(' ');
  if (!interpreters.has(name)) interpreters.set(name, pythonWith(name));
  return interpreters.get(name);
}
