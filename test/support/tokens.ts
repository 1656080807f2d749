/** How much two programs differ, in tokens: comments and white space do not count. */
import type { ParsedFile } from '../../src/analysis/engine';
import { commentsOf } from '../../src/languages/comments';

const TOKEN = /[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu;

/** Words, numbers and single signs. */
export function tokensOf({ text, root, comments }: ParsedFile): string[] {
  let code = '';
  let from = 0;
  for (const { start, end } of commentsOf(comments, root, text)) {
    code += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return (code + text.slice(from)).match(TOKEN) ?? [];
}

/** The tokens that only one of two texts has, by their longest common sequence. */
export function differingTokens(left: readonly string[], right: readonly string[]): string[] {
  const common: number[][] = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0));
  const at = (row: number, column: number) => common[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      (common[row] as number[])[column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const differing: string[] = [];
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      row += 1;
      column += 1;
    } else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1)))
      differing.push(left[row++] as string);
    else differing.push(right[column++] as string);
  }
  return differing;
}
