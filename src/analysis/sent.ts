/** What a call sends: its headers, and where the parts of its URL are written. */
import type { Origin, Request } from '../flow/facts';
import { sourcesOf } from '../flow/text';
import { type Alternative, knownText, type Piece, type Value } from '../flow/values';

/** A place in a file of the program; its span is of what was parsed. */
export type Place = Origin;

export interface SentHeader {
  /** In small letters. */
  readonly name: string;
  /** Where the name is written, with what is written around it in the same literal. */
  readonly at: Place | undefined;
  /** Names of the configuration that the value is read from: `process.env.TWOCHAT_API_KEY`. */
  readonly readFrom: readonly string[];
  /** The value, on some way, is a text that stands in the program. */
  readonly isLiteral: boolean;
}

export interface Sent {
  readonly headers: readonly SentHeader[];
  /** There may be headers that are not seen. */
  readonly isOpen: boolean;
  /** Literals and templates that the known parts of its URLs stand in, in their order. */
  readonly urlFrom: readonly Place[];
  /** Its URLs as pieces, with what is known of the holes. */
  readonly urls: readonly (readonly Piece[])[];
  /** Where the program sets what its client tries again by itself: the first code of a list, else the number of attempts. */
  readonly retryAt: Place | undefined;
}

/** Shorter texts are stand-ins: an empty one, `xxx`. */
const SHORTEST_KEY = 8;

interface Draft {
  readonly headers: SentHeader[];
  isOpen: boolean;
}

function hintOf(piece: Piece): string | undefined {
  if (typeof piece === 'string') return undefined;
  return piece.kind === 'unknown' ? piece.hint : piece.kind === 'symbol' ? piece.path : undefined;
}

function originOf(value: Value): Pick<SentHeader, 'readFrom' | 'isLiteral'> {
  const pieces = value.flatMap((alternative): readonly Piece[] =>
    alternative.kind === 'text' ? alternative.pieces : [alternative],
  );
  const isLiteral = value.some((alternative) => (knownText(alternative)?.length ?? 0) >= SHORTEST_KEY);
  return { readFrom: pieces.flatMap((piece) => hintOf(piece) ?? []), isLiteral };
}

/** `Name: value`, or a name alone, as builders keep it. */
function fromText(alternative: Alternative & { readonly kind: 'text' }, draft: Draft): void {
  const [first, ...others] = alternative.pieces;
  const name = typeof first === 'string' ? /^\s*([\w-]+)\s*(?::\s*|$)/.exec(first) : null;
  if (name === null) {
    draft.isOpen = true;
    return;
  }
  const rest = (first as string).slice(name[0].length);
  draft.headers.push({
    name: (name[1] as string).toLowerCase(),
    at: sourcesOf(alternative)[0],
    ...originOf([{ kind: 'text', pieces: [rest, ...others] }]),
  });
}

function add(value: Value, draft: Draft): void {
  for (const alternative of value) {
    if (alternative.kind === 'object') {
      const { fields, keysAt, rest } = alternative.object;
      for (const [name, field] of fields)
        draft.headers.push({ name: name.toLowerCase(), at: keysAt.get(name), ...originOf(field) });
      if (rest.length > 0) draft.isOpen = true;
    } else if (alternative.kind === 'list') {
      add([...alternative.list.items.flat(), ...alternative.list.rest], draft);
    } else if (alternative.kind === 'text') fromText(alternative, draft);
    else if (alternative.kind !== 'constant') draft.isOpen = true;
  }
}

/** United over all ways to the same call. */
export function sentBy(requests: readonly Request[]): Sent {
  const draft: Draft = { headers: [], isOpen: false };
  const retryAt = requests.find((request) => request.retries !== 0 && request.retryAt !== undefined)?.retryAt;
  const urlFrom = new Set<Place>();
  const urls: (readonly Piece[])[] = [];
  for (const { headers, url } of requests) {
    add(headers, draft);
    for (const alternative of url) {
      for (const place of sourcesOf(alternative)) urlFrom.add(place);
      if (alternative.kind === 'text') urls.push(alternative.pieces);
    }
  }
  return { headers: draft.headers, isOpen: draft.isOpen, urlFrom: [...urlFrom], urls, retryAt };
}
