/**
 * Analysis per document and version. A newer version drops an older one; two askers of one version share the work.
 */
import { createEngine, type ParsedFile } from '../analysis/engine';
import type { FileAnalysis } from '../analysis/model';
import { collectAround } from '../analysis/program/collect';
import type { EnvironmentWriter } from '../fixes/environment';
import { createPlanner, type Planner } from '../fixes/planner';
import type { Writer } from '../fixes/writer';
import { type Finding, findingsOf } from '../rules';
import type { Cancellation, ServiceInit, TextDocument } from './types';
import { splitUri, WorkspaceProject } from './workspace';

export interface DocumentAnalysis {
  readonly file: ParsedFile;
  readonly analysis: FileAnalysis;
  readonly findings: readonly Finding[];
}

export interface Session {
  /** Of fixes in the languages that were loaded so far: in that of every document that was analysed. */
  readonly planner: Planner;
  /** Undefined for files without marks, languages that are not read, and where the asker no longer wants it. */
  analysisOf(document: TextDocument, token?: Cancellation): Promise<DocumentAnalysis | undefined>;
  forget(uri: string): void;
  dispose(): void;
}

/** A file of this many UTF-16 units or more is not read: it is generated or data. */
export const MAX_TEXT_LENGTH = 6_000_000;

interface Entry {
  readonly version: number;
  readonly work: Promise<DocumentAnalysis | undefined>;
}

/** Documents that are kept analysed; the one asked for longest ago goes first. */
const MAX_ENTRIES = 40;

export function createSession(init: ServiceInit): Session {
  const writers = new Set<Writer>();
  const environments = new Set<EnvironmentWriter>();
  const engine = createEngine(init.wasm, async (id) => {
    const { language, writer, environment } = await init.packs(id);
    if (writer !== undefined) writers.add(writer);
    environments.add(environment);
    return language;
  });
  const entries = new Map<string, Entry>();

  const projects = new Map<string, WorkspaceProject>();

  function projectOf(origin: string): WorkspaceProject {
    let project = projects.get(origin);
    if (project === undefined) {
      project = new WorkspaceProject(engine, origin, init.files, init.logger);
      projects.set(origin, project);
    }
    return project;
  }

  /** The other files that a file uses; none where the workspace cannot be asked, for the file itself can still be read. */
  async function around(file: ParsedFile, origin: string): Promise<readonly ParsedFile[]> {
    if (init.files === undefined) return [];
    try {
      const project = projectOf(origin);
      project.open(file.path, file.text);
      const files = await collectAround(project, file.path, await project.paths());
      return files.filter((one) => one.path !== file.path);
    } catch (error) {
      init.logger?.warn('Files around a document were left out', { uri: origin + file.path, error: String(error) });
      return [];
    }
  }

  async function analyse(document: TextDocument): Promise<DocumentAnalysis | undefined> {
    const text = document.getText();
    const { origin, path } = splitUri(document.uri);
    if (text.length > MAX_TEXT_LENGTH || !engine.hasMarks(text)) return undefined;
    const file = await engine.parse({ path, text, languageId: document.languageId });
    if (file === undefined) return undefined;
    const analysis = engine.analyze([file, ...(await around(file, origin))]).get(path) ?? {
      path,
      calls: [],
      tests: [],
      strays: [],
    };
    return { file, analysis, findings: findingsOf({ file, analysis }) };
  }

  return {
    planner: createPlanner(writers, environments),
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
    forget(uri) {
      entries.delete(uri);
      const { origin, path } = splitUri(uri);
      projects.get(origin)?.forget(path);
    },
    dispose() {
      entries.clear();
      engine.dispose();
    },
  };
}
