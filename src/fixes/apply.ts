/** Applying edits to a text. */
import type { Edit } from './fix';

/** @throws RangeError where two edits overlap: a plan that contradicts itself must not half-apply. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((left, right) => left.edit.span.start - right.edit.span.start || left.index - right.index);
  let result = '';
  let from = 0;
  for (const { edit } of ordered) {
    if (edit.span.start < from) throw new RangeError('edits overlap');
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}
