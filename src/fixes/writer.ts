/**
 * How one language writes fixes. The planner decides what is to be done, a writer says it in its language; it answers
 * undefined where it cannot do so well, and then nothing is offered.
 */

import type { Call, StatusTest } from '../analysis/model';
import type { ErrorCode } from '../api';
import type { Span } from '../flow/ir';
import type { SyntaxNode } from '../syntax/tree';
import type { Edit, FixContext } from './fix';

/** A function that a file gets once, whoever needs it. */
export interface Helper {
  readonly name: string;
  /** Its first use. */
  readonly use: SyntaxNode;
  readonly code: string;
  /** What it needs of the standard library: a module, or a name of one. */
  readonly imports: readonly { readonly module: string; readonly name?: string }[];
}

/** Edits, and the helpers that they call. Changes of several places may be applied together. */
export interface Change {
  /** What begins something around the place of another change: it goes before all else that is inserted there. */
  readonly opening?: Edit;
  readonly edits: readonly Edit[];
  readonly helpers: readonly Helper[];
  /** What the edits themselves need, where a language imports each package by its file. */
  readonly imports?: Helper['imports'];
}

/** Codes with a few words on what each means. */
export type Causes = ReadonlyMap<ErrorCode, string>;

export interface Writer {
  /** VS Code language ids. */
  readonly languages: readonly string[];
  /** Client ids of the language's tables whose calls it can repair. */
  readonly clients: readonly string[];
  /**
   * Sends again after these codes, bounded, with the waits of the one table; what the code does at last with the answer
   * stays as it is. Where the call already retries by our helper, the missing codes are added.
   */
  retry(context: FixContext, call: Call, codes: readonly ErrorCode[]): Change | undefined;
  /** Codes that the helper around the call already retries: they are never offered again. */
  retriedByHelper(context: FixContext, call: Call): readonly number[];
  /**
   * In the branch of a test for one code: an error that names the cause and carries 2Chat's message.
   * @param keepsFlow only where the branch throws an error already, or is empty.
   */
  failInBranch(
    context: FixContext,
    test: StatusTest,
    code: ErrorCode,
    cause: string,
    keepsFlow?: boolean,
  ): Change | undefined;
  /** In the branch of a test for 404: no result instead of an error. */
  nothingInBranch(context: FixContext, test: StatusTest): Change | undefined;
  /** A success test that holds for 200, 201 and 202. */
  acceptSuccess(context: FixContext, test: StatusTest): Change | undefined;
  /** In the failing branch of a boolean, range or raising test: an error of its own for each code; the rest stays. */
  tellApart(context: FixContext, test: StatusTest, causes: Causes): Change | undefined;
  /** In the handler that a failing call ends in: an error of its own for each code; the rest stays. */
  tellApartInHandler(context: FixContext, call: Call, causes: Causes): Change | undefined;
  /** In the choice by code that a test is part of: the codes that it lacks. */
  complete(context: FixContext, test: StatusTest, causes: Causes): Change | undefined;
  /**
   * After a call whose status nobody looks at: an error with 2Chat's message for each answer that is no success.
   * @param isRetried the same fix makes the call retry.
   */
  check(context: FixContext, call: Call, isRetried: boolean): Change | undefined;
  /** Whether nothing is offered at a place: in a function that a fix has written, in an assertion of a unit test. */
  isExempt(context: FixContext, span: Span): boolean;
  /** All changes as edits of the file, with each helper once. */
  edits(context: FixContext, changes: readonly Change[]): readonly Edit[];
}
