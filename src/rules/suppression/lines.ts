/** Lines as a reader counts them: one that a backslash continues is one with the next, and comments are no code. */
import type { Span } from '../../flow/ir';

export class Lines {
  /** @param comments in the text, in its order. */
  constructor(
    private readonly text: string,
    private readonly comments: readonly Span[],
  ) {}

  /** The line that an offset is in, without its end, with all lines that it continues and that continue it. */
  whole(offset: number): Span {
    let { start, end } = this.#line(offset);
    while (start > 0 && this.#isContinued(this.#line(start - 1))) start = this.#line(start - 1).start;
    while (end < this.text.length && this.#isContinued(this.#line(end))) end = this.#line(end + 1).end;
    return { start, end };
  }

  /** The first line after that of an offset which is not just comments; empty at the end of the text. */
  codeLineAfter(offset: number): Span {
    let { end } = this.#line(offset);
    while (end < this.text.length) {
      const line = this.#line(end + 1);
      if (!this.#isComment(line)) return this.whole(line.start);
      end = line.end;
    }
    return { start: end, end };
  }

  #line(offset: number): Span {
    const end = this.text.indexOf('\n', offset);
    return { start: this.text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? this.text.length : end };
  }

  #isContinued({ start, end }: Span): boolean {
    if (!/\\\r?$/.test(this.text.slice(start, end))) return false;
    return !this.comments.some((comment) => comment.start < end && comment.end >= end - 1 && comment.start >= start);
  }

  /** JSX wraps its comments in braces. */
  #isComment({ start, end }: Span): boolean {
    const line = this.text.slice(start, end);
    const from = start + (line.length - line.replace(/^[\s{]+/, '').length);
    const to = start + line.replace(/[\s}]+$/, '').length;
    return from < to && this.comments.some((comment) => comment.start <= from && comment.end >= to);
  }
}
