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
  TextEdit,
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
  /** The URI of the folder of the workspace that a file is in; undefined for files in none. */
  root?(uri: string): string | undefined;
}

export interface ServiceInit {
  readonly wasm: WasmSource;
  /** Asked once for each language that a document with marks is in. */
  readonly packs: PackSource;
  readonly localize?: Localize;
  /** The URI of a rule's page, by its id: a problem's code leads there. */
  readonly pageOf?: (rule: string) => string;
  readonly logger?: Logger;
  readonly files?: WorkspaceFiles;
  /** What the editor's settings say for a document, as the user wrote it. */
  readonly settingsOf?: (document: Pick<TextDocument, 'uri' | 'languageId'>) => EditorSettings;
  /**
   * Told once what is wrong in the editor's settings, or in a project file; all else in them counts.
   * @param uri of the project file.
   */
  readonly onWrongSettings?: (message: string, uri: string | undefined) => void;
  /**
   * Told while the files of a workspace are looked through, which begins with the first document that has a mark. When
   * `done` is `all`, what was answered for other documents may be another answer now.
   */
  readonly onIndexing?: (done: number, all: number) => void;
}

/** What a user may set; see `contributes.configuration`. */
export interface EditorSettings {
  /** Rule id, or prefix with `*`, to a level; anything else is told by `onWrongSettings`. */
  readonly rules: unknown;
}

/** A code in a list to choose from. */
export interface CodeItem {
  readonly code: number;
  readonly label: string;
  readonly detail: string;
}

export interface FileToCheck {
  readonly uri: string;
  readonly languageId: string;
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
  /** All safe fixes of the document, as one edit; empty where there is nothing to fix. */
  fixAll(document: TextDocument, token?: Cancellation): Promise<TextEdit[]>;
  /** The files of the workspace that may have something to tell: each is asked for by `diagnostics` then. Reads all files. */
  filesToCheck(): Promise<readonly FileToCheck[]>;
  /** 2Chat's codes where a status of a 2Chat response is being compared; empty elsewhere. */
  completions(document: TextDocument, position: Position, token?: Cancellation): Promise<CompletionItem[]>;
  /** The text of the popup for a code without any code around it: the command "Explain a status code", the command line. */
  explain(code: number, endpoint?: string): Promise<MarkupContent | undefined>;
  /** One line a code for a quick pick, in the order of the table. */
  codes(): Promise<readonly CodeItem[]>;
  /** Addresses and functions of the user's own; applies to all later answers. */
  configure(reading: ReadingOptions): void;
  /** Settings of the editor or a project file are other ones now. */
  settingsChanged(): void;
  /** Drops what is cached for a document that was closed, or a file that changed on disk. */
  forget(uri: string): void;
  dispose(): void;
}
