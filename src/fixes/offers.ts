/** From changes to fixes. */
import type { Call } from '../analysis/model';
import { mayRetry } from '../analysis/resend';
import { codeInfo, ERROR_CODES, type ErrorCode } from '../api';
import type { Edit, Fix, FixContext } from './fix';
import { FIX_TITLES, type FixId } from './titles';
import type { Causes, Change, Writer } from './writer';

interface Offer extends Pick<Fix, 'kind'>, Partial<Pick<Fix, 'resolves'>> {
  readonly id: FixId;
  /** What fills the holes of the title. */
  readonly args?: readonly (string | number)[];
}

/** A fix of all the given changes; none where one of them cannot be made or nothing changes. */
export function offered(
  context: FixContext,
  writer: Writer,
  changes: readonly (Change | undefined)[],
  { id, args = [], kind, resolves = [] }: Offer,
): Fix[] {
  const possible = changes.filter((change) => change !== undefined);
  if (possible.length < changes.length) return [];
  const edits = writer
    .edits(context, possible)
    .map(({ span: { start, end }, text }): Edit => ({ span: { start, end }, text }));
  return edits.length === 0 ? [] : [{ id, title: { text: FIX_TITLES[id], args }, kind, edits, resolves }];
}

export function labelOf(code: number): string {
  return codeInfo(code)?.label ?? '';
}

/** What an error says of a code. After 504 nobody knows whether a send was taken. */
export function causeOf(code: ErrorCode, calls: readonly Call[]): string {
  const info = codeInfo(code);
  const isOpen = info?.send.resend === 'after-check' && calls.some((call) => !mayRetry(call, code));
  return `${labelOf(code)}${isOpen ? ', the request may have been taken all the same' : ''}`;
}

export function causesFor(calls: readonly Call[], codes: readonly ErrorCode[]): Causes {
  return new Map(codes.map((code) => [code, causeOf(code, calls)]));
}

export function isErrorCode(code: number): code is ErrorCode {
  return (ERROR_CODES as readonly number[]).includes(code);
}

/** The call expressions of this file that send the requests of calls. */
export function sendersOf(context: FixContext, calls: readonly Call[]): Call[] {
  const senders = calls.flatMap((call) => (call.wrapper ? call.bases : [call]));
  return [...new Set(senders)].filter((call) => call.path === context.file.path);
}

/** Whether no call is told apart or retried by the program for a code yet. */
export function isOpen(calls: readonly Call[], code: ErrorCode): boolean {
  return calls.every((call) => call.handling[code] === 'fails' || call.handling[code] === 'ignored');
}
