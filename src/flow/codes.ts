/**
 * Sets of status codes as bit masks. A universe names the codes that are told apart; every other code is represented by
 * one of its class, so that ranges split rightly.
 */

/** A set of codes of one universe, and of "no answer came". */
export type CodeMask = number;

/** Codes that stand for all that the universe does not name; common ones stand for themselves. */
const REPRESENTATIVES = [100, 204, 302, 405, 408, 499, 500, 502, 599] as const;

export class CodeUniverse {
  readonly all: CodeMask;
  /** The request failed without an answer: connection, timeout. */
  readonly noAnswer: CodeMask;
  readonly success: CodeMask;
  /** All answers that are no success. */
  readonly errors: CodeMask;
  /** Answers that say that something went wrong: 4xx and 5xx. */
  readonly failures: CodeMask;
  readonly answers: CodeMask;
  readonly #members: readonly number[];
  readonly #named: ReadonlySet<number>;

  /** At most 20 codes, so that a mask stays a small integer. */
  constructor(named: readonly number[]) {
    this.#named = new Set(named);
    this.#members = [...named, ...REPRESENTATIVES.filter((code) => !named.includes(code))];
    if (this.#members.length > 29) throw new RangeError('a code universe holds at most 20 named codes');
    this.noAnswer = 1 << this.#members.length;
    this.answers = this.noAnswer - 1;
    this.all = this.answers | this.noAnswer;
    this.success = this.where((code) => code >= 200 && code < 300);
    this.errors = this.answers & ~this.success;
    this.failures = this.where((code) => code >= 400);
  }

  where(holds: (code: number) => boolean): CodeMask {
    let mask = 0;
    for (const [index, code] of this.#members.entries()) if (holds(code)) mask |= 1 << index;
    return mask;
  }

  inRanges(ranges: readonly (readonly [number, number])[]): CodeMask {
    return this.where((code) => ranges.some(([from, to]) => code >= from && code <= to));
  }

  /** The named codes in a mask, ascending. */
  named(mask: CodeMask): number[] {
    return this.#members
      .filter((code, index) => (mask & (1 << index)) !== 0 && this.#named.has(code))
      .sort((a, b) => a - b);
  }
}
