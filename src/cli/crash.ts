/**
 * A file on which the parser itself breaks: it runs out of memory or of stack on hostile input, and its runtime, of which
 * a process has one, reads no file after that. The command then starts again without that file.
 */
import { spawnSync } from 'node:child_process';

export class ParserCrash extends Error {
  override readonly name = 'ParserCrash';

  /** @param path of the file, absolute. */
  constructor(readonly path: string) {
    super('The parser broke');
  }
}

export function breaksParser(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError;
}

/** Hands the files on from one start to the next. */
const VARIABLE = 'TWOCHAT_CODES_CRASHED';
const MAX_STARTS = 20;

/** Files on which the parser broke in earlier starts. */
export function crashedFiles(env: Readonly<Record<string, string | undefined>>): ReadonlySet<string> {
  const paths: unknown = JSON.parse(env[VARIABLE] ?? '[]');
  return new Set(Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : []);
}

/** Runs this program again without the files. @returns its exit code. @throws where that was done too often. */
export function startAgain(crashed: ReadonlySet<string>): number {
  if (crashed.size > MAX_STARTS) throw new Error(`The parser breaks on more than ${MAX_STARTS} files`);
  const [node, ...args] = [process.execPath, ...process.execArgv, ...process.argv.slice(1)] as [string, ...string[]];
  const env = { ...process.env, [VARIABLE]: JSON.stringify([...crashed]) };
  return spawnSync(node, args, { env, stdio: 'inherit' }).status ?? 2;
}
