/** Where the parts of a call's URL are written. */
import type { ParsedFile } from '../analysis/engine';
import type { Call } from '../analysis/model';
import type { Span } from '../flow/ir';
import { isHere } from './headers';

/** The first place in this file, of those that a call's URL is written in, where the source has the text; a span of what was parsed. */
export function writtenAt(file: ParsedFile, { sent }: Pick<Call, 'sent'>, pattern: RegExp): Span | undefined {
  for (const place of sent.urlFrom) {
    if (!isHere(file, place)) continue;
    const match = pattern.exec(file.text.slice(place.span.start, place.span.end));
    if (match === null) continue;
    const start = place.span.start + match.index;
    return { start, end: start + match[0].length };
  }
  return undefined;
}

/** A known text as part of a pattern. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
