/** Reading a source file: its text, or one line that says why there is none. */
import { MAX_TEXT_LENGTH } from '../../service/session';
import { type Disk, errorCode } from './disk';
import { type DecodedText, decodeText } from './encoding';

export interface Unreadable {
  /** English, a whole sentence. */
  readonly problem: string;
  /** The system refused; files that are left out by rule, or are gone, are no failure. */
  readonly isFailure: boolean;
}

export type ReadResult = DecodedText | Unreadable;

export function isUnreadable(result: ReadResult): result is Unreadable {
  return 'problem' in result;
}

const TOO_LARGE = `Not read: longer than ${MAX_TEXT_LENGTH} characters, which is generated code or data.`;
const BINARY = 'Not read: a binary file (it has a NUL byte).';
const WRONG_ENCODING = 'Not read: neither UTF-8 nor UTF-16 with a byte order mark. Save it as UTF-8.';

/** No encoding that is read takes more bytes for a UTF-16 unit than this. */
const MOST_BYTES_PER_UNIT = 3;

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'it was deleted in the meantime',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EISDIR: 'it is a folder now',
  ELOOP: 'its links lead in a circle',
};

/** A sentence on a system error, without paths. */
export function systemProblem(what: 'Not read' | 'Not written', error: unknown): string {
  const code = errorCode(error) ?? 'nothing more';
  return `${what}: ${SYSTEM_ERRORS[code] ?? `the system says ${code}`}.`;
}

function leftOut(problem: string): Unreadable {
  return { problem, isFailure: false };
}

export async function readSource(disk: Disk, path: string): Promise<ReadResult> {
  let bytes: Uint8Array;
  try {
    if ((await disk.sizeOf(path)) > MAX_TEXT_LENGTH * MOST_BYTES_PER_UNIT) return leftOut(TOO_LARGE);
    bytes = await disk.read(path);
  } catch (error) {
    return { problem: systemProblem('Not read', error), isFailure: errorCode(error) !== 'ENOENT' };
  }
  try {
    const decoded = decodeText(bytes);
    if (decoded.text.includes('\0')) return leftOut(BINARY);
    return decoded.text.length > MAX_TEXT_LENGTH ? leftOut(TOO_LARGE) : decoded;
  } catch {
    return leftOut(bytes.includes(0) ? BINARY : WRONG_ENCODING);
  }
}
