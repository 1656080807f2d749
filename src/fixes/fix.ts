/** Fixes as data: edits over the offsets of the analysed text, all of them or none. */

import type { ParsedFile } from '../analysis/engine';
import type { FileAnalysis } from '../analysis/model';
import type { Span } from '../flow/ir';
import type { Finding, Message } from '../rules';

export interface Edit {
  /** What is replaced; empty for an insertion. */
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  /** Stable name, for `--fix` and for tests: `retry/on-code`. */
  readonly id: string;
  /** English with `{0}` holes, localised where it is shown. */
  readonly title: Message;
  /** `fix`: safe, may be applied in bulk. `suggestion`: a choice; never applied in bulk. */
  readonly kind: 'fix' | 'suggestion';
  /** Without overlaps; insertions at one place are in their order. */
  readonly edits: readonly Edit[];
  /** Findings that are gone after it. */
  readonly resolves: readonly Finding[];
}

/** What fixes are planned from. */
export interface FixContext {
  readonly file: ParsedFile;
  readonly analysis: FileAnalysis;
  readonly findings: readonly Finding[];
  /** Other files of the program, as far as they are known: in some languages the files of a folder share their names. */
  readonly others?: readonly Pick<ParsedFile, 'path' | 'text'>[];
}
