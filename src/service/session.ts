/**
 * Analysis per document and version. A newer version drops an older one; two askers of one version share the work.
 */
import { createEngine, type ParsedFile } from '../analysis/engine';
import type { FileAnalysis } from '../analysis/model';
import { type Finding, findingsOf } from '../rules';
import type { Cancellation, ServiceInit, TextDocument } from './types';

export interface DocumentAnalysis {
  readonly file: ParsedFile;
  readonly analysis: FileAnalysis;
  readonly findings: readonly Finding[];
}

export interface Session {
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
  const engine = createEngine(init.wasm);
  const entries = new Map<string, Entry>();

  async function analyse(document: TextDocument): Promise<DocumentAnalysis | undefined> {
    const text = document.getText();
    if (text.length > MAX_TEXT_LENGTH || !engine.hasMarks(text)) return undefined;
    const file = await engine.parse({ path: document.uri, text, languageId: document.languageId });
    if (file === undefined) return undefined;
    const analysis = engine.analyze([file]).get(file.path) ?? { path: file.path, calls: [], tests: [] };
    return { file, analysis, findings: findingsOf({ text, analysis }) };
  }

  return {
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
    forget: (uri) => void entries.delete(uri),
    dispose() {
      entries.clear();
      engine.dispose();
    },
  };
}
