/** The project files that count for the files of a run: the nearest of each, or one that was named. */

import { type ReadingOptions, unitedOptions } from '../../analysis/reading';
import type { Finding } from '../../rules';
import { type SeverityOf, severities } from '../../rules/levels';
import { means } from '../../rules/patterns';
import { type ProjectFile, ProjectFiles, projectFile } from '../../service/config/projects';
import { NO_CONFIG } from '../../service/config/read';
import { english } from '../../service/text';
import { absolutePath } from '../files/paths';
import { isUnreadable, readSource } from '../files/read';
import type { Host } from '../host';
import type { Problem } from '../problem';
import { UsageError } from '../usageError';

export interface RunSettings {
  /** Instead of those that are found. */
  readonly config?: string;
  /** Only findings of these rules: ids, or prefixes with `*`. */
  readonly rules?: readonly string[];
}

export class DiskSettings {
  /** What is wrong in project files, each once. */
  readonly problems: Problem[] = [];
  readonly #found: ProjectFiles;
  readonly #told = new Set<string>();

  private constructor(
    private readonly host: Pick<Host, 'disk'>,
    private readonly named: ProjectFile | undefined,
    private readonly rules: readonly string[],
  ) {
    this.#found = new ProjectFiles((path) => this.#read(path));
  }

  /** @throws UsageError where the file that is named cannot be read. */
  static async of(host: Pick<Host, 'disk' | 'cwd'>, { config, rules = [] }: RunSettings): Promise<DiskSettings> {
    if (config === undefined) return new DiskSettings(host, undefined, rules);
    const path = absolutePath(host.cwd, config);
    const read = await readSource(host.disk, path);
    if (isUnreadable(read)) throw new UsageError(`--config ${config}: ${read.problem}`);
    return new DiskSettings(host, projectFile(path, read.text), rules);
  }

  /** Undefined for a file that is left out. */
  async severitiesFor(path: string): Promise<SeverityOf | undefined> {
    const file = this.named ?? (await this.#found.of(path));
    if (file === undefined) return severities([], NO_CONFIG.preset);
    this.#tell(file);
    return file.ignores(path) ? undefined : severities([file.config.rules], file.config.preset);
  }

  /** What the project files of some files say of their ways to 2Chat. */
  async readingFor(paths: readonly string[]): Promise<ReadingOptions> {
    const files =
      this.named === undefined ? await Promise.all(paths.map((path) => this.#found.of(path))) : [this.named];
    return unitedOptions([...new Set(files)].flatMap((file) => (file === undefined ? [] : [file.config])));
  }

  /** Those that are reported, of a file that has these severities. */
  shown(findings: readonly Finding[], severityOf: SeverityOf): readonly Finding[] {
    return findings.filter(
      ({ rule }) =>
        severityOf(rule) !== undefined &&
        (this.rules.length === 0 || this.rules.some((pattern) => means(pattern, rule.id))),
    );
  }

  #tell({ path, problems }: ProjectFile): void {
    if (this.#told.has(path)) return;
    this.#told.add(path);
    for (const { text, args } of problems)
      this.problems.push({ path, message: english(text, ...args), isFailure: true });
  }

  async #read(path: string): Promise<string | undefined> {
    if ((await this.host.disk.kindOf(path).catch(() => undefined)) !== 'file') return undefined;
    const read = await readSource(this.host.disk, path);
    if (!isUnreadable(read)) return read.text;
    this.problems.push({ path, message: read.problem, isFailure: true });
    return undefined;
  }
}
