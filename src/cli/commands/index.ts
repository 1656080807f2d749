/** All commands. */
import { check } from './check';
import type { Command } from './command';
import { explain } from './explain';
import { fix } from './fix';

export type { Command, ExitCode } from './command';

export const COMMANDS: readonly Command[] = [check, explain, fix];
