/** From arguments to an exit code. */
import { COMMANDS, type ExitCode } from './commands';
import type { Host } from './host';
import { TOOL } from './tool';
import { UsageError } from './usageError';

const HELP = `Usage: ${TOOL.name} COMMAND [options]

Reads code that calls 2Chat's API: its status codes, how they are handled, and what to do about them.

Commands:
${COMMANDS.map((command) => `  ${command.name.padEnd(10)}${command.summary}`).join('\n')}

Options:
  --help     this text; after a command, that of the command
  --version  the version

Example: ${TOOL.name} check src`;

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

/** Options end at `--`: what comes after it is a path, whatever it looks like. */
function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some(isHelp);
}

async function dispatch(args: readonly string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) throw new UsageError(`Say what to do.\n\n${HELP}`);
  if (isHelp(name) || name === 'help') {
    host.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    host.stdout.write(`${TOOL.version}\n`);
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    const known = COMMANDS.map((one) => one.name).join(', ');
    throw new UsageError(`"${name}" is no command. Commands are ${known}; ${TOOL.name} --help tells more.`);
  }
  if (wantsHelp(rest)) {
    host.stdout.write(`${command.help}\n`);
    return 0;
  }
  return command.run(rest, host);
}

/** Never rejects for what a user did: that is a message on standard error and exit code 2. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(args, host);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.stderr.write(`${TOOL.name}: ${error.message}\n`);
    return 2;
  }
}
