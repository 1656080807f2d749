/** A command of the program: a file here and a line in the table of `index.ts`. */
import type { Host } from '../host';

/** 0: nothing to report. 1: findings at or above the level. 2: wrong use, or input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** All of `--help`. */
  readonly help: string;
  /** @throws UsageError */
  run(args: readonly string[], host: Host): Promise<ExitCode>;
}
