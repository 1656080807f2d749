/** Headers of calls, as rules ask for them. */
import type { ParsedFile } from '../analysis/engine';
import type { Call } from '../analysis/model';
import type { Place, SentHeader } from '../analysis/sent';
import { KEY_HEADER } from '../api';
import type { Span } from '../flow/ir';
import { inFile } from './literals';

const KEY = KEY_HEADER.toLowerCase();

/** The headers of a call that carry the key as 2Chat wants it. */
export function keyHeadersOf(call: Call): readonly SentHeader[] {
  return call.sent.headers.filter((header) => header.name === KEY);
}

/** Whether the span of a place is one of this file. */
export function isHere(file: ParsedFile, place: Place | undefined): place is Place {
  return place?.module === file.path;
}

/** Where a finding about a header stands: at its name, or at the call where that is written elsewhere. */
export function headerSpan(file: ParsedFile, call: Call, { at }: SentHeader): Span {
  return isHere(file, at) ? inFile(file, at.span) : call.span;
}
