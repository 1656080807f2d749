/**
 * How one language writes fixes. The plans (`plans/`) decide what is to be done, a writer says it in its language; it
 * answers undefined where it cannot do so well, and then nothing is offered.
 */

import type { Call, StatusTest } from '../analysis/model';
import type { ErrorCode } from '../api';
import type { Edit, FixContext } from './fix';

export interface Writer {
  /** VS Code language ids. */
  readonly languages: readonly string[];
  /** Client ids of the language's tables whose calls it can repair. */
  readonly clients: readonly string[];
  /**
   * Sends again after these codes, bounded, with the waits of the one table; what the code does at last with the answer
   * stays as it is. Where the call already retries by our helper, the missing codes are added.
   */
  retry(context: FixContext, call: Call, codes: readonly ErrorCode[]): readonly Edit[] | undefined;
  /** Codes that the helper around the call already retries: they are never offered again. */
  retriedByHelper(context: FixContext, call: Call): readonly number[];
  /** In the branch of a test for one final code: an error that names the cause and carries 2Chat's message. */
  failInBranch(context: FixContext, test: StatusTest, code: ErrorCode, cause: string): readonly Edit[] | undefined;
  /** A success test that holds for 200, 201 and 202. */
  acceptSuccess(context: FixContext, test: StatusTest): readonly Edit[] | undefined;
  /** In the failing branch of a boolean, range or raising test: an error of its own for each final code; the rest stays. */
  tellApart(context: FixContext, test: StatusTest, causes: ReadonlyMap<ErrorCode, string>): readonly Edit[] | undefined;
  /** After a call whose status nobody looks at: an error with 2Chat's message for each answer that is no success. */
  check(context: FixContext, call: Call): readonly Edit[] | undefined;
}
