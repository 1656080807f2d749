/**
 * The language service: everything an editor needs, in LSP types, without an editor, a file system or a network.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CodeActionContext,
  CompletionItem,
  Diagnostic,
  Hover,
  MarkupContent,
  Position,
  Range,
} from 'vscode-languageserver-types';
import type { ReadingOptions } from '../analysis/reading';

import type { PackSource } from './pack';

export type { TextDocument };

/** Asks whether the one who asked still wants the answer; `vscode.CancellationToken` fits. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Gives the bytes of a wasm file that the build puts beside the bundle, by file name (`tree-sitter-python.wasm`). */
export type WasmSource = (fileName: string) => Promise<Uint8Array>;

/** Localises: the English text with `{0}`-style holes is the key, as in `vscode.l10n.t`. */
export type Localize = (message: string, ...args: readonly (string | number)[]) => string;

/** Where the service says what went wrong; never the user's code, never a key. */
export interface Logger {
  trace(message: string, data?: Record<string, unknown>): void;
  warn(message: string, data?: Record<string, unknown>): void;
  error(message: string, data?: Record<string, unknown>): void;
}

/** Files next to the one in the editor, for values that cross files. Paths are URIs as strings. */
export interface WorkspaceFiles {
  /** The text of a file, or undefined where there is none, it is too large, or it is not text. */
  read(uri: string): Promise<string | undefined>;
  /** URIs of the files of the workspace that a language of this service could read. */
  list(): Promise<readonly string[]>;
}

export interface ServiceInit {
  readonly wasm: WasmSource;
  /** Asked once for each language that a document with marks is in. */
  readonly packs: PackSource;
  readonly localize?: Localize;
  readonly logger?: Logger;
  readonly files?: WorkspaceFiles;
  /**
   * Told while the files of a workspace are looked through, which begins with the first document that has a mark. When
   * `done` is `all`, what was answered for other documents may be another answer now.
   */
  readonly onIndexing?: (done: number, all: number) => void;
}

/** What a user may set; see `contributes.configuration`. */
export interface ServiceSettings {
  /** Rule id, or prefix with `*`, to a level. */
  readonly rules: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error' | 'default'>>;
  /** Addresses and functions of the user's own; absent: none. */
  readonly reading?: ReadingOptions;
}

/** A code in a list to choose from. */
export interface CodeItem {
  readonly code: number;
  readonly label: string;
  readonly detail: string;
}

export interface LanguageService {
  /** Undefined where nothing 2Chat stands at the position. The range is the literal (or the call's name). */
  hover(document: TextDocument, position: Position, token?: Cancellation): Promise<Hover | undefined>;
  /** All findings of the document; empty for files without marks, for which no parser is loaded. */
  diagnostics(document: TextDocument, token?: Cancellation): Promise<Diagnostic[]>;
  /** Fixes and suggestions at the range, with `edit` filled in, in the order a menu shows them. */
  codeActions(
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
    token?: Cancellation,
  ): Promise<CodeAction[]>;
  /** 2Chat's codes where a status of a 2Chat response is being compared; empty elsewhere. */
  completions(document: TextDocument, position: Position, token?: Cancellation): Promise<CompletionItem[]>;
  /** The text of the popup for a code without any code around it: the command "Explain a status code", the command line. */
  explain(code: number, endpoint?: string): Promise<MarkupContent | undefined>;
  /** One line a code for a quick pick, in the order of the table. */
  codes(): Promise<readonly CodeItem[]>;
  /** Applies to all later answers. */
  configure(settings: ServiceSettings): void;
  /** Drops what is cached for a document that was closed, or a file that changed on disk. */
  forget(uri: string): void;
  dispose(): void;
}
