/** Text to analysis: marks, parsing, lowering, solving, with nothing kept between calls. */
import { API_HOST, KEY_HEADER, WRONG_HOSTS } from '../api';
import type { Module } from '../flow/ir';
import { type LanguageChoice, languageForId, languageOf } from '../languages';
import { createMarks } from '../syntax/marks';
import { createParser, type WasmBytes } from '../syntax/parser';
import type { SyntaxNode } from '../syntax/tree';
import { analyzeProgram } from './analyze';
import type { FileAnalysis } from './model';

/** Hosts, the header, and what people call 2Chat in their configuration. */
const MARKS = createMarks([
  API_HOST,
  ...WRONG_HOSTS.map((fact) => fact.host),
  KEY_HEADER,
  'twochat',
  'two_chat',
  'two-chat',
  '2chat',
]);

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** VS Code language id; without it the ending of the path tells. */
  readonly languageId?: string;
}

export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly languageId: string;
  readonly root: SyntaxNode;
  readonly module: Module;
}

export interface Engine {
  /** Whether a text is worth parsing at all. */
  hasMarks(text: string): boolean;
  /** Undefined for languages that are not read. */
  parse(file: SourceFile): Promise<ParsedFile | undefined>;
  /** Analyses parsed files as one program. */
  analyze(files: readonly ParsedFile[]): ReadonlyMap<string, FileAnalysis>;
  dispose(): void;
}

function choiceFor(file: SourceFile): LanguageChoice | undefined {
  return file.languageId === undefined ? languageOf(file.path) : languageForId(file.languageId);
}

export function createEngine(wasm: WasmBytes): Engine {
  const parser = createParser(wasm);
  return {
    hasMarks: (text) => MARKS.found(text),
    async parse(file) {
      const choice = choiceFor(file);
      if (choice === undefined) return undefined;
      const root = await parser.parse(choice.grammar, file.text);
      const module = choice.language.lower(root, file.text, file.path);
      return { path: file.path, text: file.text, languageId: choice.languageId, root, module };
    },
    analyze(files) {
      const byPath = new Map(files.map((file) => [file.path, file]));
      const modules = new Map(files.map((file) => [file.path, file.module]));
      return analyzeProgram({
        modules,
        resolve(module, from) {
          const file = byPath.get(from);
          const language = file === undefined ? undefined : languageForId(file.languageId)?.language;
          return language?.resolveImport(module, from).find((path) => modules.has(path));
        },
      });
    },
    dispose: () => parser.dispose(),
  };
}
