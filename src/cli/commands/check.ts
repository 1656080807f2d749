/** `check`: what the code says about 2Chat's status codes, for people and for machines. */
import { withoutBaseline, writeBaseline } from '../check/baseline';
import { checkInputs } from '../check/inputs';
import { type CheckOptions, HELP, readOptions } from '../check/options';
import { decodeText } from '../files/encoding';
import { findInputs, type Inputs, inputOf, isFatal } from '../files/inputs';
import { absolutePath, shownPath } from '../files/paths';
import { FORMATS } from '../format';
import { wantsColors } from '../format/colors';
import type { Host } from '../host';
import { DiskSettings } from '../program/settings';
import { failsAt } from '../report/severity';
import { UsageError } from '../usageError';
import type { Command, ExitCode } from './command';

interface Given {
  readonly inputs: Inputs;
  /** By path; what comes in by standard input. */
  readonly texts: ReadonlyMap<string, string>;
}

async function givenBy(host: Host, { paths, stdinPath }: CheckOptions): Promise<Given> {
  if (stdinPath === undefined) return { inputs: await findInputs(host.disk, host.cwd, paths), texts: new Map() };
  const inputs = await inputOf(host.disk, host.cwd, stdinPath);
  try {
    const { text } = decodeText(await host.stdin());
    return { inputs, texts: new Map(inputs.files.map((path) => [path, text])) };
  } catch {
    throw new UsageError('Standard input is neither UTF-8 nor UTF-16 with a byte order mark.');
  }
}

export const check: Command = {
  name: 'check',
  summary: 'Find 2Chat calls, status checks and what is wrong with them',
  help: HELP,
  async run(args, host): Promise<ExitCode> {
    const options = readOptions(args);
    const { inputs, texts: given } = await givenBy(host, options);
    const settings = await DiskSettings.of(host, options.settings);
    const checked = await checkInputs(host, inputs, settings, given);
    const { problems, texts, edits } = checked;
    let { report } = checked;
    if (options.baseline !== undefined) {
      const place = { cwd: host.cwd, file: absolutePath(host.cwd, options.baseline) };
      if (options.writesBaseline) {
        const count = await writeBaseline(host.disk, place, report, texts);
        host.stderr.write(`${options.baseline}: ${count} finding${count === 1 ? '' : 's'} written.\n`);
      }
      report = await withoutBaseline(host.disk, place, report, texts);
    }
    const output = FORMATS[options.format]?.format(report, {
      colors: wantsColors(host.env, host.stdout.isTerminal),
      textOf: (path) => texts.get(path),
      editsOf: (fix) => edits.get(fix) ?? [],
      filesRead: inputs.files.length,
    });
    host.stdout.write(output ?? '');
    const fatal = problems.filter((problem) => isFatal(problem, inputs));
    for (const { path, message } of fatal) host.stderr.write(`${shownPath(host.cwd, path)}: ${message}\n`);
    if (fatal.length > 0) return 2;
    return failsAt(report, options.failOn, options.maxWarnings) ? 1 : 0;
  },
};
