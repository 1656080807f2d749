/**
 * Analysis per document and version. A newer version drops an older one; two askers of one version share the work.
 */
import { createEngine, type ParsedFile } from '../analysis/engine';
import { emptyAnalysis, type FileAnalysis } from '../analysis/model';
import { collectAround } from '../analysis/program/collect';
import { byPath } from '../analysis/program/paths';
import { NO_OPTIONS, type ReadingOptions } from '../analysis/reading';
import type { FindingFixer } from '../fixes/findingFixes';
import { createPlanner, type Planner } from '../fixes/planner';
import type { Writer } from '../fixes/writer';
import { LANGUAGES, languageForId } from '../languages';
import { type Finding, findingsOf } from '../rules';
import type { Cancellation, ServiceInit, TextDocument } from './types';
import { splitUri, WorkspaceProject } from './workspace';
import { WorkspaceIndex } from './workspaceIndex';

export interface DocumentAnalysis {
  readonly file: ParsedFile;
  readonly analysis: FileAnalysis;
  readonly findings: readonly Finding[];
  readonly others: readonly ParsedFile[];
}

export interface Session {
  /** Of fixes in the languages that were loaded so far: in that of every document that was analysed. */
  readonly planner: Planner;
  /** Undefined for files without marks, languages that are not read, and where the asker no longer wants it. */
  analysisOf(document: TextDocument, token?: Cancellation): Promise<DocumentAnalysis | undefined>;
  /** URIs of the files of the workspace with marks, and of those that use them; reads all files. */
  concerned(): Promise<readonly string[]>;
  /** What was read under other options is read again. */
  configure(options: ReadingOptions): void;
  forget(uri: string): void;
  dispose(): void;
}

/** A file of this many UTF-16 units or more is not read: it is generated or data. */
export const MAX_TEXT_LENGTH = 6_000_000;
/** Of a file without a mark. */
const MAX_UNMARKED_LENGTH = 500_000;

interface Workspace {
  readonly project: WorkspaceProject;
  readonly index: WorkspaceIndex;
}

interface Entry {
  readonly version: number;
  readonly work: Promise<DocumentAnalysis | undefined>;
}

/** Documents that are kept analysed; the one asked for longest ago goes first. */
const MAX_ENTRIES = 40;

/** The id of the language in which a file was parsed. */
function languageOf(file: ParsedFile): string {
  return languageForId(file.languageId)?.language.id ?? file.languageId;
}

function isSame(left: ReadingOptions, right: ReadingOptions): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

export function createSession(init: ServiceInit): Session {
  const writers = new Set<Writer>();
  const fixers = new Set<FindingFixer>();
  const engine = createEngine(init.wasm, async (id) => {
    const { language, writer, fixer } = await init.packs(id);
    if (writer !== undefined) writers.add(writer);
    fixers.add(fixer);
    return language;
  });
  const entries = new Map<string, Entry>();
  let options = NO_OPTIONS;

  const workspaces = new Map<string, Workspace>();

  function workspaceOf(origin: string): Workspace {
    let workspace = workspaces.get(origin);
    if (workspace === undefined) {
      const project = new WorkspaceProject(engine, origin, init.files, init.logger);
      const index = new WorkspaceIndex(project, {
        onProgress(done, all) {
          if (done === all) entries.clear();
          init.onIndexing?.(done, all);
        },
        onFailure: (error) => init.logger?.warn('The workspace could not be looked through', { error: String(error) }),
      });
      workspace = { project, index };
      workspaces.set(origin, workspace);
    }
    return workspace;
  }

  /**
   * The other files of the program that a file belongs to; none where the workspace cannot be asked, for the file itself can
   * still be read, and none where no file of the program has a mark.
   */
  async function around(file: ParsedFile, origin: string, isMarked: boolean): Promise<readonly ParsedFile[]> {
    if (init.files === undefined) return [];
    try {
      const { project, index } = workspaceOf(origin);
      project.open(file.path, file.text);
      if (isMarked) index.start();
      const known = await project.paths();
      const used = await collectAround(project, file.path, known);
      const members = index.isWhole ? await project.program(index.marked, languageOf(file)) : new Set<string>();
      const isMember = isMarked || members.has(file.path) || used.some((one) => engine.hasMarks(one.text));
      if (!isMember) return [];
      const files = new Map(used.map((one) => [one.path, one]));
      for (const path of members) {
        const member = files.has(path) ? undefined : await project.parsed(path);
        if (member !== undefined) files.set(path, member);
      }
      files.delete(file.path);
      return [...files.values()];
    } catch (error) {
      init.logger?.warn('Files around a document were left out', { uri: origin + file.path, error: String(error) });
      return [];
    }
  }

  async function analyse(document: TextDocument): Promise<DocumentAnalysis | undefined> {
    const text = document.getText();
    const { origin, path } = splitUri(document.uri);
    const isMarked = engine.hasMarks(text);
    if (text.length > (isMarked ? MAX_TEXT_LENGTH : MAX_UNMARKED_LENGTH)) return undefined;
    // A file without a mark can only be about 2Chat by another file that has one.
    if (!isMarked && workspaces.get(origin)?.index.isUsed !== true) return undefined;
    const file = await engine.parse({ path, text, languageId: document.languageId });
    if (file === undefined) return undefined;
    const others = await around(file, origin, isMarked);
    if (!isMarked && others.length === 0) return undefined;
    const program = [file, ...others].sort((left, right) => byPath(left.path, right.path));
    const analysis = engine.analyze(program).get(path) ?? emptyAnalysis(path);
    return { file, analysis, findings: findingsOf({ file, analysis }), others };
  }

  return {
    planner: createPlanner(writers, fixers),
    async analysisOf(document, token) {
      const { uri, version } = document;
      let entry = entries.get(uri);
      if (entry === undefined || entry.version !== version) {
        const work = analyse(document);
        entry = { version, work };
        work.catch(() => {
          if (entries.get(uri)?.work === work) entries.delete(uri);
        });
      }
      entries.delete(uri);
      entries.set(uri, entry);
      for (const oldest of entries.keys()) {
        if (entries.size <= MAX_ENTRIES) break;
        entries.delete(oldest);
      }
      const result = await entry.work;
      return token?.isCancellationRequested === true ? undefined : result;
    },
    async concerned() {
      const origins = new Set(((await init.files?.list()) ?? []).map((uri) => splitUri(uri).origin));
      const uris = new Set<string>();
      for (const origin of origins) {
        const { index, project } = workspaceOf(origin);
        await index.whole();
        for (const { id } of LANGUAGES)
          for (const path of await project.program(index.marked, id)) uris.add(origin + path);
      }
      return [...uris];
    },
    configure(next) {
      if (isSame(next, options)) return;
      options = next;
      engine.configure(next);
      entries.clear();
      for (const { index } of workspaces.values()) index.dispose();
      workspaces.clear();
    },
    forget(uri) {
      // What was found in other documents may come from this one.
      entries.clear();
      const { origin, path } = splitUri(uri);
      const workspace = workspaces.get(origin);
      workspace?.project.forget(path);
      workspace?.index.changed(path).catch((error: unknown) => {
        init.logger?.warn('A changed file could not be read', { uri, error: String(error) });
      });
    },
    dispose() {
      entries.clear();
      for (const { index } of workspaces.values()) index.dispose();
      engine.dispose();
    },
  };
}
