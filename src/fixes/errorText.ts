/** What the inserted errors say. */
import type { ErrorCode } from '../api';

/** What stands before 2Chat's message: `2Chat 402 (credit or trial)`. */
export function headOf(code: ErrorCode, cause: string): string {
  return `2Chat ${code} (${cause})`;
}
