/** The program `twochat-codes`. */
import { buffer } from 'node:stream/consumers';
import { crashedFiles, ParserCrash, startAgain } from './crash';
import { nodeDisk } from './files/disk';
import { run } from './run';
import { TOOL } from './tool';
import { builtWasm } from './wasm';

/** A reader that has seen enough (`| head`) is no error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

async function main(): Promise<void> {
  const crashed = crashedFiles(process.env);
  const output = (stream: NodeJS.WriteStream) => {
    stream.on('error', endQuietly);
    return { write: (text: string) => void stream.write(text), isTerminal: stream.isTTY === true };
  };
  const exitCode = run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: () => buffer(process.stdin),
    disk: nodeDisk,
    wasm: builtWasm,
    crashed,
  });
  process.exitCode = await exitCode.catch((error: unknown) => {
    if (error instanceof ParserCrash) return startAgain(new Set([...crashed, error.path]));
    throw error;
  });
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${TOOL.name}: internal error, please report it.\n${String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 2;
});
