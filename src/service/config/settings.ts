/** What counts for a document: its project file first, then the editor's settings, then the preset. */
import { inFolder } from '../../analysis/program/paths';
import { NO_OPTIONS, type ReadingOptions, unitedOptions } from '../../analysis/reading';
import type { Message } from '../../rules';
import { type SeverityOf, severities } from '../../rules/levels';
import type { Localize, ServiceInit, TextDocument } from '../types';
import { splitUri } from '../workspace';
import { readLevels } from './levels';
import { type ProjectFile, ProjectFiles } from './projects';
import { CONFIG_NAME, NO_CONFIG } from './read';

export interface DocumentSettings {
  readonly severityOf: SeverityOf;
  /** Nothing is reported in it. */
  readonly isIgnored: boolean;
  /** Its project file, with the URI that it has. */
  readonly project: (ProjectFile & { readonly uri: string }) | undefined;
  /** The URI of a project file that there could be; undefined for what is in no workspace. */
  readonly newProjectFile: string | undefined;
}

export class Settings {
  readonly #projects = new Map<string, ProjectFiles>();
  #reading = NO_OPTIONS;
  readonly #readings = new Map<string, ReadingOptions>();
  /** What was said of wrong settings: once is enough. */
  readonly #said = new Set<string>();

  constructor(
    private readonly init: Pick<ServiceInit, 'files' | 'settingsOf' | 'onWrongSettings'>,
    private readonly localize: Localize,
    /** Told how 2Chat is reached besides its own address, whenever that is another answer. */
    private readonly onReading: (reading: ReadingOptions) => void,
  ) {}

  async of(document: Pick<TextDocument, 'uri' | 'languageId'>): Promise<DocumentSettings> {
    const { origin, path } = splitUri(document.uri);
    const file = await this.#projectsOf(origin).of(path);
    if (file !== undefined) this.#say(CONFIG_NAME, origin + file.path, file.problems);
    const { levels, problems } = readLevels(this.init.settingsOf?.(document).rules);
    this.#say('twochat.rules', undefined, problems);
    if (file !== undefined) this.#note(origin + file.path, file.config);
    const root = this.init.files?.root?.(document.uri);
    const { rules, preset } = file?.config ?? NO_CONFIG;
    return {
      severityOf: severities([rules, levels], preset),
      isIgnored: file?.ignores(path) ?? false,
      project: file === undefined ? undefined : { ...file, uri: origin + file.path },
      newProjectFile: root === undefined ? undefined : inFolder(root, CONFIG_NAME),
    };
  }

  /** What the editor's settings say of ways to 2Chat; that of project files comes to it. */
  configure(reading: ReadingOptions): void {
    this.#reading = reading;
    this.#tellReading();
  }

  /** After any of them changed. */
  forget(): void {
    this.#projects.clear();
    this.#readings.clear();
    this.#tellReading();
    this.#said.clear();
  }

  #note(uri: string, { baseUrls, wrappers }: ReadingOptions): void {
    if (this.#readings.has(uri) || baseUrls.length + wrappers.length === 0) return;
    this.#readings.set(uri, { baseUrls, wrappers });
    this.#tellReading();
  }

  #tellReading(): void {
    this.onReading(unitedOptions([this.#reading, ...this.#readings.values()]));
  }

  #projectsOf(origin: string): ProjectFiles {
    let projects = this.#projects.get(origin);
    if (projects === undefined) {
      projects = new ProjectFiles(async (path) => this.init.files?.read(origin + path));
      this.#projects.set(origin, projects);
    }
    return projects;
  }

  #say(name: string, uri: string | undefined, problems: readonly Message[]): void {
    if (problems.length === 0) return;
    const said = problems.map(({ text, args }) => this.localize(text, ...args)).join(' ');
    const key = `${uri ?? name} ${said}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.init.onWrongSettings?.(`${name}: ${said}`, uri);
  }
}
