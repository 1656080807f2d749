/** `fix`: applies fixes, or shows what they would do. */
import { createEngine } from '../../analysis/engine';
import { collectProgram } from '../../analysis/program/collect';
import type { Fix } from '../../fixes';
import { everyLanguage } from '../../languages/all';
import { type DecodedText, encodeText } from '../files/encoding';
import { findInputs, type Inputs, isFatal } from '../files/inputs';
import { shownPath } from '../files/paths';
import { isUnreadable, readSource, systemProblem } from '../files/read';
import { unifiedDiff } from '../fix/diff';
import { type FixedFile, Fixer } from '../fix/fixer';
import { offeredFixes, type Selection } from '../fix/selection';
import type { Host } from '../host';
import { readArguments, ruleOptions } from '../options';
import { DiskProject } from '../program/project';
import { DiskSettings, type RunSettings } from '../program/settings';
import { createProgress } from '../progress';
import { fixReport } from '../report/fileReport';
import { Positions } from '../report/positions';
import { UsageError } from '../usageError';
import type { Command, ExitCode } from './command';

const HELP = `Usage: twochat-codes fix [options] PATH...

Repairs what "check" finds. Without --suggestions only what is safe; without --write nothing is written.

Options:
  --diff            show what would change, as a diff (the default)
  --write           change the files
  --rule ID         only findings of this rule, such as status/unchecked or status/*; may be given again
  --fix ID          only this fix, such as retry/on-call; also where no finding asks for it
  --at LINE:COLUMN  only at this place of one file; both count from 1
  --config FILE     this project file instead of the nearest .twochatrc.json
  --suggestions     also what is a choice, not a repair
  --help            this text

Exit code: 0 done or nothing to do, 2 wrong use or input that cannot be read or written.`;

interface FixOptions {
  readonly paths: readonly string[];
  readonly write: boolean;
  readonly at?: { readonly line: number; readonly column: number };
  readonly selection: Omit<Selection, 'offset'>;
  readonly settings: RunSettings;
}

function placeOf(written: string): NonNullable<FixOptions['at']> {
  const match = /^(\d+):(\d+)$/.exec(written);
  if (match === null) throw new UsageError(`--at ${written} is no place. Write it as LINE:COLUMN, such as 12:9.`);
  return { line: Number(match[1]), column: Number(match[2]) };
}

function readOptions(args: readonly string[]): FixOptions {
  const { values, positionals } = readArguments(args, {
    diff: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rule: { type: 'string', multiple: true },
    config: { type: 'string' },
    fix: { type: 'string' },
    at: { type: 'string' },
    suggestions: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError('Say which files or folders to fix: twochat-codes fix src.');
  if (values.diff && values.write) throw new UsageError('--diff shows and --write changes: choose one of them.');
  return {
    paths: positionals,
    write: values.write,
    at: values.at === undefined ? undefined : placeOf(values.at),
    selection: { findingsOnly: values.rule !== undefined, fix: values.fix, suggestions: values.suggestions },
    settings: { config: values.config, rules: ruleOptions(values.rule) },
  };
}

/** What there is at a place, as a list to choose from. */
function listOf(fixes: readonly Fix[]): string {
  const lines = fixes.map(fixReport).map(({ id, title, kind }) => `  ${id} (${kind}): ${title}`);
  return lines.length === 0 ? 'Nothing is offered there.' : `What is offered there:\n${[...new Set(lines)].join('\n')}`;
}

class FixRun {
  constructor(
    private readonly host: Host,
    private readonly options: FixOptions,
    private readonly inputs: Inputs,
    private readonly project: DiskProject,
    private readonly settings: DiskSettings,
    private readonly fixer: Fixer,
  ) {}

  /** The place that was asked for, and an error with what there is where nothing fits. */
  async #selectionIn(path: string): Promise<Selection> {
    const { at, selection } = this.options;
    if (at === undefined) return selection;
    const offset = new Positions((await this.project.textOf(path)) ?? '').offsetOf(at);
    if (offset === undefined) throw new UsageError(`There is no place ${at.line}:${at.column} in this file.`);
    return { ...selection, offset };
  }

  async fixFile(path: string): Promise<void> {
    const selection = await this.#selectionIn(path);
    const context = selection.offset === undefined ? undefined : await this.fixer.contextOf(path);
    const original = await readSource(this.host.disk, path);
    if (isUnreadable(original)) return;
    const fixed = await this.fixer.fix(path, selection);
    if (fixed.applied.length === 0 && selection.offset !== undefined) {
      const offered = context === undefined ? [] : offeredFixes(context, selection);
      throw new UsageError(`No fix for these options at this place. ${listOf(offered)}`);
    }
    if (fixed.text !== original.text) await this.#deliver(path, original, fixed);
  }

  async #deliver(path: string, original: DecodedText, fixed: FixedFile): Promise<void> {
    const { cwd, disk, stdout } = this.host;
    const shown = shownPath(cwd, path);
    if (!this.options.write) {
      stdout.write(unifiedDiff(shown, original.text, fixed.text));
      return;
    }
    const now = await readSource(disk, path);
    if (isUnreadable(now) || now.text !== original.text) {
      this.#unwritten(path, 'Not written: it was changed in the meantime.');
      return;
    }
    try {
      await disk.write(path, encodeText({ text: fixed.text, encoding: original.encoding }));
    } catch (error) {
      this.#unwritten(path, systemProblem('Not written', error));
      return;
    }
    for (const fix of fixed.applied) stdout.write(`${shown}: ${fixReport(fix).title}\n`);
  }

  #unwritten(path: string, message: string): void {
    this.project.problems.push({ path, message, isFailure: true });
  }

  /** What went wrong, on standard error. */
  report(): ExitCode {
    const { cwd, stderr } = this.host;
    const problems = [...this.inputs.problems, ...this.settings.problems, ...this.project.problems];
    for (const { path, message } of problems) stderr.write(`${shownPath(cwd, path)}: ${message}\n`);
    return problems.some((problem) => isFatal(problem, this.inputs)) ? 2 : 0;
  }
}

export const fix: Command = {
  name: 'fix',
  summary: 'Repair what is wrong, or show how',
  help: HELP,
  async run(args, host): Promise<ExitCode> {
    const options = readOptions(args);
    const inputs = await findInputs(host.disk, host.cwd, options.paths);
    if (options.at !== undefined && (inputs.files.length !== 1 || inputs.named.size !== 1))
      throw new UsageError('--at is a place in a file: name one file with it.');
    const engine = createEngine(host.wasm, everyLanguage);
    const progress = createProgress(host.stderr, 'Reading file');
    try {
      const settings = await DiskSettings.of(host, options.settings);
      engine.configure(await settings.readingFor(inputs.files));
      const project = new DiskProject(engine, host, inputs.roots);
      const { files } = await collectProgram(project, inputs.files, progress.update);
      progress.end();
      const run = new FixRun(host, options, inputs, project, settings, new Fixer(project, settings, files));
      const members = new Set(files.map((file) => file.path));
      for (const path of inputs.files) if (members.has(path) || options.at !== undefined) await run.fixFile(path);
      engine.dispose();
      return run.report();
    } finally {
      progress.end();
    }
  },
};
