/** Status tests in handler scripts (`client.assert(response.status === 429)`) and assertions (`?? status == 200`). */
import type { BinaryOperator, Expression, Span } from '../../../flow/ir';
import { type Token, tokensOf } from './tokens';

const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

const STATUS_PATHS = new Set([
  'response.status',
  'response.statusCode',
  'client.response.status',
  'res.status',
  'res.statusCode',
]);
/** Methods of assertion libraries that ask for equality, membership, bounds. */
const EQUAL = /(?:^|\.)(?:equals?|eqls?|eq|toBe|toEqual|toStrictEqual|strictEqual|deepEqual|status)$/;
const ONE_OF = /(?:^|\.)(?:oneOf|toContain|includes|include)$/;

/** @param status makes the expression that stands for the status at a place. */
export function scriptTests(code: string, from: number, status: (span: Span) => Expression): Expression[] {
  return new ScriptReader(tokensOf(code, from), status).read();
}

class ScriptReader {
  readonly #found: Expression[] = [];
  /** Variables that hold the status. */
  readonly #aliases = new Set<string>();

  constructor(
    readonly tokens: readonly Token[],
    readonly status: (span: Span) => Expression,
  ) {}

  read(): Expression[] {
    for (const [index, token] of this.tokens.entries()) {
      if (token.kind === 'path' && this.#isStatus(token)) this.#statusAt(index, token);
    }
    return this.#found;
  }

  #isStatus(token: Token): boolean {
    return STATUS_PATHS.has(token.text) || this.#aliases.has(token.text);
  }

  #at(index: number): Token | undefined {
    return this.tokens[index];
  }

  #text(index: number): string {
    return this.tokens[index]?.text ?? '';
  }

  #statusAt(index: number, token: Token): void {
    const before = this.#at(index - 1);
    const name = this.#at(index - 2);
    if (before?.text === '=' && name?.kind === 'path') {
      this.#aliases.add(name.text);
      return;
    }
    const divided = this.#text(index + 1) === '/' && this.#text(index + 2) === '100';
    const operand = this.#operand(token, divided ? this.#at(index + 2) : undefined);
    let next = index + (divided ? 3 : 1);
    if (divided && this.#text(next) === ')') next += 1;
    const operator = OPERATORS[this.#text(next)];
    const right = literalOf(this.#at(next + 1));
    if (operator !== undefined && right !== undefined) this.#push(operator, this.#text(next), operand, right);
    const left = literalOf(this.#at(index - 2));
    const flipped = OPERATORS[before?.text ?? ''];
    if (flipped !== undefined && left !== undefined) this.#push(flipped, before?.text ?? '', left, operand);
    if (before?.text === '(') this.#argument(index, next, operand);
  }

  #operand(token: Token, hundred: Token | undefined): Expression {
    const status = this.status({ start: token.start, end: token.end });
    if (hundred === undefined) return status;
    const span = { start: token.start, end: hundred.end };
    const right = literalOf(hundred) as Expression;
    return { kind: 'binary', span, operator: '//', text: '/', left: status, right };
  }

  #push(operator: BinaryOperator, text: string, left: Expression, right: Expression): void {
    this.#found.push({
      kind: 'binary',
      span: { start: left.span.start, end: right.span.end },
      operator,
      text,
      left,
      right,
    });
  }

  /** `[200, 201].includes(status)`, `equal(status, 200)`, `expect(status).toBe(200)`, `switch (status) { case 429: … }`. */
  #argument(index: number, next: number, operand: Expression): void {
    const callee = this.#text(index - 2);
    if (callee === 'switch') this.#cases(next, operand);
    else if (callee === 'includes' && this.#text(index - 3) === '.' && this.#text(index - 4) === ']') {
      const items = this.#listBefore(index - 4);
      if (items.kind === 'list' && items.items.length > 0) this.#push('in', 'includes', operand, items);
    } else if (EQUAL.test(callee) && this.#text(next) === ',') {
      const right = literalOf(this.#at(next + 1));
      if (right !== undefined) this.#push('==', callee, operand, right);
    } else if (callee === 'expect' && this.#text(next) === ')') this.#matcher(next + 1, operand);
  }

  /** `.toBe(200)`, `.to.be.oneOf([200, 201])`, `.not.to.equal(429)`. */
  #matcher(dot: number, operand: Expression): void {
    const path = this.#text(dot + 1);
    if (this.#text(dot) !== '.' || this.#text(dot + 2) !== '(') return;
    if (EQUAL.test(path)) {
      const right = literalOf(this.#at(dot + 3));
      if (right !== undefined) this.#push(path.startsWith('not') ? '!=' : '==', path, operand, right);
    } else if (ONE_OF.test(path) && this.#text(dot + 3) === '[') {
      const close = this.tokens.findIndex((token, at) => at > dot && token.text === ']');
      const items = this.#listBefore(close);
      if (close !== -1) this.#push('in', path, operand, items);
    }
  }

  /** The numbers of a list whose `]` is at `close`. */
  #listBefore(close: number): Expression {
    const items: Expression[] = [];
    let index = close - 1;
    for (; index >= 0 && this.#text(index) !== '['; index -= 1) {
      const literal = literalOf(this.#at(index));
      if (literal !== undefined) items.unshift(literal);
    }
    const span = { start: this.#at(index)?.start ?? 0, end: this.#at(close)?.end ?? 0 };
    return { kind: 'list', span, items: items.map((value) => ({ value })) };
  }

  #cases(from: number, operand: Expression): void {
    let depth = 0;
    for (let index = from; index < this.tokens.length; index += 1) {
      const text = this.#text(index);
      if (text === '{') depth += 1;
      if (text === '}') depth -= 1;
      if (text === '}' && depth === 0) return;
      const literal = text === 'case' && depth === 1 ? literalOf(this.#at(index + 1)) : undefined;
      if (literal !== undefined) this.#push('==', 'case', operand, literal);
    }
  }
}

function literalOf(token: Token | undefined): Expression | undefined {
  if (token === undefined) return undefined;
  const span = { start: token.start, end: token.end };
  if (token.kind === 'number') return { kind: 'literal', span, value: Number(token.text.replaceAll('_', '')) };
  if (token.kind === 'text') return { kind: 'literal', span, value: token.text.slice(1, -1) };
  return undefined;
}

const ASSERTION = /^\s*(?:response\.)?(?:status|statusCode)\s*(===?|!==?|<=|>=|<|>)\s*(\d+)\s*$/;

/** httpYac's `?? status == 200`. */
export function assertionTest(text: string, from: number, status: (span: Span) => Expression): Expression | undefined {
  const match = ASSERTION.exec(text);
  const operator = OPERATORS[match?.[1] ?? ''];
  if (match === null || operator === undefined) return undefined;
  const number = match[2] as string;
  const start = from + text.lastIndexOf(number);
  const span = { start, end: start + number.length };
  const right: Expression = { kind: 'literal', span, value: Number(number) };
  return {
    kind: 'binary',
    span: { start: from, end: span.end },
    operator,
    text: match[1] as string,
    left: status({ start: from, end: start }),
    right,
  };
}
