/** A place among the tokens of a macro call, and what can be taken or passed over from there. */
import type { Token } from './tokens';

export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CLOSERS = new Set(Object.values(CLOSING));

export class TokenCursor {
  position = 0;

  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly end: number,
  ) {}

  get next(): Token | undefined {
    return this.tokens[this.position];
  }

  get isAtEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  /** End of the token before. */
  protected get lastEnd(): number {
    return this.tokens[this.position - 1]?.end ?? this.end;
  }

  is(...texts: readonly string[]): boolean {
    const token = this.next;
    return token !== undefined && token.kind !== 'string' && texts.includes(token.text);
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.position += 1;
    return true;
  }

  /** `::name` and `::<T>` after the first word of a path. */
  protected restOfPath(): string[] {
    const words: string[] = [];
    while (this.is('::')) {
      this.position += 1;
      if (this.is('<')) this.skipAngles();
      else if (this.next?.kind === 'word') {
        words.push(this.next.text);
        this.position += 1;
      } else break;
    }
    return words;
  }

  protected skipType(): void {
    while (this.is('&', '*', 'mut', 'const', 'dyn')) this.position += 1;
    if (this.next?.kind === 'word') this.position += 1;
    this.restOfPath();
  }

  private skipAngles(): void {
    let depth = 0;
    while (!this.isAtEnd) {
      if (this.is('<')) depth += 1;
      else if (this.is('>')) depth -= 1;
      else if (this.is('(', ')', ';', '{')) return;
      this.position += 1;
      if (depth === 0) return;
    }
  }

  /** Passes a bracket and all up to the one that closes it; gives what stands between them, and where that ends. */
  protected passGroup(): { readonly tokens: readonly Token[]; readonly end: number } {
    const open = this.position;
    let depth = 0;
    while (!this.isAtEnd) {
      const token = this.next as Token;
      if (token.kind === 'sign') {
        if (CLOSING[token.text] !== undefined) depth += 1;
        else if (CLOSERS.has(token.text)) depth -= 1;
      }
      this.position += 1;
      if (depth === 0) break;
    }
    const isClosed = depth === 0 && this.position - 1 > open;
    const end = this.tokens[this.position - 1]?.start ?? this.end;
    return { tokens: this.tokens.slice(open + 1, isClosed ? this.position - 1 : this.position), end };
  }
}
