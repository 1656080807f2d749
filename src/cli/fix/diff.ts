/** A unified diff, as `git apply` and `patch` read it. */

/** Lines of context. */
const CONTEXT = 3;
/** Lines that differ beyond which the middle is shown as replaced as a whole: the search is quadratic in them. */
const MOST_DIFFERENCES = 500;

/** Lines of the old text from `oldStart` to `oldEnd` become those of the new one; from 0, ends exclusive. */
interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** With their line ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Myers: the furthest old line that each number of differences reaches, kept for the way back. */
function reachedLines(before: readonly string[], after: readonly string[]): Map<number, number>[] | undefined {
  const rounds: Map<number, number>[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  for (let differences = 0; differences <= MOST_DIFFERENCES; differences += 1) {
    const next = new Map<number, number>();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const down = reached.get(diagonal + 1) ?? -1;
      const right = (reached.get(diagonal - 1) ?? -2) + 1;
      let old = Math.max(down, right);
      while (old < before.length && old - diagonal < after.length && before[old] === after[old - diagonal]) old += 1;
      next.set(diagonal, old);
      if (old >= before.length && old - diagonal >= after.length) return [...rounds, reached];
    }
    rounds.push(reached);
    reached = next;
  }
  return undefined;
}

/** Single lines taken away and put in, in order. */
function editScript(before: readonly string[], after: readonly string[]): Change[] {
  const rounds = reachedLines(before, after);
  if (rounds === undefined) return [{ oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length }];
  const changes: Change[] = [];
  let old = before.length;
  let diagonal = before.length - after.length;
  for (let differences = rounds.length - 1; differences > 0; differences -= 1) {
    const reached = rounds[differences] as Map<number, number>;
    const down = reached.get(diagonal + 1) ?? -1;
    const right = (reached.get(diagonal - 1) ?? -2) + 1;
    const isInsertion = down >= right;
    diagonal += isInsertion ? 1 : -1;
    old = isInsertion ? down : right - 1;
    const at = old - diagonal;
    changes.unshift(
      isInsertion
        ? { oldStart: old, oldEnd: old, newStart: at, newEnd: at + 1 }
        : { oldStart: old, oldEnd: old + 1, newStart: at, newEnd: at },
    );
  }
  return changes;
}

/** What differs between the common start and the common end. */
function changesOf(before: readonly string[], after: readonly string[]): Change[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const script = editScript(before.slice(start, before.length - same), after.slice(start, after.length - same));
  return script.map(({ oldStart, oldEnd, newStart, newEnd }) => ({
    oldStart: oldStart + start,
    oldEnd: oldEnd + start,
    newStart: newStart + start,
    newEnd: newEnd + start,
  }));
}

/** Changes whose contexts meet. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last !== undefined && change.oldStart - last.oldEnd <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function written(sign: string, lines: readonly string[]): string {
  return lines
    .map((line) => (line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`))
    .join('');
}

/** A range of a hunk's head: lines count from 1, an empty range stands after the line it names. */
function headRange(start: number, end: number): string {
  return `${end > start ? start + 1 : start},${end - start}`;
}

function hunkText(hunk: readonly Change[], before: readonly string[], after: readonly string[]): string {
  const [first] = hunk as readonly [Change, ...Change[]];
  const last = hunk.at(-1) as Change;
  const lead = Math.min(CONTEXT, first.oldStart);
  const tail = Math.min(CONTEXT, before.length - last.oldEnd);
  const oldRange = headRange(first.oldStart - lead, last.oldEnd + tail);
  const newRange = headRange(first.newStart - lead, last.newEnd + tail);
  let text = `@@ -${oldRange} +${newRange} @@\n`;
  let from = first.oldStart - lead;
  for (const { oldStart, oldEnd, newStart, newEnd } of hunk) {
    text += written(' ', before.slice(from, oldStart));
    text += written('-', before.slice(oldStart, oldEnd)) + written('+', after.slice(newStart, newEnd));
    from = oldEnd;
  }
  return text + written(' ', before.slice(from, last.oldEnd + tail));
}

/** Empty where the texts are the same. @param path relative, with `/`. */
export function unifiedDiff(path: string, oldText: string, newText: string): string {
  const before = linesOf(oldText);
  const after = linesOf(newText);
  const hunks = hunksOf(changesOf(before, after));
  if (hunks.length === 0) return '';
  const head = `--- a/${path}\n+++ b/${path}\n`;
  return head + hunks.map((hunk) => hunkText(hunk, before, after)).join('');
}
