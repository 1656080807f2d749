/** Several fixes of one text at once, as far as they do not touch each other. */
import type { Edit, Fix } from '../../fixes';

function isSame(one: Edit, other: Edit): boolean {
  return one.text === other.text && one.span.start === other.span.start && one.span.end === other.span.end;
}

/** Two insertions at one place touch: which comes first is not for us to say. */
function touches(one: Edit, other: Edit): boolean {
  return one.span.start <= other.span.end && other.span.start <= one.span.end;
}

export interface Merged {
  /** The fixes that are in. */
  readonly fixes: readonly Fix[];
  readonly edits: readonly Edit[];
}

/** Takes the fixes in their order. An edit that two of them share, such as a helper, is made once; a fix that touches an earlier one is left for the next time. */
export function mergeFixes(fixes: readonly Fix[]): Merged {
  const taken: Fix[] = [];
  const edits: Edit[] = [];
  for (const fix of fixes) {
    const own = fix.edits.filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (own.some((edit) => edits.some((other) => touches(edit, other)))) continue;
    taken.push(fix);
    edits.push(...own);
  }
  return { fixes: taken, edits };
}
