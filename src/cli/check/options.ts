/** The options of `check`. */
import { FORMATS } from '../format';
import { oneOf, readArguments, ruleOptions } from '../options';
import type { RunSettings } from '../program/settings';
import { FAIL_LEVELS, type FailLevel } from '../report/severity';
import { UsageError } from '../usageError';

export const HELP = `Usage: twochat-codes check [options] PATH...

Finds the calls of 2Chat's API, the places that look at their status, and what is wrong with them.
PATH is a file or a folder. In folders .gitignore counts; node_modules, vendor and the like are not read.

Options:
  --format pretty|json|sarif|github    how to write the result; pretty is the default, github is for its Actions
  --fail-on error|warning|info|never   the mildest finding that makes the exit code 1; warning is the default
  --max-warnings N                     so many warnings are no failure
  --rule ID                            only this rule, such as status/unchecked or status/*; may be given again
  --config FILE                        this project file instead of the nearest .twochatrc.json
  --baseline FILE                      leave out the findings that this file lists
  --write-baseline                     write the findings of now to the baseline, and succeed
  --stdin --stdin-filename PATH        check what comes in by standard input, as if it stood at PATH
  --help                               this text

Exit code: 0 nothing to report, 1 findings at or above the level, 2 wrong use or input that cannot be read.`;

export interface CheckOptions {
  readonly paths: readonly string[];
  /** Standard input instead, as if it stood at this path. */
  readonly stdinPath?: string;
  readonly format: string;
  readonly failOn: FailLevel;
  /** Undefined where each warning counts. */
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly writesBaseline: boolean;
  readonly settings: RunSettings;
}

function countOf(option: string, written: string | undefined): number | undefined {
  if (written === undefined || /^\d+$/.test(written)) return written === undefined ? undefined : Number(written);
  throw new UsageError(`--${option} ${written} is no number. Write it as --${option} 10.`);
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'pretty' },
    'fail-on': { type: 'string', default: 'warning' },
    'max-warnings': { type: 'string' },
    rule: { type: 'string', multiple: true },
    config: { type: 'string' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'boolean', default: false },
    stdin: { type: 'boolean', default: false },
    'stdin-filename': { type: 'string' },
  });
  const stdinPath = values['stdin-filename'];
  if (values.stdin !== (stdinPath !== undefined))
    throw new UsageError('--stdin and --stdin-filename go together: the name tells the language and the project.');
  if (values.stdin && positionals.length > 0)
    throw new UsageError('--stdin is instead of files and folders: leave them out, or leave it out.');
  if (!values.stdin && positionals.length === 0)
    throw new UsageError('Say which files or folders to check: twochat-codes check . for the working directory.');
  if (values['write-baseline'] && values.baseline === undefined)
    throw new UsageError('--write-baseline needs --baseline FILE: the file that it writes.');
  return {
    paths: positionals,
    stdinPath,
    format: oneOf('format', values.format, Object.keys(FORMATS)),
    failOn: oneOf('fail-on', values['fail-on'], FAIL_LEVELS),
    maxWarnings: countOf('max-warnings', values['max-warnings']),
    baseline: values.baseline,
    writesBaseline: values['write-baseline'],
    settings: { config: values.config, rules: ruleOptions(values.rule) },
  };
}
