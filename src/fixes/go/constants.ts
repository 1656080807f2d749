/** Codes as the file writes them. */
import { STATUS_CONSTANTS } from '../../languages/go/clients/statusConstants';
import type { FixContext } from '../fix';
import { isImported } from './imports';

const NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(STATUS_CONSTANTS).map(([name, code]) => [code, `http.${name}`]),
);

/** The code of a literal or of a constant of net/http; undefined for all else. */
export function codeOf(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  return written.startsWith('http.') ? STATUS_CONSTANTS[written.slice('http.'.length)] : undefined;
}

/** `http.StatusNotFound` where the file has names for codes and there is one for this code. */
export function writtenCode(context: FixContext, code: number): string {
  const usesNames = isImported(context, 'net/http') && /\bhttp\.Status[A-Z]/.test(context.file.text);
  return (usesNames ? NAMES.get(code) : undefined) ?? String(code);
}
