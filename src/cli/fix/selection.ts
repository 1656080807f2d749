/** Which of the offered fixes were asked for. */
import { type Fix, type FixContext, fixesAt, fixesOf } from '../../fixes';
import type { Finding } from '../../rules';

export interface Selection {
  /** Nothing that repairs no finding: rules were named, and all others have no findings. */
  readonly findingsOnly: boolean;
  /** Only this fix. */
  readonly fix?: string;
  /** Suggestions too; without it only what is safe. */
  readonly suggestions: boolean;
  /** Only what is offered at this place, in UTF-16 units of the text. */
  readonly offset?: number;
}

function isWanted(fix: Fix, { fix: id, suggestions, findingsOnly }: Selection): boolean {
  if (fix.kind === 'suggestion' && !suggestions) return false;
  if (id !== undefined && fix.id !== id) return false;
  return !findingsOnly || fix.resolves.length > 0;
}

/** Everything that is offered at the place, or in the whole file. */
export function offeredFixes(context: FixContext, { offset }: Selection): readonly Fix[] {
  return offset === undefined ? fixesOf(context) : fixesAt(context, { start: offset, end: offset });
}

/**
 * At a place the first one that is wanted. In a file the first one for each finding, and where one fix is named, all
 * of this name: what repairs no finding is done only when it is asked for.
 */
export function selectFixes(context: FixContext, selection: Selection): readonly Fix[] {
  const wanted = offeredFixes(context, selection).filter((fix) => isWanted(fix, selection));
  if (selection.offset !== undefined) return wanted.slice(0, 1);
  if (selection.fix !== undefined) return wanted;
  const resolved = new Set<Finding>();
  return wanted.filter((fix) => {
    const news = fix.resolves.filter((finding) => !resolved.has(finding));
    for (const finding of news) resolved.add(finding);
    return news.length > 0;
  });
}
