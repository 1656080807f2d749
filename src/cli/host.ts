/** What the command line needs of the machine, so that tests can stand in for any part of it. */
import type { WasmBytes } from '../syntax/parser';
import type { Disk } from './files/disk';

export interface Output {
  write(text: string): void;
  /** Whether a person looks at it while it is written. */
  readonly isTerminal: boolean;
}

export interface Host {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All that comes in, to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly disk: Disk;
  readonly wasm: WasmBytes;
  /** Files, absolute, that break the parser: they are not given to it. */
  readonly crashed: ReadonlySet<string>;
}
