/** The files that are checked and analysed as one program, and what is found in them. */
import { createEngine } from '../../analysis/engine';
import type { FileAnalysis } from '../../analysis/model';
import { type Collected, collectProgram } from '../../analysis/program/collect';
import { languageIdOf } from '../../languages';
import { everyLanguage } from '../../languages/all';
import type { Inputs } from '../files/inputs';
import { absolutePath, byPath, shownPath } from '../files/paths';
import { fixContextOf, plannedFixes } from '../fix/planned';
import type { Host } from '../host';
import type { Problem } from '../problem';
import { analyseProgram } from '../program/analyse';
import { DiskProject, reasonOf } from '../program/project';
import type { DiskSettings } from '../program/settings';
import { createProgress } from '../progress';
import { type FileFindings, fileReport, isEmpty, type Replacement } from '../report/fileReport';
import type { FileReport, FixReport, Report } from '../report/model';
import { TOOL } from '../tool';

export interface Checked {
  readonly report: Report;
  readonly problems: readonly Problem[];
  /** Texts of the report's files, and the edits of its fixes. */
  readonly texts: ReadonlyMap<string, string>;
  readonly edits: FileFindings['edits'];
}

/** @param given texts that are not those on the disk, by path. */
export async function checkInputs(
  host: Host,
  inputs: Inputs,
  settings: DiskSettings,
  given: ReadonlyMap<string, string>,
): Promise<Checked> {
  const { cwd, stderr } = host;
  const engine = createEngine(host.wasm, everyLanguage);
  engine.configure(await settings.readingFor(inputs.files));
  const project = new DiskProject(engine, host, inputs.roots);
  for (const [path, text] of given) project.replace(path, text);
  const progress = createProgress(stderr, 'Reading file');
  try {
    const collected = await collectProgram(project, inputs.files, progress.update);
    const analysed = analyseProgram(engine, collected.files);
    const shown = (path: string) => shownPath(cwd, path);
    const files: FileReport[] = [];
    const texts = new Map<string, string>();
    const edits = new Map<FixReport, readonly Replacement[]>();
    for (const path of inputs.files) {
      const analysis = analysed.analyses.get(path);
      if (analysis === undefined) continue;
      const file = await findingsIn(project, settings, path, analysis, shown).catch((error: unknown) => {
        project.problems.push({ path, message: `Could not be checked: ${reasonOf(error)}.`, isFailure: true });
        return undefined;
      });
      if (file === undefined || isEmpty(file.report)) continue;
      files.push(file.report);
      for (const [fix, replacements] of file.edits) edits.set(fix, replacements);
      texts.set(file.report.path, (await project.textOf(path)) ?? '');
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
      edits,
    };
  } finally {
    progress.end();
  }
}

async function findingsIn(
  project: DiskProject,
  settings: DiskSettings,
  path: string,
  analysis: FileAnalysis,
  shown: (path: string) => string,
): Promise<FileFindings | undefined> {
  const text = await project.textOf(path);
  const context = await fixContextOf(project, settings, analysis);
  if (text === undefined || context === undefined) return undefined;
  const { findings, severityOf } = context;
  const fixes = findings.length === 0 ? [] : plannedFixes(project, context);
  const language = languageIdOf(path) ?? 'plaintext';
  return fileReport({ text, language, analysis, findings, fixes, severityOf }, shown);
}

function partialProblem(cwd: string, collected: Collected): readonly Problem[] {
  if (!collected.isPartial) return [];
  const message =
    'So many files use 2Chat, or files that do, that not all of them were followed. Check folders one by one.';
  return [{ path: absolutePath(cwd, '.'), message, isFailure: false }];
}
