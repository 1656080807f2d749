/** The lines that differ between two texts, as `diff` shows them. */

const CONTEXT = 2;

interface Line {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

/** Lines of both texts in order, by their longest common subsequence. */
function aligned(before: readonly string[], after: readonly string[]): Line[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const isSame = before[row] === after[column];
      const length = isSame ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] as number[])[column] = length;
    }
  const lines: Line[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const [left, right] = [before[row], after[column]];
    if (left !== undefined && left === right) {
      lines.push({ sign: ' ', text: left });
      row += 1;
      column += 1;
    } else if (left !== undefined && at(row + 1, column) >= at(row, column + 1)) {
      lines.push({ sign: '-', text: left });
      row += 1;
    } else {
      lines.push({ sign: '+', text: right ?? '' });
      column += 1;
    }
  }
  return lines;
}

/** Changed lines with a little around them; `…` stands for what is left out. */
export function lineDiff(before: string, after: string): string {
  const lines = aligned(before.trimEnd().split('\n'), after.trimEnd().split('\n'));
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((line) => line.sign !== ' '),
  );
  const shown: string[] = [];
  for (const [index, { sign, text }] of lines.entries())
    if (isNear[index]) shown.push(`${sign} ${text}`.trimEnd());
    else if (shown.length > 0 && shown.at(-1) !== '  …') shown.push('  …');
  if (shown.at(-1) === '  …') shown.pop();
  return shown.join('\n');
}
