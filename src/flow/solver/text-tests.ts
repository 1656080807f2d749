/** Status tests on texts: messages that carry the status, and a status that is a text. */
import type { Request } from '../facts';
import { codesIn } from '../text';
import { type Alternative, flatMapValue, knownText, type Piece, UNKNOWN, type Value } from '../values';
import type { Machine } from './machine';
import { condition, statusOf } from './tests';

const MESSAGE_MEMBERS = ['message', 'Message', 'getMessage'];

/** The request whose status stands in a part of a text: a status, or an error that is printed with its message. */
function requestSaidBy(piece: Piece, depth = 0): Request | undefined {
  if (typeof piece === 'string') return undefined;
  if (piece.kind === 'status') return piece.request;
  if (piece.kind === 'text') return requestSaidIn(piece.pieces, depth);
  if (piece.kind === 'library') {
    const { members } = piece.value.spec;
    const says = MESSAGE_MEMBERS.some((name) => members?.[name]?.read?.fact === 'message');
    return says ? piece.value.request : undefined;
  }
  if (piece.kind !== 'object' || depth > 2) return undefined;
  return requestSaidIn(piece.object.fields.get('message') ?? [], depth + 1);
}

function requestSaidIn(pieces: readonly Piece[], depth = 0): Request | undefined {
  for (const piece of pieces) {
    const request = requestSaidBy(piece, depth);
    if (request !== undefined) return request;
  }
  return undefined;
}

/** A message that carries the status, searched for a number. */
export function searchText(
  m: Machine,
  needle: Alternative,
  subject: Alternative,
  written: string | null,
): Value | undefined {
  if (subject.kind !== 'text' && subject.kind !== 'status') return undefined;
  const request = requestSaidBy(subject);
  const number =
    needle.kind === 'constant' && typeof needle.value === 'number' ? String(needle.value) : knownText(needle);
  if (request === undefined || number === undefined) return undefined;
  const numbers = codesIn(number);
  const at = needle.kind === 'text' || needle.kind === 'constant' ? needle.at : undefined;
  if (numbers.length === 0 || at === undefined) return undefined;
  const codes = m.options.universe.where((code) => numbers.includes(code));
  m.recordTest({
    at,
    form: 'text',
    operator: written,
    codes,
    number: numbers.length === 1 ? (numbers[0] as number) : null,
    request,
  });
  return condition(request, codes, m.options.universe.all);
}

/** `text.startsWith('5')` of a status: its class. */
export function startsWith(m: Machine, subject: Value, prefix: Value): Value {
  return flatMapValue(subject, (alternative) => {
    const status = statusOf(alternative);
    const [first] = prefix;
    const start =
      first === undefined
        ? undefined
        : (knownText(first) ?? (first.kind === 'constant' ? String(first.value) : undefined));
    if (start === undefined || first === undefined) return UNKNOWN;
    if (status === undefined) return searchText(m, first, alternative, null) ?? UNKNOWN;
    if (!/^[1-5]\d{0,2}$/.test(start)) return UNKNOWN;
    const codes = m.options.universe.where((code) => String(code).startsWith(start));
    const at = first.kind === 'text' || first.kind === 'constant' ? first.at : undefined;
    if (at !== undefined)
      m.recordTest({
        at,
        form: start.length === 3 ? 'code' : 'range',
        operator: null,
        codes,
        number: start.length === 3 ? Number(start) : null,
        request: status.request,
      });
    return condition(status.request, codes, m.options.universe.all);
  });
}
