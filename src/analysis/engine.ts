/** Text to analysis: marks, parsing, lowering, solving, with nothing kept between calls. */
import type { Module, Span } from '../flow/ir';
import { type Language, type LanguageSource, languageForId, languageIdOf } from '../languages';
import type { CommentSyntax } from '../languages/comments';
import { type EmbeddedScript, embeddedScript, isEmbedding } from '../syntax/embedded';
import { createParser, type WasmBytes } from '../syntax/parser';
import type { SyntaxNode } from '../syntax/tree';
import { analyzeProgram } from './analyze';
import type { Call, FileAnalysis } from './model';
import { marksOf, NO_OPTIONS, type ReadingOptions } from './reading';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** VS Code language id; without it the ending of the path tells. */
  readonly languageId?: string;
}

export interface ParsedFile {
  readonly path: string;
  /** What was parsed: of a file with scripts inside, the scripts. */
  readonly text: string;
  /** Of what was parsed. */
  readonly languageId: string;
  readonly root: SyntaxNode;
  readonly module: Module;
  /** Offset in `text` to offset in the file; absent where they are the same. */
  readonly toFile?: (offset: number) => number;
  /** Of a page or component: what is around its scripts. */
  readonly page?: EmbeddedScript['page'];
  /** How its language writes comments. */
  readonly comments: CommentSyntax;
}

export interface Engine {
  /** Whether a text is worth parsing at all. */
  hasMarks(text: string): boolean;
  /** Undefined for languages that are not read. */
  parse(file: SourceFile): Promise<ParsedFile | undefined>;
  /** Paths that an import in a file of this engine may mean, best first; see `Language.resolveImport`. */
  candidates(module: string, from: ParsedFile): readonly string[];
  /** Analyses parsed files of this engine as one program. */
  analyze(files: readonly ParsedFile[]): ReadonlyMap<string, FileAnalysis>;
  /** Counts for what is asked afterwards. */
  configure(options: ReadingOptions): void;
  dispose(): void;
}

/** What of a file is parsed, and as what. */
function scriptOf(file: SourceFile): Pick<ParsedFile, 'text' | 'languageId' | 'toFile' | 'page'> | undefined {
  const languageId = file.languageId ?? languageIdOf(file.path);
  if (languageId === undefined) return undefined;
  return isEmbedding(languageId) ? embeddedScript(file.text, languageId) : { text: file.text, languageId };
}

/** The analysis with all spans as offsets of the file itself. */
function inFile(analysis: FileAnalysis, file: ParsedFile | undefined): FileAnalysis {
  const { toFile } = file ?? {};
  if (toFile === undefined) return analysis;
  const moved = <T extends { readonly span: Span }>(one: T): T => ({
    ...one,
    span: { start: toFile(one.span.start), end: toFile(one.span.end) },
  });
  const calls = new Map(analysis.calls.map((call) => [call, moved(call)]));
  const ofCall = <T extends { readonly span: Span; readonly call: Call }>(one: T): T => ({
    ...moved(one),
    call: calls.get(one.call) ?? one.call,
  });
  return {
    path: analysis.path,
    calls: [...calls.values()],
    strays: analysis.strays.map(moved),
    tests: analysis.tests.map((test) => ({ ...moved(test), calls: test.calls.map((call) => calls.get(call) ?? call) })),
    endings: analysis.endings.map(ofCall),
    truthTests: analysis.truthTests.map(ofCall),
    branches: analysis.branches.map(ofCall),
  };
}

/** @param load is asked once for each language that a file is in; where it fails, the next file asks again. */
export function createEngine(wasm: WasmBytes, load: LanguageSource): Engine {
  const parser = createParser(wasm);
  const languages = new Map<string, Language>();
  let options = NO_OPTIONS;
  let marks = marksOf(options);

  async function loaded(id: string): Promise<Language> {
    const language = languages.get(id) ?? (await load(id));
    languages.set(id, language);
    return language;
  }

  function languageOf(file: ParsedFile | undefined): Language | undefined {
    const id = file === undefined ? undefined : languageForId(file.languageId)?.language.id;
    return id === undefined ? undefined : languages.get(id);
  }

  return {
    hasMarks: (text) => marks.found(text),
    configure(next) {
      options = next;
      marks = marksOf(next);
    },
    async parse(file) {
      const script = scriptOf(file);
      const choice = script === undefined ? undefined : languageForId(script.languageId);
      if (script === undefined || choice === undefined) return undefined;
      const [language, root] = await Promise.all([
        loaded(choice.language.id),
        parser.parse(choice.grammar, script.text),
      ]);
      const module = language.lower(root, script.text, file.path);
      return { path: file.path, root, module, comments: language.comments, ...script };
    },
    candidates: (module, from) => languageOf(from)?.resolveImport(module, from.path) ?? [],
    analyze(files) {
      const byPath = new Map(files.map((file) => [file.path, file]));
      const directories = new Map(files.map((file) => [file.path.slice(0, file.path.lastIndexOf('/') + 1), file.path]));
      const modules = new Map(files.map((file) => [file.path, file.module]));
      const found = analyzeProgram(
        {
          modules,
          tables: Object.fromEntries([...languages].map(([id, { tables }]) => [id, tables])),
          resolve(module, from) {
            const language = languageOf(byPath.get(from));
            for (const path of language?.resolveImport(module, from) ?? []) {
              if (modules.has(path)) return path;
              const inside = path.endsWith('/') ? directories.get(path) : undefined;
              if (inside !== undefined) return inside;
            }
            return undefined;
          },
        },
        options,
      );
      return new Map([...found].map(([path, analysis]) => [path, inFile(analysis, byPath.get(path))]));
    },
    dispose: () => parser.dispose(),
  };
}
