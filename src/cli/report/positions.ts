/** Offsets to lines and columns, both from 1, columns in UTF-16 units. Lines end with `\n`, `\r\n` or `\r`. */
import type { Span } from '../../flow/ir';
import type { Range } from './model';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export class Positions {
  readonly #starts: readonly number[];

  constructor(private readonly text: string) {
    this.#starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }

  range(span: Span): Range {
    const start = this.at(span.start);
    const end = this.at(span.end);
    return { ...start, endLine: end.line, endColumn: end.column };
  }

  /** Undefined where the text has no such place; the place after the last character of a line is one. */
  offsetOf({ line, column }: Position): number | undefined {
    const start = this.#starts[line - 1];
    if (start === undefined || column < 1 || column - 1 > this.lineText(line).length) return undefined;
    return start + column - 1;
  }

  /** A line without its end; empty for a line that is not there. */
  lineText(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return '';
    return this.text.slice(start, this.#starts[line] ?? this.text.length).replace(/[\r\n]+$/, '');
  }
}
