/** Reads expressions from the tokens of a macro call. What it cannot read it passes over; it always comes to an end. */
import type { Expression, Span } from '../../../flow/ir';
import { combinator, pathCall } from './combinators';
import { fieldOf, operatorOf, unaryOf } from './expressions';
import { numberValue, resolveEscapes, stringText } from './literals';
import { callAt, doAt, type Lowering, literalAt, nameAt, nothingAt, settle, statementOf } from './lowering';
import { macroCall } from './macros';
import { pathExpression } from './paths';
import { CLOSING, TokenCursor } from './tokenCursor';
import type { Token } from './tokens';

/** How tightly an operator binds; below `=` nothing is read. */
const BINDING: Readonly<Record<string, number>> = {
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '|': 5,
  '^': 6,
  '&': 7,
  '..': 8,
  '..=': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '%': 10,
};
const MAX_DEPTH = 60;

export class TokenParser extends TokenCursor {
  #depth = 0;

  constructor(
    tokens: readonly Token[],
    readonly lowering: Lowering,
    end: number,
  ) {
    super(tokens, end);
  }

  /** Expressions up to the end, whatever stands between them. Names before `=` or `:` are given with their values. */
  list(): { readonly name: string | undefined; readonly value: Expression }[] {
    const found: { name: string | undefined; value: Expression }[] = [];
    while (!this.isAtEnd) {
      if (this.take(',') || this.take(';')) continue;
      const [first, second] = [this.tokens[this.position], this.tokens[this.position + 1]];
      const isNamed =
        (first?.kind === 'word' && second?.text === '=') ||
        ((first?.kind === 'word' || first?.kind === 'string') && second?.text === ':');
      if (isNamed) this.position += 2;
      const before = this.position;
      const value = this.expression();
      found.push({ name: isNamed ? first?.text : undefined, value });
      if (this.position === before) this.position += 1;
      else if (!this.isAtEnd && !this.is(',', ';')) this.take('=>');
    }
    return found;
  }

  /** @param power operators that bind looser are left. */
  expression(power = 0): Expression {
    if (this.#depth > MAX_DEPTH) return this.skipGroup();
    this.#depth += 1;
    let left = this.operand();
    for (;;) {
      const token = this.next;
      if (token === undefined || token.kind === 'string') break;
      if (token.text === 'as') {
        this.position += 1;
        this.skipType();
        continue;
      }
      const binding = token.kind === 'sign' ? BINDING[token.text] : undefined;
      if (binding === undefined || binding <= power) break;
      this.position += 1;
      left = this.joined(left, token, binding);
    }
    this.#depth -= 1;
    return left;
  }

  private joined(left: Expression, token: Token, binding: number): Expression {
    const isRange = token.text === '..' || token.text === '..=';
    const right = isRange && (this.isAtEnd || this.is(',', ')', ']', '|', 'if')) ? null : this.expression(binding);
    const span: Span = { start: left.span.start, end: right?.span.end ?? token.end };
    if (isRange) return { kind: 'range', span, from: left, to: right, inclusive: token.text === '..=' };
    return {
      kind: 'binary',
      span,
      operator: operatorOf(token.text),
      text: token.text,
      left,
      right: right ?? nothingAt(token.end),
    };
  }

  private operand(): Expression {
    const token = this.next;
    if (token === undefined) return nothingAt(this.end);
    if (token.kind === 'sign' && ['&', '&&', '*', '-', '!'].includes(token.text)) {
      this.position += 1;
      this.take('mut');
      return unaryOf(token.text, this.expression(11), token.start);
    }
    return this.postfix(this.primary(token));
  }

  private primary(token: Token): Expression {
    const span: Span = { start: token.start, end: token.end };
    if (token.kind === 'sign') {
      if (token.text === '|' || token.text === '||') return this.closure(token);
      if (CLOSING[token.text] !== undefined) return this.group(token);
      this.position += 1;
      return nothingAt(token.end);
    }
    this.position += 1;
    switch (token.kind) {
      case 'string':
        return literalAt(span, stringText(token.text));
      case 'char':
        return literalAt(span, resolveEscapes(token.text.replace(/^b?'|'$/g, '')));
      case 'number': {
        const value = numberValue(token.text);
        return value === null ? nothingAt(token.end) : literalAt(span, value);
      }
      case 'word':
        return this.word(token);
      default:
        return nothingAt(token.end);
    }
  }

  private word(token: Token): Expression {
    const span: Span = { start: token.start, end: token.end };
    if (token.text === 'true' || token.text === 'false') return literalAt(span, token.text === 'true');
    if (['move', 'async', 'return', 'ref', 'mut', 'let', 'if', 'else', 'match', 'in', 'unsafe'].includes(token.text))
      return this.isAtEnd ? nothingAt(token.end) : this.expression(11);
    const words = [token.text, ...this.restOfPath()];
    const end = this.tokens[this.position - 1]?.end ?? token.end;
    if (this.is('!') && CLOSING[this.tokens[this.position + 1]?.text ?? ''] !== undefined) {
      this.position += 1;
      return this.macro(words.join('::'), token.start);
    }
    const path = { start: token.start, end };
    if (this.is('(')) {
      const args = this.arguments();
      const at = { start: token.start, end: this.lastEnd };
      return pathCall(at, words.join('::'), args) ?? callAt(at, pathExpression(words, path, this.lowering), args);
    }
    return words.length === 1 && token.text !== 'Self'
      ? nameAt(path, token.text)
      : pathExpression(words, path, this.lowering);
  }

  private postfix(start: Expression): Expression {
    let value = start;
    for (;;) {
      const span: Span = { start: start.span.start, end: this.next?.end ?? this.end };
      if (this.take('?')) value = settle(span, value);
      else if (this.is('[')) {
        const [index] = this.arguments();
        value = { kind: 'index', span, object: value, index: index ?? nothingAt(this.lastEnd) };
      } else if (this.is('(')) {
        const args = this.arguments();
        value = callAt({ start: start.span.start, end: this.lastEnd }, value, args);
      } else if (this.take('.')) value = this.member(value);
      else return value;
    }
  }

  private member(object: Expression): Expression {
    const token = this.next;
    if (token === undefined) return object;
    this.position += 1;
    if (token.text === 'await') return object;
    if (token.kind !== 'word' && token.kind !== 'number') return object;
    const nameSpan = { start: token.start, end: token.end };
    this.restOfPath();
    if (token.kind === 'word' && this.is('(')) {
      const args = this.arguments();
      const span = { start: object.span.start, end: this.lastEnd };
      return combinator(span, token.text, object, args) ?? callAt(span, fieldOf(object, token.text, nameSpan), args);
    }
    return fieldOf(object, token.text, nameSpan);
  }

  /** What stands in brackets, as a parser of its own; the brackets are passed. */
  private inside(): TokenParser {
    const { tokens, end } = this.passGroup();
    const parser = new TokenParser(tokens, this.lowering, end);
    parser.#depth = this.#depth;
    return parser;
  }

  private arguments(): Expression[] {
    return this.inside()
      .list()
      .map(({ value }) => value);
  }

  private group(token: Token): Expression {
    const items = this.inside().list();
    const span: Span = { start: token.start, end: this.lastEnd };
    const [only] = items;
    if (token.text === '(' && only !== undefined && items.length === 1) return only.value;
    if (token.text === '{' && items.every(({ name }) => name !== undefined)) return this.object(span, items);
    if (token.text === '{')
      return doAt(
        span,
        items.map(({ value }) => statementOf(value)),
      );
    return { kind: 'list', span, items: items.map(({ value }) => ({ value })) };
  }

  /** `{ "key": value }` of `json!`, or the fields of a struct. */
  private object(span: Span, items: ReturnType<TokenParser['list']>): Expression {
    const entries = items.map(({ name = '', value }) => ({
      key: literalAt({ start: span.start, end: span.start }, name.startsWith('"') ? stringText(name) : name),
      value,
    }));
    return { kind: 'object', span, entries };
  }

  private skipGroup(): Expression {
    const start = this.next?.start ?? this.end;
    if (CLOSING[this.next?.text ?? ''] !== undefined) this.passGroup();
    else this.position += 1;
    return nothingAt(start);
  }

  private macro(name: string, start: number): Expression {
    const parser = this.inside();
    const span: Span = { start, end: this.lastEnd };
    return macroCall(span, name, parser);
  }

  private closure(token: Token): Expression {
    this.position += 1;
    const names: string[] = [];
    if (token.text === '|')
      while (!this.isAtEnd && !this.take('|')) {
        if (this.next?.kind === 'word' && this.next.text !== 'mut') names.push(this.next.text);
        this.position += 1;
        if (this.take(':')) this.skipType();
      }
    const value = this.expression();
    const span: Span = { start: token.start, end: value.span.end };
    const params = names.map((name) => ({ target: nameAt(span, name) }));
    return {
      kind: 'function',
      span,
      fn: { span, name: '', params, body: [{ kind: 'return', span: value.span, value }] },
    };
  }
}
