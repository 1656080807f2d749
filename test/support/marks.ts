/**
 * Marks in fixtures: comment lines under the code they are about. `^^^ hover: 429` marks columns by carets,
 * `[3-6] hover: 429` by 1-based columns (end exclusive) where the comment sign is in the way.
 */
export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number | null;
  readonly text: string;
}

const MARK_LINE =
  /^\s*(?:\/\/|#|--|;|<!--|\{\/\*|\*|\/\*)\s*(?:(\^+)|\[(\d+)(?:-(\d+))?\])\s*([a-z0-9/-]+:? .*?)\s*(?:-->|\*\/\}?)?\s*$/;

/** Lines and columns count from 1. A mark is about the nearest line above that is no mark. */
export function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let line = 0;
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const match = MARK_LINE.exec(content);
    if (match === null) {
      line = index + 1;
      continue;
    }
    const [, carets, from, to, what] = match;
    if (carets !== undefined) {
      const column = content.indexOf(carets) + 1;
      marks.push({ line, column, endColumn: column + carets.length, text: what as string });
    } else {
      marks.push({ line, column: Number(from), endColumn: to === undefined ? null : Number(to), text: what as string });
    }
  }
  return marks;
}

/** The text without the lines that hold marks. */
export function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !MARK_LINE.test(line.replace(/\r$/, '')))
    .join('\n');
}
