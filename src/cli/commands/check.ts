/** `check`: what the code says about 2Chat's status codes, for people and for machines. */
import { createEngine } from '../../analysis/engine';
import type { FileAnalysis } from '../../analysis/model';
import { type Collected, collectProgram } from '../../analysis/program/collect';
import { languageIdOf } from '../../languages';
import { everyLanguage } from '../../languages/all';
import { findInputs, type Inputs, isFatal } from '../files/inputs';
import { absolutePath, byPath, shownPath } from '../files/paths';
import { fixContextOf, plannedFixes } from '../fix/planned';
import { FORMATS } from '../format';
import { wantsColors } from '../format/colors';
import type { Host } from '../host';
import { oneOf, readArguments, ruleOptions } from '../options';
import type { Problem } from '../problem';
import { analyseProgram } from '../program/analyse';
import { DiskProject, reasonOf } from '../program/project';
import { DiskSettings, type RunSettings } from '../program/settings';
import { createProgress } from '../progress';
import { fileReport, isEmpty } from '../report/fileReport';
import type { FileReport, Report } from '../report/model';
import { FAIL_LEVELS, type FailLevel, failsAt } from '../report/severity';
import { TOOL } from '../tool';
import { UsageError } from '../usageError';
import type { Command, ExitCode } from './command';

const HELP = `Usage: twochat-codes check [options] PATH...

Finds the calls of 2Chat's API, the places that look at their status, and what is wrong with them.
PATH is a file or a folder. In folders .gitignore counts; node_modules, vendor and the like are not read.

Options:
  --format pretty|json                 how to write the result; pretty is the default
  --fail-on error|warning|info|never   the mildest finding that makes the exit code 1; warning is the default
  --rule ID                            only this rule, such as status/unchecked or status/*; may be given again
  --config FILE                        this project file instead of the nearest .twochatrc.json
  --help                               this text

Exit code: 0 nothing to report, 1 findings at or above the level, 2 wrong use or input that cannot be read.`;

interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: string;
  readonly failOn: FailLevel;
  readonly settings: RunSettings;
}

function readOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'pretty' },
    'fail-on': { type: 'string', default: 'warning' },
    rule: { type: 'string', multiple: true },
    config: { type: 'string' },
  });
  if (positionals.length === 0)
    throw new UsageError('Say which files or folders to check: twochat-codes check . for the working directory.');
  return {
    paths: positionals,
    format: oneOf('format', values.format, Object.keys(FORMATS)),
    failOn: oneOf('fail-on', values['fail-on'], FAIL_LEVELS),
    settings: { config: values.config, rules: ruleOptions(values.rule) },
  };
}

async function reportOf(
  project: DiskProject,
  settings: DiskSettings,
  path: string,
  analysis: FileAnalysis,
  shown: (path: string) => string,
): Promise<FileReport | undefined> {
  const text = await project.textOf(path);
  const context = await fixContextOf(project, settings, analysis);
  if (text === undefined || context === undefined) return undefined;
  const { findings, severityOf } = context;
  const fixes = findings.length === 0 ? [] : plannedFixes(project, context);
  return fileReport(
    { text, language: languageIdOf(path) ?? 'plaintext', analysis, findings, fixes, severityOf },
    shown,
  );
}

function partialProblem(cwd: string, collected: Collected): readonly Problem[] {
  if (!collected.isPartial) return [];
  const message =
    'So many files use 2Chat, or files that do, that not all of them were followed. Check folders one by one.';
  return [{ path: absolutePath(cwd, '.'), message, isFailure: false }];
}

interface Checked {
  readonly report: Report;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

async function checkInputs(host: Host, inputs: Inputs, options: CheckOptions): Promise<Checked> {
  const { cwd, stderr } = host;
  const settings = await DiskSettings.of(host, options.settings);
  const engine = createEngine(host.wasm, everyLanguage);
  const project = new DiskProject(engine, host, inputs.roots);
  const progress = createProgress(stderr, 'Reading file');
  try {
    const collected = await collectProgram(project, inputs.files, progress.update);
    const analysed = analyseProgram(engine, collected.files);
    const shown = (path: string) => shownPath(cwd, path);
    const files: FileReport[] = [];
    const texts = new Map<string, string>();
    for (const path of inputs.files) {
      const analysis = analysed.analyses.get(path);
      if (analysis === undefined) continue;
      const file = await reportOf(project, settings, path, analysis, shown).catch((error: unknown) => {
        project.problems.push({ path, message: `Could not be checked: ${reasonOf(error)}.`, isFailure: true });
        return undefined;
      });
      if (file === undefined || isEmpty(file)) continue;
      files.push(file);
      texts.set(file.path, (await project.textOf(path)) ?? '');
    }
    engine.dispose();
    const partial = partialProblem(cwd, collected);
    const problems = [...inputs.problems, ...settings.problems, ...project.problems, ...analysed.problems, ...partial];
    const errors = problems.map(({ path, message }) => ({ path: shown(path), message }));
    return {
      report: {
        schema: 1,
        tool: TOOL,
        files: files.sort((left, right) => byPath(left.path, right.path)),
        errors: errors.sort((left, right) => byPath(left.path, right.path)),
      },
      problems,
      texts,
    };
  } finally {
    progress.end();
  }
}

export const check: Command = {
  name: 'check',
  summary: 'Find 2Chat calls, status checks and what is wrong with them',
  help: HELP,
  async run(args, host): Promise<ExitCode> {
    const options = readOptions(args);
    const inputs = await findInputs(host.disk, host.cwd, options.paths);
    const { report, problems, texts } = await checkInputs(host, inputs, options);
    const output = FORMATS[options.format]?.format(report, {
      colors: wantsColors(host.env, host.stdout.isTerminal),
      textOf: (path) => texts.get(path),
      filesRead: inputs.files.length,
    });
    host.stdout.write(output ?? '');
    const fatal = problems.filter((problem) => isFatal(problem, inputs));
    for (const { path, message } of fatal) host.stderr.write(`${shownPath(host.cwd, path)}: ${message}\n`);
    if (fatal.length > 0) return 2;
    return failsAt(report, options.failOn) ? 1 : 0;
  },
};
